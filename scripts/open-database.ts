import { giveUp, reasonOf, say } from './console.ts'
import type { Settings } from './settings.ts'

/** The database that a program works on, and how it is left at the end. */
export interface OpenedDatabase {
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Opens the given database, or starts the embedded one, and brings its schema up to date. The program that is imported
 * afterwards finds it in the environment. Ends with one sentence when it cannot.
 */
export async function openDatabase({ givenDatabase, dataDirectory }: Settings): Promise<OpenedDatabase> {
  const opened = await serverOf(givenDatabase, dataDirectory).catch((error) => giveUp(reasonOf(error)))
  process.env.DATABASE_URL = opened.url
  await migrate(opened.url).catch(async (error) => {
    await opened.close()
    giveUp(reasonOf(error))
  })
  return opened
}

async function serverOf(givenDatabase: string | undefined, dataDirectory: string): Promise<OpenedDatabase> {
  if (givenDatabase) return { url: givenDatabase, close: async () => {} }
  const { startEmbeddedServer } = await import('@afterbell/db/embedded-server')
  const server = await startEmbeddedServer({ dataDirectory })
  return { url: server.databaseUrl, close: server.stop }
}

async function migrate(url: string): Promise<void> {
  const { applyMigrations } = await import('@afterbell/db/migrations')
  const applied = await applyMigrations(url)
  if (applied.length > 0) say(`已升级数据库 · applied ${applied.length} migrations`)
}
