import type {
  CreateMigrationInput,
  EvaluateDataLossInput,
  SchemaEngine,
} from '@prisma/schema-engine-wasm/schema_engine_bg'
import { createDatabase, databaseNameOf } from '../databases.ts'
import type { Answer } from './protocol.ts'

const PLAIN_METHODS = [
  'applyMigrations',
  'dbExecute',
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'ensureConnectionValidity',
  'introspect',
  'introspectSql',
  'markMigrationApplied',
  'markMigrationRolledBack',
  'reset',
  'schemaPush',
] as const

/** The methods of the protocol, carried out by the WebAssembly engine. */
export interface EngineMethods {
  call(name: string, params: unknown): Promise<Answer>
}

export function createEngineMethods(engine: SchemaEngine, databaseUrl: string): EngineMethods {
  const methods = new Map<string, (params: unknown) => Promise<Answer>>()
  for (const name of PLAIN_METHODS) {
    // Prisma's command line and the engine are the same commit: what one sends is what the other takes.
    const method = engine[name].bind(engine) as (params: unknown) => Promise<unknown>
    methods.set(name, async (params) => ({ result: await method(params) }))
  }
  const replayHistory = createHistoryReplay(engine)
  methods.set('evaluateDataLoss', async (params) => {
    const input = params as EvaluateDataLossInput
    await replayHistory(input)
    return { result: await engine.evaluateDataLoss(input) }
  })
  methods.set('createMigration', async (params) => {
    const input = params as CreateMigrationInput
    await replayHistory(input)
    return { result: await engine.createMigration(input) }
  })
  const diff = engine.diff.bind(engine) as (params: unknown) => ReturnType<SchemaEngine['diff']>
  methods.set('diff', async (params) => {
    const { exitCode, stdout } = await diff(params)
    return { result: { exitCode, stdout: null }, print: stdout }
  })
  methods.set('getDatabaseVersion', async () => ({ result: await engine.version() }))
  methods.set('debugPanic', async () => ({ result: engine.debugPanic() }))
  methods.set('createDatabase', async () => {
    await createDatabase(databaseUrl)
    return { result: { databaseName: databaseNameOf(databaseUrl) } }
  })

  return {
    async call(name, params) {
      const method = methods.get(name)
      if (!method) throw new Error(`The schema engine has no method ${name}.`)
      return method(params)
    },
  }
}

/**
 * These methods take the schema that the migrations make from the engine's cache, and cannot make a shadow database
 * themselves ("must be provided through an external factory"). The diagnosis can, and fills the cache for a database that
 * has had the migrations, as it has by then.
 */
function createHistoryReplay(
  engine: SchemaEngine,
): (input: EvaluateDataLossInput | CreateMigrationInput) => Promise<void> {
  let replayed: string | undefined
  return async ({ migrationsList, filters }) => {
    const history = JSON.stringify(migrationsList.migrationDirectories)
    if (history === replayed) return
    await engine.diagnoseMigrationHistory({ migrationsList, filters, optInToShadowDatabase: true })
    replayed = history
  }
}
