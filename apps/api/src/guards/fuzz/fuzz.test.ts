import fc from 'fast-check'
import type { GraphQLField } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { database, inTransaction } from '../../database.ts'
import { schema } from '../../graphql/schema.ts'
import { figure } from '../../testing/figures.ts'
import { setScene } from '../../testing/scene.ts'
import { type Answer, ask } from '../../testing/test-api.ts'
import { accountOf, rows, type Scenes } from '../matrix/asking.ts'
import { type Asker, expectedVerdict } from '../matrix/cell.ts'
import { documentFor } from '../matrix/document.ts'
import { broken, fieldsOf, validShaped } from './inputs.ts'
import { violated } from './invariants.ts'
import { rowsWrittenBy, watchWrites } from './written-rows.ts'

/** Inputs of each sort for each mutation; 1,000 are asked for by the reliability table. */
const each = figure(3, 1000)
const seed = 20220214

let scenes: Scenes
let ids: string[]
beforeAll(async () => {
  scenes = { here: await setScene(), elsewhere: await setScene() }
  ids = Object.values(scenes).flatMap(({ school, term, grades, homeClasses, venue, teacher, guardian, pupils }) =>
    [school, term, ...grades.slice(0, 2), ...homeClasses.slice(0, 2), venue, teacher, guardian, pupils.grade3].map(
      ({ id }) => id,
    ),
  )
  await watchWrites()
})

type Mutation = GraphQLField<unknown, unknown>
const mutations: Mutation[] = Object.values(schema.getMutationType()?.getFields() ?? {})

/** An exchange of some values of an input for others; the first of each sample exchanges nothing. */
interface Exchange {
  readonly values: Readonly<Record<string, unknown>>
  readonly keys: readonly string[]
  readonly dropped: boolean
}

function exchanges({ args }: Mutation, sort: 'valid-shaped' | 'broken'): Exchange[] {
  const places = args.flatMap((arg) => (fieldsOf(arg.type).length > 0 ? fieldsOf(arg.type) : [arg]))
  const of = validShaped(ids)
  const exchange = fc.record({
    values: fc.record(
      Object.fromEntries(places.map(({ name, type }) => [name, sort === 'broken' ? broken : of(type)])),
    ),
    keys: fc.subarray(
      places.map(({ name }) => name),
      { minLength: Math.min(1, places.length), maxLength: Math.min(3, places.length) },
    ),
    dropped: sort === 'broken' ? fc.boolean() : fc.constant(false),
  })
  return fc.sample(exchange, { numRuns: each, seed })
}

/** Variables that the mutation accepts, with some of their values exchanged or dropped. */
function exchanged({ args }: Mutation, variables: object, { values, keys, dropped }: Exchange) {
  const within = (held: object) => {
    const others = keys.map((key) => [key, dropped ? undefined : values[key]])
    return { ...held, ...Object.fromEntries(others) }
  }
  const hasInput = args.some((arg) => fieldsOf(arg.type).length > 0)
  return hasInput ? { ...variables, input: within((variables as { input: object }).input) } : within(variables)
}

const accepted = new Map<string, number>()
const calls = { sent: 0, refused: 0 }

