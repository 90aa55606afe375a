import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { databaseNameOf, withConnection, withDatabaseName } from './databases.ts'
import { startEmbeddedServer } from './embedded-server.ts'
import { MIGRATIONS_FOLDER, readMigrations } from './migration-folder.ts'
import { applyMigrations } from './migrations.ts'

/** A server for one run of tests. */
export interface TestServer {
  /** Its `postgres` database, from which test databases are created. */
  adminUrl: string
  stop: () => Promise<void>
}

/**
 * The server that `TEST_DATABASE_SERVER` names, so that several runs share one, or a throw-away server in a temporary
 * folder, which is gone after `stop`.
 */
export async function openTestServer(): Promise<TestServer> {
  const shared = process.env.TEST_DATABASE_SERVER
  if (shared) return { adminUrl: shared, stop: async () => {} }

  const dataDirectory = await mkdtemp(join(tmpdir(), 'afterbell-test-'))
  const remove = () => rm(dataDirectory, { recursive: true, force: true })
  try {
    const server = await startEmbeddedServer({ dataDirectory, durability: 'none' })
    const stop = async () => {
      await server.stop()
      await remove()
    }
    return { adminUrl: server.adminUrl, stop }
  } catch (error) {
    await remove()
    throw error
  }
}

// Any number: it only has to be the same for everybody who makes templates.
const TEMPLATE_LOCK = 7_236_914

/**
 * Makes the database that test databases are copied from: all migrations applied, nothing else. Its name tells the
 * migrations, so runs that share a server share it as long as they agree on them.
 * @returns the template's name.
 */
export async function prepareTemplate(adminUrl: string, folder: string = MIGRATIONS_FOLDER): Promise<string> {
  const template = `afterbell_template_${await fingerprint(folder)}`
  return withConnection(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [template])
    if (found.rowCount) return template

    // Under its own name only when it is complete: a run that was broken off leaves a draft, and nobody takes that.
    const draft = `${template}_draft`
    await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(draft)} WITH (FORCE)`)
    await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(draft)}`)
    await applyMigrations(withDatabaseName(adminUrl, draft), { folder })
    await admin.query(`ALTER DATABASE ${pg.escapeIdentifier(draft)} RENAME TO ${pg.escapeIdentifier(template)}`)
    return template
  })
}

/** Copies the template into a new database and returns its URL. */
export async function copyTemplate(adminUrl: string, template: string): Promise<string> {
  const databaseUrl = withDatabaseName(adminUrl, `test_${crypto.randomUUID().replaceAll('-', '')}`)
  const copy = pg.escapeIdentifier(databaseNameOf(databaseUrl))
  await withConnection(adminUrl, (admin) =>
    admin.query(`CREATE DATABASE ${copy} TEMPLATE ${pg.escapeIdentifier(template)} STRATEGY file_copy`),
  )
  return databaseUrl
}

async function fingerprint(folder: string): Promise<string> {
  const { migrationDirectories } = await readMigrations(folder)
  const hash = createHash('sha256')
  for (const migration of migrationDirectories) hash.update(JSON.stringify(migration))
  return hash.digest('hex').slice(0, 16)
}
