import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { MigrationAdapterFactory } from './migration-adapter.ts'

/** A schema file: its path and its text. */
export type SchemaFile = [path: string, content: string]

export interface OpenSchemaEngine {
  engine: bindings.SchemaEngine
  /** Closes the engine's connections. */
  close: () => Promise<void>
}

// The engine takes its provider from a schema, also for commands that have none of their own.
const MINIMAL_SCHEMA: SchemaFile = ['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']

/**
 * Opens Prisma's schema engine, compiled to WebAssembly, over a PostgreSQL database, and connects. Close what you open.
 * @throws Error with Prisma's sentence when the database cannot be reached or refuses.
 */
export async function openSchemaEngine(databaseUrl: string, schemaFiles: SchemaFile[] = []): Promise<OpenSchemaEngine> {
  await loadWebAssembly()
  const adapters = new MigrationAdapterFactory(databaseUrl)
  try {
    const datamodels = schemaFiles.length > 0 ? schemaFiles : [MINIMAL_SCHEMA]
    const adapter = bindMigrationAwareSqlAdapterFactory(adapters)
    const engine = await bindings.SchemaEngine.new({ datamodels }, () => {}, adapter)
    return {
      engine,
      close: async () => {
        // A panic leaves the engine's memory borrowed for good: freeing it would panic again.
        if (enginePanic() === undefined) engine.free()
        await adapters.disposeAll()
      },
    }
  } catch (error) {
    await adapters.disposeAll()
    throw error
  }
}

/** What the engine said when it panicked; nothing of it can be used after that. */
export function enginePanic(): string | undefined {
  return panic.message
}

const panic = {
  message: undefined as string | undefined,
  set_message(message: string) {
    panic.message = message
  },
}

let loading: Promise<void> | undefined

function loadWebAssembly(): Promise<void> {
  loading ??= instantiate()
  return loading
}

async function instantiate(): Promise<void> {
  // The generated bindings report a panic to this global.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panic })
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const code = await readFile(script.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': withFreeTimers(bindings) })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}

type Import = (...args: unknown[]) => unknown

/**
 * The engine sets a timer of ten seconds for its lock and never clears it: a process that has migrated would not end
 * before. Freed, the timer still fires, but keeps nobody waiting.
 */
function withFreeTimers(imports: object): Record<string, Import> {
  const functions: [string, Import][] = Object.entries(imports)
  return Object.fromEntries(
    functions.map(([name, call]) => [name, name.startsWith('__wbg_setTimeout_') ? freeTimer(call) : call]),
  )
}

function freeTimer(setTimer: Import): Import {
  return (...args) => {
    const timer = setTimer(...args)
    if (timer instanceof Object && 'unref' in timer && typeof timer.unref === 'function') timer.unref()
    return timer
  }
}
