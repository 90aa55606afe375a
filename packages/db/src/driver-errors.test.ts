import { inspect } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { withConnection } from './databases.ts'
import { findRefusal, isSerializationConflict, isUniqueViolation } from './driver-errors.ts'
import { CONFLICTS_TABLES, type ConflictsClient, openConflictsClient } from './fixtures/conflicts-client.ts'
import { createTestDatabase, type TestDatabase } from './test-databases.ts'

let database: TestDatabase
let one: ConflictsClient
let other: ConflictsClient

beforeAll(async () => {
  database = await createTestDatabase()
  one = await openConflictsClient(database.url, { lockTimeout: 5_000 })
  other = await openConflictsClient(database.url, { lockTimeout: 5_000 })
})

beforeEach(() =>
  withConnection(database.url, (client) =>
    client.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${CONFLICTS_TABLES}`),
  ),
)

afterAll(async () => {
  await one.$disconnect()
  await other.$disconnect()
  await database.drop()
})

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('It did not fail.')
    },
    (error: unknown) => error,
  )
}

/** Runs two transactions, each of which reads before either writes, and returns what the loser threw. */
async function collide(write: (tx: ConflictsClient, which: number) => Promise<unknown>, isolationLevel?: string) {
  const bothRead = Promise.withResolvers<void>()
  let readers = 0
  const transaction = (client: ConflictsClient, which: number) =>
    client.$transaction(
      async (tx) => {
        await tx.club.findMany()
        if (++readers === 2) bothRead.resolve()
        await bothRead.promise
        await write(tx, which)
      },
      { isolationLevel },
    )
  const outcomes = await Promise.allSettled([transaction(one, 0), transaction(other, 1)])
  const losers = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(losers).toHaveLength(1)
  return losers[0]?.reason
}

const club = (data: object) => ({ data: { id: 3, name: '书法', capacity: 25, ...data } })
const booking = (data: object) => ({ data: { id: 2, clubId: 1, venue: 2, hour: 2, ...data } })

test.each([
  ['a model', () => one.club.create(club({ name: '足球' }))],
  ['a raw query', () => one.$executeRawUnsafe("INSERT INTO club VALUES (3, '足球', 1)")],
])('unique violation, by %s', async (_way, provoke) => {
  const error = await failureOf(provoke())
  expect(findRefusal(error)).toEqual({ kind: 'unique-violation', sqlState: '23505', constraint: 'club_name_key' })
  expect(isUniqueViolation(error)).toBe(true)
  expect(isSerializationConflict(error)).toBe(false)
})

test.each([
  ['a model', () => one.club.create(club({ capacity: 0 }))],
  ['a raw query', () => one.$executeRawUnsafe("INSERT INTO club VALUES (3, '书法', 0)")],
  ['a transaction', () => one.$transaction((tx) => tx.club.create(club({ capacity: 0 })))],
])('check violation, by %s', async (_way, provoke) => {
  expect(findRefusal(await failureOf(provoke()))).toEqual({
    kind: 'check-violation',
    sqlState: '23514',
    constraint: 'club_capacity_given',
  })
})

test.each([
  ['a model', () => one.booking.create(booking({ venue: 1, hour: 1 }))],
  ['a raw query', () => one.$executeRawUnsafe('INSERT INTO booking VALUES (2, 1, 1, 1)')],
])('exclusion violation, by %s', async (_way, provoke) => {
  expect(findRefusal(await failureOf(provoke()))).toEqual({
    kind: 'exclusion-violation',
    sqlState: '23P01',
    constraint: 'booking_venue_free',
  })
})

test('foreign key violation', async () => {
  expect(findRefusal(await failureOf(one.booking.create(booking({ clubId: 9 }))))).toEqual({
    kind: 'foreign-key-violation',
    sqlState: '23503',
    constraint: 'booking_club_fkey',
  })
})

test.each([
  ['a model', (tx: ConflictsClient) => tx.club.update({ where: { id: 1 }, data: { capacity: { increment: 1 } } })],
  [
    'a raw query',
    (tx: ConflictsClient) => tx.$executeRawUnsafe('UPDATE club SET capacity = capacity + 1 WHERE id = 1'),
  ],
])('serialization failure of two writes to one row, by %s', async (_way, write) => {
  const error = await collide(write, 'RepeatableRead')
  expect(findRefusal(error)).toMatchObject({ kind: 'serialization-failure', sqlState: '40001' })
  expect(isSerializationConflict(error)).toBe(true)
})

test('serialization failure of reads and writes that cross', async () => {
  const error = await collide(
    (tx, which) => tx.club.update({ where: { id: which + 1 }, data: { capacity: 1 } }),
    'Serializable',
  )
  expect(findRefusal(error)).toMatchObject({ kind: 'serialization-failure', sqlState: '40001' })
})

test('serialization failure that shows only at the commit', async () => {
  const bothWrote = Promise.withResolvers<void>()
  let writers = 0
  const error = await collide(async (tx, which) => {
    await tx.club.update({ where: { id: which + 1 }, data: { capacity: 1 } })
    if (++writers === 2) bothWrote.resolve()
    await bothWrote.promise
  }, 'Serializable')
  expect(findRefusal(error)).toMatchObject({ kind: 'serialization-failure', sqlState: '40001' })
  expect(isSerializationConflict(error)).toBe(true)
})

test.each([
  ['a model', (tx: ConflictsClient, id: number) => tx.club.update({ where: { id }, data: { capacity: 1 } })],
  [
    'a raw query',
    (tx: ConflictsClient, id: number) => tx.$executeRawUnsafe(`UPDATE club SET capacity = 1 WHERE id = ${id}`),
  ],
])('deadlock, by %s', async (_way, write) => {
  const bothHold = Promise.withResolvers<void>()
  let holders = 0
  const error = await collide(async (tx, which) => {
    await tx.$executeRawUnsafe("SET LOCAL deadlock_timeout = '20ms'")
    await write(tx, which + 1)
    if (++holders === 2) bothHold.resolve()
    await bothHold.promise
    await write(tx, 2 - which)
  })
  expect(findRefusal(error)).toMatchObject({ kind: 'deadlock', sqlState: '40P01' })
  expect(isSerializationConflict(error)).toBe(true)
})

test('lock timeout', async () => {
  const error = await withConnection(database.url, async (holder) => {
    await holder.query('BEGIN; SELECT FROM club WHERE id = 1 FOR UPDATE')
    return failureOf(
      one.$transaction(async (tx) => {
        await tx.$executeRawUnsafe("SET LOCAL lock_timeout = '20ms'")
        await tx.club.update({ where: { id: 1 }, data: { capacity: 1 } })
      }),
    )
  })
  expect(findRefusal(error)).toMatchObject({ kind: 'lock-timeout', sqlState: '55P03' })
  expect(isSerializationConflict(error)).toBe(false)
})

test('statement timeout', async () => {
  const error = await failureOf(
    one.$transaction(async (tx) => {
      await tx.$executeRawUnsafe("SET LOCAL statement_timeout = '20ms'")
      await tx.$queryRawUnsafe('SELECT pg_sleep(9)::text')
    }),
  )
  expect(findRefusal(error)).toMatchObject({ kind: 'statement-timeout', sqlState: '57014' })
})

test('an error of pg itself', async () => {
  const error = await failureOf(
    withConnection(database.url, (client) => client.query("INSERT INTO club VALUES (3, '书法', 0)")),
  )
  expect(findRefusal(error)).toEqual({ kind: 'check-violation', sqlState: '23514', constraint: 'club_capacity_given' })
})

test('errors of other kinds are not refusals', async () => {
  const missing = await failureOf(one.club.update({ where: { id: 99 }, data: { capacity: 1 } }))
  const syntax = await failureOf(one.$queryRawUnsafe('SELEC'))
  for (const error of [missing, syntax, new Error('40001'), { code: 'ECONNREFUSED' }, null, undefined, '23505']) {
    expect(findRefusal(error)).toBeUndefined()
    expect(isSerializationConflict(error)).toBe(false)
    expect(isUniqueViolation(error)).toBe(false)
  }
})

test('no error carries the row that was refused', async () => {
  const refused = [
    await failureOf(one.club.create(club({ name: '李小明的社团', capacity: 0 }))),
    await failureOf(one.$executeRawUnsafe("INSERT INTO club VALUES (3, '李小明的社团', 0)")),
  ]
  for (const error of refused) expect(inspect(error, { depth: null })).not.toContain('李小明')
})
