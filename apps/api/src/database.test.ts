import pg from 'pg'
import { expect, test } from 'vitest'
import { database } from './database.ts'
import { enrol } from './modules/clubs/roster-documents.ts'
import { setClubScene } from './testing/club-scene.ts'
import { ask } from './testing/test-api.ts'

/** Another connection that holds the club's row for so many seconds, from when this resolves. */
async function holding(clubId: string, seconds: number) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query('BEGIN')
  await client.query('SELECT FROM club WHERE id = $1 FOR UPDATE', [clubId])
  const released = client.query('SELECT pg_sleep($1)', [seconds]).then(() => client.query('COMMIT'))
  return { released: released.then(() => client.end()) }
}

test('a transaction that waits too long for a lock is run again, and acts once', async () => {
  const scene = await setClubScene()
  const [club, pupil] = [await scene.club(), await scene.pupil(3)]
  // Longer than one wait for a lock, shorter than two.
  const { released } = await holding(club.id, 3)
  expect(await enrol(scene.admin, { clubId: club.id, pupilId: pupil.id })).toMatchObject({ state: 'ENROLLED' })
  await released
  expect(await scene.taken(club.id)).toBe(1)
})

test('when it waits in vain, the client is told to try again, and nothing is kept', async () => {
  const scene = await setClubScene()
  const [club, pupil] = [await scene.club(), await scene.pupil(3)]
  const { released } = await holding(club.id, 8)
  const document = 'mutation ($input: EnrolPupilInput!) { enrolPupil(input: $input) { __typename } }'
  const { errors } = await ask(document, { input: { clubId: club.id, pupilId: pupil.id } }, { as: scene.admin })
  expect(errors).toMatchObject([{ extensions: { code: 'BUSY' }, message: expect.stringContaining('请稍后再试') }])
  await released
  expect(await database.enrolment.count({ where: { clubId: club.id } })).toBe(0)
})
