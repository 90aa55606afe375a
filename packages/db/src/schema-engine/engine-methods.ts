import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { createDatabase, databaseNameOf } from '../databases.ts'
import type { Answer } from './protocol.ts'

const PLAIN_METHODS = [
  'applyMigrations',
  'createMigration',
  'dbExecute',
  'devDiagnostic',
  'diagnoseMigrationHistory',
  'ensureConnectionValidity',
  'evaluateDataLoss',
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
