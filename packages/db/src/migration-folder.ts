import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationDirectory, MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'

/** Where the project's migrations lie. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url))

const LOCKFILE = 'migration_lock.toml'
const SCRIPT = 'migration.sql'

/** Reads a folder of migrations into the form that the schema engine takes, oldest first; a missing folder is an empty one. */
export async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  // Names begin with their time of making, in digits: plain order is the order of time.
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir: folder,
    lockfile: { path: LOCKFILE, content: await readFile(join(folder, LOCKFILE), 'utf8').catch(() => null) },
    migrationDirectories: await Promise.all(names.map((name) => readMigration(folder, name))),
    shadowDbInitScript: '',
  }
}

async function readMigration(folder: string, name: string): Promise<MigrationDirectory> {
  const script = await readFile(join(folder, name, SCRIPT), 'utf8')
  return { path: name, migrationFile: { path: SCRIPT, content: { tag: 'ok', value: script } } }
}
