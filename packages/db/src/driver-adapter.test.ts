import { afterAll, beforeAll, expect, test } from 'vitest'
import { withConnection } from './databases.ts'
import { CONFLICTS_TABLES, type ConflictsClient, openConflictsClient } from './fixtures/conflicts-client.ts'
import { createTestDatabase, type TestDatabase } from './test-databases.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await withConnection(database.url, (client) =>
    client.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${CONFLICTS_TABLES}`),
  )
})

afterAll(() => database.drop())

async function settingsOf(client: ConflictsClient): Promise<Record<string, unknown>> {
  const rows = await client.$queryRawUnsafe(
    "SELECT name, setting FROM pg_settings WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'application_name')",
  )
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}

test('every connection has the limits of the program', async () => {
  const client = await openConflictsClient(database.url)
  expect(await settingsOf(client)).toEqual({
    statement_timeout: '5000',
    lock_timeout: '2000',
    idle_in_transaction_session_timeout: '10000',
    application_name: 'afterbell',
  })
  await client.$disconnect()
})

test('the limits can be chosen', async () => {
  const client = await openConflictsClient(database.url, {
    statementTimeout: 60_000,
    lockTimeout: 1_000,
    idleInTransactionTimeout: 500,
    applicationName: 'seed',
  })
  expect(await settingsOf(client)).toEqual({
    statement_timeout: '60000',
    lock_timeout: '1000',
    idle_in_transaction_session_timeout: '500',
    application_name: 'seed',
  })
  await client.$disconnect()
})

test('no more connections are opened than the pool may have', async () => {
  const client = await openConflictsClient(database.url, { poolSize: 2, applicationName: 'small-pool' })
  await Promise.all(Array.from({ length: 8 }, () => client.$queryRawUnsafe('SELECT pg_sleep(0.02)::text')))
  const [row] = await client.$queryRawUnsafe(
    "SELECT count(*)::int AS open FROM pg_stat_activity WHERE application_name = 'small-pool' AND datname = current_database()",
  )
  expect(row).toEqual({ open: 2 })
  await client.$disconnect()
})

test('a statement that comes again is prepared on the server', async () => {
  const client = await openConflictsClient(database.url, { poolSize: 1 })
  for (const id of [1, 2, 1, 2]) await client.club.findMany({ where: { id } })
  await client.club.findMany({ where: { id: { in: [1, 2] } } })
  const prepared = await client.$queryRawUnsafe(
    "SELECT statement, generic_plans + custom_plans AS runs FROM pg_prepared_statements WHERE statement LIKE '%club%'",
  )
  // Four finds: the first is not prepared yet. The list was seen once only.
  expect(prepared).toEqual([{ statement: expect.stringContaining('"club"."id" = $1'), runs: 3n }])
  await client.$disconnect()
})

test('a connection that the server ended is reported, and replaced', async () => {
  const lost = Promise.withResolvers<Error>()
  const client = await openConflictsClient(database.url, {
    applicationName: 'to-be-ended',
    onConnectionLost: lost.resolve,
  })
  await client.club.findMany()
  await withConnection(database.url, (admin) =>
    admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'to-be-ended' AND datname = current_database()",
    ),
  )
  expect((await lost.promise).message).toContain('terminating connection')
  expect(await client.club.findMany()).toHaveLength(2)
  await client.$disconnect()
})

test('the schema of the URL is the schema of the tables', async () => {
  await withConnection(database.url, (client) =>
    client.query("CREATE SCHEMA other; CREATE TABLE other.club AS SELECT 7 AS id, '围棋' AS name, 9 AS capacity"),
  )
  const client = await openConflictsClient(`${database.url}?schema=other`)
  expect(await client.club.findMany()).toEqual([{ id: 7, name: '围棋', capacity: 9 }])
  await client.$disconnect()
})