/** Sends one input; what must never come of it. */
async function send(mutation: Mutation, variables: object, as: string | null): Promise<string | null> {
  const document = documentFor('mutation', mutation, variables)
  let answer: Answer | undefined
  const written = await rowsWrittenBy(async () => {
    answer = await ask(document, variables, { as })
  })
  const { data, errors = [] } = answer ?? { data: null }
  const isRefused = errors.length > 0 || /Error$/.test(data?.answer?.__typename ?? '')
  calls.sent += 1
  if (isRefused) calls.refused += 1
  else accepted.set(mutation.name, (accepted.get(mutation.name) ?? 0) + 1)
  if (errors.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')) return 'broke'
  return isRefused && written.length > 0 ? `was refused and wrote ${written.join(', ')}` : null
}

/** Sends that many inputs made from ones that are right; those of which something came that must not. */
async function batch(mutation: Mutation, all: readonly Exchange[], asker: Asker) {
  const row = rows[mutation.name]
  const wrong: string[] = []
  for (const exchange of all) {
    const right = (await row?.args?.(scenes.here, 'grade3')) ?? {}
    const variables = exchanged(mutation, right, exchange)
    const fault = await send(mutation, variables, accountOf(scenes, asker))
    if (fault) wrong.push(`${asker} ${fault}: ${JSON.stringify(variables).slice(0, 300)}`)
  }
  return wrong
}

/** Mutations whose record of the matrix is let in by every gate and then refused by a rule of its room. */
const ruledOut = [
  'addPolicyAttachment',
  'adjustDraw',
  'changeDrawNotifyAt',
  'closeTerm',
  'commentOnPolicy',
  'commitStaffing',
  'copyStaffing',
  'formCareClasses',
  'importClubs',
  'importStaff',
  'openClub',
  'openTerm',
  'publishDraw',
  'publishDrawCommitment',
  'removeGuardianship',
  'runClub',
  'setGuardianship',
  'signReport',
  'splitCareClass',
  'startDryRun',
  'undoDraw',
  'undoImport',
  'updateVenue',
]

const nothing: Exchange = { values: {}, keys: [], dropped: false }
const lower: readonly Asker[] = ['office', 'lead3', 'lead5', 'teacher', 'guardian', 'bureau', 'nobody']

describe('whatever is sent to a mutation (B8)', () => {
  test.for(mutations.map((mutation) => ({ mutation, name: mutation.name })))(
    '$name neither breaks nor keeps what it refused',
    { timeout: 120_000 + each * 5_000 },
    async ({ mutation }) => {
      const valid = exchanges(mutation, 'valid-shaped')
      const wrong = [
        ...(await batch(mutation, [nothing, ...valid], 'admin')),
        ...(await batch(mutation, exchanges(mutation, 'broken'), 'admin')),
      ]
      for (const asker of lower) {
        const isRefused = !['let in', 'absent'].includes(
          expectedVerdict(rows[mutation.name] ?? { for: [] }, asker, 'grade3'),
        )
        wrong.push(...(await batch(mutation, isRefused ? [nothing] : [nothing, ...valid.slice(0, 2)], asker)))
      }
      expect(wrong).toEqual([])
      expect(await violated(database)).toEqual([])
    },
  )

  test('both sorts of answers were met: every mutation was let through, and many calls were refused', () => {
    const never = mutations.map(({ name }) => name).filter((name) => !accepted.has(name))
    expect(never.filter((name) => !ruledOut.includes(name))).toEqual([])
    expect(calls.refused / calls.sent).toBeGreaterThan(0.3)
    expect(calls.refused / calls.sent).toBeLessThan(0.95)
  })
})

describe('what the fuzzing looks for would be seen (control)', () => {
  test('a row that is written, and one that is rolled back', async () => {
    const venue = { schoolId: scenes.here.school.id, name: crypto.randomUUID(), kind: 'HALL', capacity: 1 } as const
    expect(await rowsWrittenBy(() => database.venue.create({ data: venue }))).toEqual(['venue'])
    const taken = () => inTransaction((tx) => tx.venue.createMany({ data: [{ ...venue, name: 'new' }, venue] }))
    expect(await rowsWrittenBy(() => taken().catch(() => null))).toEqual([])
  })

  test('a broken invariant, where the walls of the database are off', async () => {
    const undone = inTransaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = 'replica'`
      await tx.$executeRaw`UPDATE club SET taken = taken + 1`
      await tx.$executeRaw`UPDATE role_grant SET revoked_at = now() WHERE role = 'SCHOOL_ADMIN'`
      throw new Error((await violated(tx)).join('; '))
    })
    await expect(undone).rejects.toThrow(/places taken are.*a school that had admins/)
  })
})
