import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CreateMigrationOutput } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { createDatabase, databaseNameOf, dropDatabase, withConnection, withDatabaseName } from '../databases.ts'
import { readMigrations } from '../migration-folder.ts'
import { EngineProcess, runEngineCommand } from './fixtures/engine-process.ts'
import { CLUB_MIGRATION, MigrationProject } from './fixtures/migration-project.ts'

const NO_FILTERS = { externalTables: [], externalEnums: [] }

let project: MigrationProject
let databaseUrl: string

beforeEach(async () => {
  project = await MigrationProject.create()
  databaseUrl = withDatabaseName(inject('testDatabases').adminUrl, `engine_${crypto.randomUUID()}`)
})

afterEach(async () => {
  await dropDatabase(databaseUrl)
  await project.remove()
})

async function tables(): Promise<string[]> {
  const found = await withConnection(databaseUrl, (client) =>
    client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"),
  )
  return found.rows.map((row) => row.tablename)
}

function shadowDatabases(): Promise<number | null> {
  return withConnection(databaseUrl, async (client) => {
    const found = await client.query("SELECT FROM pg_database WHERE datname ~ ('^shadow_.*_' || current_database())")
    return found.rowCount
  })
}

async function addFirstMigration(): Promise<void> {
  await createDatabase(databaseUrl)
  await project.addMigration('20220214000000_club', CLUB_MIGRATION)
}

test('migrate deploy creates the database, applies the migrations, and finds nothing more to do', async () => {
  await addFirstMigration()
  await dropDatabase(databaseUrl)

  const first = await project.prisma(databaseUrl, 'migrate', 'deploy')
  expect(first).toMatchObject({ exitCode: 0, output: expect.stringContaining('20220214000000_club') })
  expect(await tables()).toEqual(['_prisma_migrations', 'club'])

  const second = await project.prisma(databaseUrl, 'migrate', 'deploy')
  expect(second).toMatchObject({ exitCode: 0, output: expect.stringContaining('No pending migrations to apply') })
})

test('migrate status tells a database that lacks a migration from one that has all', async () => {
  await addFirstMigration()
  const before = await project.prisma(databaseUrl, 'migrate', 'status')
  expect(before).toMatchObject({ exitCode: 1, output: expect.stringContaining('have not yet been applied') })

  await project.prisma(databaseUrl, 'migrate', 'deploy')
  const after = await project.prisma(databaseUrl, 'migrate', 'status')
  expect(after).toMatchObject({ exitCode: 0, output: expect.stringContaining('Database schema is up to date') })
})

test('migrate diff is empty for a schema that the migrations make, and says what a new model lacks', async () => {
  await addFirstMigration()
  // What the guard of the project compares: constraints and functions written by hand are not Prisma's to judge.
  await project.addMigration(
    '20220215000000_rules',
    `ALTER TABLE club ADD CONSTRAINT club_name_given CHECK (name <> ';');
     CREATE FUNCTION answer() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 42; END $$;`,
  )
  const compare = [
    'migrate',
    'diff',
    '--from-migrations',
    project.migrations,
    '--to-schema',
    project.schema,
    '--exit-code',
  ]
  const same = await project.prisma(databaseUrl, ...compare)
  expect(same).toMatchObject({ exitCode: 0, output: expect.stringContaining('No difference detected') })

  await project.addModel('Session')
  const different = await project.prisma(databaseUrl, ...compare, '--script')
  expect(different).toMatchObject({ exitCode: 2, output: expect.stringContaining('CREATE TABLE "Session"') })
  expect(await shadowDatabases()).toBe(0)
})

test('migrate diff fails aloud when the database cannot be reached or is not given', async () => {
  const compare = ['migrate', 'diff', '--from-empty', '--to-schema', project.schema, '--exit-code']
  await createDatabase(databaseUrl)
  const unreachable = await project.prisma('postgresql://nobody@127.0.0.1:1/none', ...compare)
  expect(unreachable).toMatchObject({ exitCode: 1, output: expect.stringContaining("Can't reach database server") })
  const missing = await project.prisma('', ...compare)
  expect(missing).toMatchObject({ exitCode: 1, output: expect.stringContaining('Set DATABASE_URL') })
})

test('db push brings a database to the schema, and db execute runs a script', async () => {
  await createDatabase(databaseUrl)
  expect(await project.prisma(databaseUrl, 'db', 'push')).toMatchObject({ exitCode: 0 })
  expect(await tables()).toEqual(['club'])

  const script = join(project.folder, 'script.sql')
  await writeFile(script, "CREATE TABLE a (t text DEFAULT ';'); DO $$ BEGIN CREATE TABLE b (); END $$;")
  expect(await project.prisma(databaseUrl, 'db', 'execute', '--file', script)).toMatchObject({ exitCode: 0 })
  expect(await tables()).toEqual(['a', 'b', 'club'])
})

