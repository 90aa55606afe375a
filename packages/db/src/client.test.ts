import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabaseClient, type SentStatement } from './client.ts'
import { createTestDatabase, type TestDatabase } from './test-databases.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

test('a transaction holds together: all of it, or nothing', async () => {
  const client = createDatabaseClient(database.url)
  await client.$executeRaw`CREATE TABLE note (word text)`
  await client.$transaction((tx) => tx.$executeRaw`INSERT INTO note VALUES ('kept')`)
  const broken = client.$transaction(async (tx) => {
    await tx.$executeRaw`INSERT INTO note VALUES ('lost')`
    throw new Error('changed my mind')
  })
  await expect(broken).rejects.toThrow('changed my mind')
  expect(await client.$queryRaw`SELECT word FROM note`).toEqual([{ word: 'kept' }])
  await client.$disconnect()
})

test('statements are told without their parameters, and a transaction with its end', async () => {
  const sent: SentStatement[] = []
  const client = createDatabaseClient(database.url, { onStatement: (statement) => sent.push(statement) })
  await client.$queryRaw`SELECT ${'李小明'}::text AS name`
  await client.$transaction((tx) => tx.$queryRaw`SELECT 1`)
  await client.$disconnect()

  expect(sent.map(({ sql }) => sql)).toEqual(['SELECT $1::text AS name', 'SELECT 1', 'COMMIT'])
  expect(inspect(sent)).not.toContain('李小明')
  expect(sent.every(({ duration }) => duration >= 0)).toBe(true)
})

test('a transaction is ended when it takes longer than it may', async () => {
  const client = createDatabaseClient(database.url, { transactionTimeout: 20 })
  const slow = client.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_sleep(0.1)::text`
    await tx.$queryRaw`SELECT 1`
  })
  await expect(slow).rejects.toMatchObject({ code: 'P2028' })
  await client.$disconnect()
})

test('a transaction that gets no connection in time says so', async () => {
  const client = createDatabaseClient(database.url, { poolSize: 1, transactionMaxWait: 300 })
  // The first transaction shall not wait for a connection to be made.
  await client.$queryRaw`SELECT 1`
  const holding = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  const holder = client.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1`
    holding.resolve()
    await release.promise
  })
  await holding.promise
  await expect(client.$transaction((tx) => tx.$queryRaw`SELECT 1`)).rejects.toMatchObject({ code: 'P2028' })
  release.resolve()
  await holder
  await client.$disconnect()
})
