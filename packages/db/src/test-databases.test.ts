import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { withConnection } from './databases.ts'
import { createTestDatabase } from './test-databases.ts'
import { copyTemplate, prepareTemplate } from './test-server.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterbell-migrations-'))
})

afterEach(() => rm(folder, { recursive: true }))

function rows(databaseUrl: string, sql: string): Promise<unknown[]> {
  return withConnection(databaseUrl, async (client) => (await client.query(sql)).rows)
}

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name))
  await writeFile(join(folder, name, 'migration.sql'), sql)
  await writeFile(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
}

test('every test database is its own', async () => {
  await using first = await createTestDatabase()
  await using second = await createTestDatabase()
  await rows(first.url, 'CREATE TABLE mine (id int)')
  await expect(rows(second.url, 'SELECT * FROM mine')).rejects.toMatchObject({ code: '42P01' })
})

test('a dropped test database is gone, whoever is still connected', async () => {
  const database = await createTestDatabase()
  await withConnection(database.url, async () => database.drop())
  await expect(rows(database.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' })
})

test('a copy of the template has what the migrations made', async () => {
  const { adminUrl } = inject('testDatabases')
  await writeMigration('20220214000000_club', "CREATE TABLE club (name text); INSERT INTO club VALUES ('足球');")
  const url = await copyTemplate(adminUrl, await prepareTemplate(adminUrl, folder))
  expect(await rows(url, 'SELECT name FROM club')).toEqual([{ name: '足球' }])
})

test('runs that share a server share the template until the migrations change', async () => {
  const { adminUrl } = inject('testDatabases')
  await writeMigration('20220214000000_one', 'CREATE TABLE one (id int);')
  const [first, again] = await Promise.all([prepareTemplate(adminUrl, folder), prepareTemplate(adminUrl, folder)])
  expect(again).toBe(first)

  await writeMigration('20220215000000_two', 'CREATE TABLE two (id int);')
  expect(await prepareTemplate(adminUrl, folder)).not.toBe(first)
})

test('a project without migrations has an empty template', async () => {
  const { adminUrl } = inject('testDatabases')
  const url = await copyTemplate(adminUrl, await prepareTemplate(adminUrl, join(folder, 'missing')))
  expect(await rows(url, "SELECT FROM pg_tables WHERE schemaname = 'public'")).toEqual([])
})
