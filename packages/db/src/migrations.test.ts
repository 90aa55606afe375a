import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { createDatabase, dropDatabase, withConnection, withDatabaseName } from './databases.ts'
import { applyMigrations, MigrationError, migrationState } from './migrations.ts'

let folder: string
let databaseUrl: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterbell-migrations-'))
  await writeFile(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n')
  databaseUrl = withDatabaseName(inject('testDatabases').adminUrl, `migrations_${crypto.randomUUID()}`)
  await createDatabase(databaseUrl)
})

afterEach(async () => {
  await dropDatabase(databaseUrl)
  await rm(folder, { recursive: true })
})

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, name, 'migration.sql'), sql)
}

const CLUB = '20220214000000_club'
const ENROLMENT = '20220215000000_enrolment'

// Semicolons that end no statement: in a string, in a comment, in the body of a function.
const HAND_WRITTEN_SQL = `
CREATE TABLE club (name text DEFAULT '足球;篮球'); -- one; two
CREATE FUNCTION capacity() RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1;
  RETURN 25;
END $$;`

test('a new database is behind, and up to date once the migrations are applied', async () => {
  await writeMigration(CLUB, HAND_WRITTEN_SQL)
  await writeMigration(ENROLMENT, 'CREATE TABLE enrolment (id int);')
  expect(await migrationState(databaseUrl, { folder })).toEqual({ state: 'behind', pending: [CLUB, ENROLMENT] })

  expect(await applyMigrations(databaseUrl, { folder })).toEqual([CLUB, ENROLMENT])
  expect(await migrationState(databaseUrl, { folder })).toEqual({ state: 'up-to-date' })
  expect(await applyMigrations(databaseUrl, { folder })).toEqual([])

  const capacity = await withConnection(databaseUrl, (client) => client.query('SELECT capacity() FROM (SELECT) AS one'))
  expect(capacity.rows).toEqual([{ capacity: 25 }])
})

test('a migration that is new in the code is applied to a database with data', async () => {
  await writeMigration(CLUB, "CREATE TABLE club (name text); INSERT INTO club VALUES ('合唱');")
  await applyMigrations(databaseUrl, { folder })
  await writeMigration(ENROLMENT, "ALTER TABLE club ADD COLUMN level text DEFAULT 'GRADE';")
  expect(await applyMigrations(databaseUrl, { folder })).toEqual([ENROLMENT])
  const clubs = await withConnection(databaseUrl, (client) => client.query('SELECT * FROM club'))
  expect(clubs.rows).toEqual([{ name: '合唱', level: 'GRADE' }])
})

test('a database newer than the code is told apart and refused with one sentence', async () => {
  await writeMigration(CLUB, 'CREATE TABLE club (id int);')
  await writeMigration(ENROLMENT, 'CREATE TABLE enrolment (id int);')
  await applyMigrations(databaseUrl, { folder })
  await rm(join(folder, ENROLMENT), { recursive: true })

  expect(await migrationState(databaseUrl, { folder })).toEqual({ state: 'ahead', unknown: [ENROLMENT] })
  const applied = applyMigrations(databaseUrl, { folder })
  await expect(applied).rejects.toThrow(MigrationError)
  await expect(applied).rejects.toThrow(`does not know the migration ${ENROLMENT}`)
  await expect(applied).rejects.toThrow('数据库比程序新')
})

test('histories that parted are refused, and nothing is applied', async () => {
  await writeMigration(CLUB, 'CREATE TABLE club (id int);')
  await applyMigrations(databaseUrl, { folder })
  await rm(join(folder, CLUB), { recursive: true })
  await writeMigration(ENROLMENT, 'CREATE TABLE enrolment (id int);')

  expect(await migrationState(databaseUrl, { folder })).toEqual({ state: 'ahead', unknown: [CLUB] })
  await expect(applyMigrations(databaseUrl, { folder })).rejects.toThrow(MigrationError)
  const table = await withConnection(databaseUrl, (client) => client.query("SELECT to_regclass('enrolment') AS oid"))
  expect(table.rows).toEqual([{ oid: null }])
})

test('a failing migration changes nothing, says why, and stops the next start', async () => {
  await writeMigration(CLUB, 'CREATE TABLE club (id int); SELEC 1;')
  const failure: unknown = await applyMigrations(databaseUrl, { folder }).catch((error) => error)
  expect(failure).toBeInstanceOf(MigrationError)
  expect((failure as MigrationError).message.split('\n')).toEqual([
    '数据库迁移失败：Error querying the database: ERROR: syntax error at or near "SELEC"',
    'A database migration failed: Error querying the database: ERROR: syntax error at or near "SELEC"',
  ])
  const table = await withConnection(databaseUrl, (client) => client.query("SELECT to_regclass('club') AS oid"))
  expect(table.rows).toEqual([{ oid: null }])

  expect(await migrationState(databaseUrl, { folder })).toEqual({ state: 'failed', failed: [CLUB] })
  await expect(applyMigrations(databaseUrl, { folder })).rejects.toThrow(`The migration ${CLUB} did not complete`)
})

test('processes that start at once apply each migration once', async () => {
  await writeMigration(CLUB, 'CREATE TABLE club (id int); SELECT pg_sleep(0.2);')
  const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(databaseUrl, { folder })))
  expect(applied.flat()).toEqual([CLUB])
})

test('no migrations at all is up to date', async () => {
  expect(await migrationState(databaseUrl, { folder })).toEqual({ state: 'up-to-date' })
  expect(await applyMigrations(databaseUrl, { folder: join(folder, 'missing') })).toEqual([])
})
