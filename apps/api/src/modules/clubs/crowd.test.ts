import { expect, test } from 'vitest'
import { database } from '../../database.ts'
import { startApiProcesses } from '../../testing/api-processes.ts'
import { setClubScene } from '../../testing/club-scene.ts'

const rivals = 600

/** As the table says: whoever is not served in time is asked to come again; an error is nobody's answer. */
const document = `mutation ($input: EnrolPupilInput!) { enrolPupil(input: $input) { __typename } }`

test(`of ${rivals} who ask one server for one place at once one gets it, and nobody an error (D2)`, {
  timeout: 300_000,
}, async () => {
  const scene = await setClubScene()
  const { id: clubId } = await scene.club({ maximum: 1 })
  const pupils = await scene.pupils(3, rivals)
  await using server = await startApiProcesses(1)
  const answers = await Promise.all(
    pupils.map(({ id: pupilId }) => server.ask(document, { input: { clubId, pupilId } }, scene.admin)),
  )
  const outcomes = answers.map(({ data, errors }) => errors?.[0]?.extensions?.code ?? data.enrolPupil.__typename)
  expect(outcomes.filter((outcome) => outcome === 'Enrolment')).toHaveLength(1)
  expect(outcomes.filter((outcome) => !['Enrolment', 'ClubFullError', 'BUSY'].includes(outcome))).toEqual([])
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  expect(await scene.taken(clubId)).toBe(1)
})

test('without the queue before it, the pool turns the others away (control)', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const codes: unknown[] = []
  // Whoever has a connection keeps it until the others have given up.
  const most = rivals - 10
  const asked = Array.from({ length: rivals }, () =>
    database
      .$transaction(
        async (tx) => {
          await tx.$queryRaw`SELECT 1`
          await released
        },
        { maxWait: 500, timeout: 60_000 },
      )
      .catch((error: { code?: unknown }) => {
        codes.push(error.code)
        if (codes.length >= most) release()
      }),
  )
  await Promise.all(asked)
  expect(codes.length).toBeGreaterThanOrEqual(most)
  expect(new Set(codes)).toEqual(new Set(['P2028']))
})
