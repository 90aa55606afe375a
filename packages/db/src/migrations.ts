import type { HistoryDiagnostic } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { withConnection } from './databases.ts'
import { MIGRATIONS_FOLDER, readMigrations } from './migration-folder.ts'
import { assertReachable } from './reachability.ts'
import { type OpenSchemaEngine, openSchemaEngine } from './schema-engine/schema-engine.ts'

/** How a database stands to the migrations of this code. */
export type MigrationState =
  | { state: 'up-to-date' }
  /** The database lacks these migrations. */
  | { state: 'behind'; pending: string[] }
  /** The database has had these migrations, which this code does not know: it belongs to newer code. */
  | { state: 'ahead'; unknown: string[] }
  /** These migrations began on the database and did not end. */
  | { state: 'failed'; failed: string[] }

export interface MigrationOptions {
  /** The folder of the migrations; the project's own when absent. */
  folder?: string
}

/** Why the database cannot be brought to this code's schema, as one sentence for people: Chinese, then English. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'

  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${chinese}\n${english}`, options)
  }
}

// Tables that other tools own in the same database: there are none.
const NO_FILTERS = { externalTables: [], externalEnums: [] }

/** Compares the migrations that the database has had with those of this code. Changes nothing. */
export async function migrationState(databaseUrl: string, options: MigrationOptions = {}): Promise<MigrationState> {
  return withEngine(databaseUrl, (engine) => readState(engine, options))
}

/**
 * Applies the migrations that the database has not had, in order; of several processes that start at once, one applies
 * and the others wait for it. Quick when there is nothing to do.
 * @returns the names of the migrations that were applied.
 * @throws DatabaseUnreachableError when it cannot connect.
 * @throws MigrationError when the database is ahead of the code, when an earlier migration failed, or when one fails now.
 */
export async function applyMigrations(databaseUrl: string, options: MigrationOptions = {}): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    assertApplicable(await readState(engine, options))
    const migrationsList = await readMigrations(options.folder ?? MIGRATIONS_FOLDER)
    if (migrationsList.migrationDirectories.length === 0) return []
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS })
      return appliedMigrationNames
    } catch (cause) {
      const reason = firstParagraph(cause)
      throw new MigrationError(`数据库迁移失败：${reason}`, `A database migration failed: ${reason}`, { cause })
    }
  })
}

/** @throws MigrationError, saying what to do, when this code cannot go on with a database in that state. */
function assertApplicable(state: MigrationState): void {
  if (state.state === 'ahead') {
    throw new MigrationError(
      `数据库比程序新（程序不认识迁移 ${state.unknown.join('、')}）：请更新程序，或换用与程序版本相符的数据库。`,
      `The database is newer than this program, which does not know the migration ${state.unknown.join(', ')}: update the program, or use a database of its version.`,
    )
  }
  if (state.state === 'failed') {
    throw new MigrationError(
      `迁移 ${state.failed.join('、')} 上次没有完成：请修复数据库后用 prisma migrate resolve 标记。`,
      `The migration ${state.failed.join(', ')} did not complete: repair the database, then mark it with prisma migrate resolve.`,
    )
  }
}

async function readState(engine: Engine, options: MigrationOptions): Promise<MigrationState> {
  const migrationsList = await readMigrations(options.folder ?? MIGRATIONS_FOLDER)
  const { failedMigrationNames, history } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTERS,
  })
  if (failedMigrationNames.length > 0) return { state: 'failed', failed: failedMigrationNames }
  return history ? stateOf(history) : { state: 'up-to-date' }
}

function stateOf(history: HistoryDiagnostic): MigrationState {
  switch (history.diagnostic) {
    case 'databaseIsBehind':
      return { state: 'behind', pending: history.unappliedMigrationNames }
    case 'migrationsDirectoryIsBehind':
    case 'historiesDiverge':
      return { state: 'ahead', unknown: history.unpersistedMigrationNames }
  }
}

/** What PostgreSQL said, without the engine's own trace of where it was at the time. */
function firstParagraph(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message
    .replace(/\n\s*0: [\s\S]*$/, '')
    .replace(/^external connector error\n/, '')
    .trim()
}

type Engine = OpenSchemaEngine['engine']

// Any number but the engine's own: it only has to be the same in every process.
const MIGRATION_LOCK = 7_236_915

/**
 * One process at a time, from the look at the history to the last migration: one that is being applied looks like one
 * that failed. The lock goes with its connection, should the process end.
 */
async function withEngine<T>(databaseUrl: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  await assertReachable(databaseUrl)
  return withConnection(databaseUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const { engine, close } = await openSchemaEngine(databaseUrl)
    try {
      return await work(engine)
    } finally {
      await close()
    }
  })
}