test('the steps of migrate dev: pending migrations, then one for the change, and then nothing to change', async () => {
  await addFirstMigration()
  await project.addModel('Session')
  const files = await project.schemaFiles()
  const engine = new EngineProcess(
    databaseUrl,
    files.map(({ path }) => path),
  )
  const call = async (method: string, params: object = {}) => {
    const migrationsList = await readMigrations(project.migrations)
    const { result, error } = await engine.call(method, { ...params, migrationsList, filters: NO_FILTERS })
    expect(error).toBeUndefined()
    return result
  }
  const change = { migrationName: 'session', draft: false, schema: { files } }

  expect(await call('devDiagnostic')).toEqual({ action: { tag: 'createMigration' } })
  expect(await call('applyMigrations')).toEqual({ appliedMigrationNames: ['20220214000000_club'] })
  expect(await call('evaluateDataLoss', change)).toEqual({ migrationSteps: 1, unexecutableSteps: [], warnings: [] })
  const created = (await call('createMigration', change)) as CreateMigrationOutput
  expect(created.generatedMigrationName).toMatch(/^\d{14}_session$/)
  expect(created.migrationScript).toContain('CREATE TABLE "Session"')

  await project.addMigration(created.generatedMigrationName, created.migrationScript ?? '')
  expect(await call('applyMigrations')).toEqual({ appliedMigrationNames: [created.generatedMigrationName] })
  expect(await tables()).toEqual(['Session', '_prisma_migrations', 'club'])

  expect(await call('createMigration', change)).toMatchObject({ migrationScript: null })

  expect(await engine.close()).toBe(0)
  expect(await shadowDatabases()).toBe(0)
})

test('reset leaves an empty database', async () => {
  await addFirstMigration()
  await project.prisma(databaseUrl, 'migrate', 'deploy')
  const engine = new EngineProcess(databaseUrl)
  expect(await engine.call('reset', { filter: NO_FILTERS })).toMatchObject({ result: null })
  await engine.close()
  expect(await tables()).toEqual([])
})

test('a failed migration is named, and the next one waits for its repair', async () => {
  await addFirstMigration()
  await project.addMigration('20220215000000_broken', 'SELEC 1;')
  const failed = await project.prisma(databaseUrl, 'migrate', 'deploy')
  expect(failed.exitCode).toBe(1)
  expect(failed.output).toContain('20220215000000_broken')
  expect(failed.output).toContain('syntax error at or near "SELEC"')

  const blocked = await project.prisma(databaseUrl, 'migrate', 'deploy')
  expect(blocked).toMatchObject({ exitCode: 1, output: expect.stringContaining('P3009') })
})

test('a request that fails is answered, and the engine goes on; a panic says that it is one', async () => {
  await createDatabase(databaseUrl)
  const engine = new EngineProcess(databaseUrl)
  const unknown = await engine.call('makeCoffee')
  expect(unknown.error?.message).toContain('no method makeCoffee')
  expect((await engine.call('getDatabaseVersion')).result).toContain('PostgreSQL')

  const panic = await engine.call('debugPanic')
  expect(panic.error?.data.is_panic).toBe(true)
  expect(panic.error?.message).toContain('debugPanic artificial panic')
  expect(await engine.close()).toBe(0)
})

test('diff over the protocol prints before it answers', async () => {
  await createDatabase(databaseUrl)
  const engine = new EngineProcess(databaseUrl)
  const target = { tag: 'schemaDatamodel', files: await project.schemaFiles() }
  const { result, printed } = await engine.call('diff', {
    from: { tag: 'empty' },
    to: target,
    script: true,
    exitCode: true,
    filters: NO_FILTERS,
  })
  expect(result).toEqual({ exitCode: 2, stdout: null })
  expect(printed.join()).toContain('CREATE TABLE "club"')
  await engine.close()
})

test('can-connect-to-database answers with the code that Prisma knows', async () => {
  await createDatabase(databaseUrl)
  expect(await runEngineCommand('can-connect-to-database', databaseUrl)).toMatchObject({ exitCode: 0, code: undefined })

  const wrongPassword = new URL(databaseUrl)
  wrongPassword.password = 'wrong'
  expect(await runEngineCommand('can-connect-to-database', wrongPassword.toString())).toMatchObject({
    exitCode: 1,
    code: 'P1000',
  })

  const noPassword = new URL(databaseUrl)
  noPassword.password = ''
  expect(await runEngineCommand('can-connect-to-database', noPassword.toString())).toMatchObject({
    exitCode: 1,
    code: 'P1000',
  })

  const refused = new URL(databaseUrl)
  refused.port = '1'
  expect(await runEngineCommand('can-connect-to-database', refused.toString())).toMatchObject({
    exitCode: 1,
    code: 'P1001',
  })

  const missing = withDatabaseName(databaseUrl, 'missing')
  expect(await runEngineCommand('can-connect-to-database', missing)).toEqual({
    exitCode: 1,
    code: 'P1003',
    message: 'Database `missing` does not exist',
  })
})

test('create-database and drop-database do so, and say when they cannot', async () => {
  expect(await runEngineCommand('create-database', databaseUrl)).toMatchObject({ exitCode: 0 })
  expect(await tables()).toEqual([])
  expect(await runEngineCommand('create-database', databaseUrl)).toEqual({
    exitCode: 1,
    code: 'P1009',
    message: `Database \`${databaseNameOf(databaseUrl)}\` already exists`,
  })
  expect(await runEngineCommand('drop-database', databaseUrl)).toMatchObject({ exitCode: 0 })
  expect(await runEngineCommand('can-connect-to-database', databaseUrl)).toMatchObject({ code: 'P1003' })
  expect(await runEngineCommand('make-coffee', databaseUrl)).toMatchObject({ exitCode: 1, code: undefined })
})
