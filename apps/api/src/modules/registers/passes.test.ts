import { beforeAll, describe, expect, test, vi } from 'vitest'
import { database } from '../../database.ts'
import { schema } from '../../graphql/schema.ts'
import { documentFor } from '../../guards/matrix/document.ts'
import { leastArguments } from '../../guards/matrix/least-variables.ts'
import { rootFields } from '../../guards/schema-elements.ts'
import { freshKey, type RegisterScene, setRegisterScene } from '../../testing/register-scene.ts'
import { api, headersOf } from '../../testing/test-api.ts'
import { tuesday } from '../../testing/timetable-scene.ts'
import { endOfDate } from './passes/passes.ts'

/** While the class is held: a link ends with its date. */
const during = new Date('2022-02-22T07:35:00Z')
const during22 = async <Result>(work: () => Promise<Result>, now = during): Promise<Result> => {
  vi.useFakeTimers({ toFake: ['Date'], now })
  try {
    return await work()
  } finally {
    vi.useRealTimers()
  }
}

let scene: RegisterScene
let token: string
let passId: string
beforeAll(async () => {
  scene = await setRegisterScene(2)
  const given = await during22(() => scene.pass({ sessionId: scene.held, name: '代课林' }, scene.admin))
  passId = given.id
  token = given.path.split('#pass=')[1] ?? ''
})

async function asSubstitute(query: string, variables: object, by = token, as: string | null = null) {
  const response = await api.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { ...headersOf({ as }), 'x-afterbell-pass': by },
    body: JSON.stringify({ query, variables }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the answer of a document that it wrote itself
  return (await response.json()) as { data: any; errors?: { extensions?: { code?: string } }[] }
}

const sheet = 'query ($id: HeldSessionId!) { rollSheet(sessionId: $id) { counts { unmarked } } }'
const marking = `mutation ($input: MarkAttendanceInput!) { answer: markAttendance(input: $input) { __typename } }`
const closing = `mutation ($input: CloseRegisterInput!) { answer: closeRegister(input: $input) { __typename } }`
const marks = (sessionId: string) => ({
  input: {
    ...{ sessionId, key: freshKey() },
    marks: scene.members.map(({ id }) => ({ pupilId: id, status: 'PRESENT', at: during.toISOString() })),
  },
})

describe('a substitute’s one-day link', () => {
  test('is kept as its hash alone, and its path names no person', async () => {
    const pass = await database.substitutePass.findFirstOrThrow({ where: { id: passId } })
    expect(Buffer.from(pass.tokenHash).toString('base64url')).not.toBe(token)
    expect(token).toMatch(/^[\w-]{43}$/)
    const given = await during22(() => scene.pass({ sessionId: scene.held, name: '代课林' }, scene.admin))
    expect(given.path.split('#')[0]).toBe(`/m/roll/${scene.held}`)
    expect(given.path).not.toContain('林')
  })

  test('takes its register, and closes it', async () => {
    await during22(async () => {
      expect((await asSubstitute(sheet, { id: scene.held })).data.rollSheet.counts.unmarked).toBe(2)
      expect((await asSubstitute(marking, marks(scene.held))).data.answer.__typename).toBe('MarksDone')
      expect(
        (await asSubstitute(closing, { input: { sessionId: scene.held, key: freshKey() } })).data.answer.__typename,
      ).toBe('RegisterDone')
    })
    const row = await database.attendance.findFirstOrThrow({ where: { schoolId: scene.schoolId } })
    expect(row).toMatchObject({ markedById: passId, markedByName: '代课林' })
  })

  test('opens no other session, and no other date', async () => {
    const other = await scene.newSession({ name: '别的' })
    await during22(async () => {
      for (const id of [scene.heldOf(other.id), scene.heldOf(scene.session.id, '2022-02-15')]) {
        expect((await asSubstitute(sheet, { id })).data.rollSheet).toBeNull()
        expect((await asSubstitute(marking, marks(id))).data.answer.__typename).toBe('NotFoundError')
      }
    })
  })

  test('adds no visitor to the sheet', async () => {
    const own = await setRegisterScene(1)
    const stranger = await own.pupil(3)
    const given = await during22(() => own.pass({ sessionId: own.held, name: '代课' }, own.admin))
    const input = {
      sessionId: own.held,
      key: freshKey(),
      marks: [{ pupilId: stranger.id, status: 'PRESENT', at: during.toISOString() }],
    }
    const { data } = await during22(() => asSubstitute(marking, { input }, given.path.split('#pass=')[1]))
    expect(data.answer.__typename).toBe('NotFoundError')
  })

  test('is refused by every other field of the contract, also beside an account’s own session', async () => {
    const open = new Set(['rollSheet', 'markAttendance', 'closeRegister'])
    const let_in: string[] = []
    const asked = rootFields(schema).filter(({ root, field }) => root !== 'Subscription' && !open.has(field.name))
    expect(asked.length).toBeGreaterThan(100)
    await during22(async () => {
      for (const { root, field } of asked) {
        const variables = leastArguments(field)
        const { errors, data } = await asSubstitute(documentFor(root, field, variables), variables, token, scene.admin)
        const code = errors?.[0]?.extensions?.code
        // What anybody may ask without signing in answers; everything else is forbidden, not merely empty.
        if (code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED')
          let_in.push(`${field.name} ${JSON.stringify(data)?.slice(0, 60)}`)
      }
    })
    expect(let_in).toEqual(['me {"answer":null}'].filter((each) => let_in.includes(each)))
  })

  test('ends with its date, and at once when it is revoked', async () => {
    const end = endOfDate(tuesday, 'Asia/Shanghai')
    expect(end.toISOString()).toBe('2022-02-22T16:00:00.000Z')
    const ask = () => asSubstitute(sheet, { id: scene.held })
    expect((await during22(ask, new Date(end.getTime() - 1))).data.rollSheet).not.toBeNull()
    expect((await during22(ask, end)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    const revoke = 'mutation ($id: ID!) { answer: revokeSubstitutePass(id: $id) { __typename } }'
    await scene.read(revoke, { id: passId }, scene.admin)
    expect((await during22(ask)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    expect((await during22(() => asSubstitute(sheet, { id: scene.held }, 'x'))).errors?.[0]?.extensions?.code).toBe(
      'UNAUTHENTICATED',
    )
  })

  test('is given by admins and the lead of the grade, for today and no later day', async () => {
    const input = { sessionId: scene.held, name: '代课' }
    expect(await during22(() => scene.pass(input, scene.lead3))).toMatchObject({ __typename: 'GivenSubstitutePass' })
    expect(await during22(() => scene.pass(input, scene.lead5))).toMatchObject({ code: 'NOT_FOUND' })
    await expect(during22(() => scene.pass(input, scene.teacher))).rejects.toThrow('FORBIDDEN')
    const later = { ...input, sessionId: scene.heldOf(scene.session.id, '2022-03-01') }
    expect(await during22(() => scene.pass(later, scene.admin))).toMatchObject({ code: 'NOT_YET' })
  })
})
