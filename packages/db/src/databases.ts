import pg from 'pg'
import { connectionSettings } from './connection-settings.ts'

/** Runs `work` over one connection to the database of the URL, and closes it whatever happens. */
export async function withConnection<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connectionSettings(databaseUrl))
  // A server that stops in mid-connection emits this; the pending query rejects as well, and that is where it is handled.
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    // Also after a failed connect: pg leaves the socket open when the password is missing.
    await client.end()
  }
}

/** The same server, another database. */
export function withDatabaseName(databaseUrl: string, name: string): string {
  const url = new URL(databaseUrl)
  url.pathname = `/${encodeURIComponent(name)}`
  return url.toString()
}

/** The name of the database that a URL points at. */
export function databaseNameOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).pathname.slice(1))
}

/**
 * Creates the database that the URL names, over the server's `postgres` database.
 * @throws pg's DatabaseError `42P04` when it exists.
 */
export async function createDatabase(databaseUrl: string): Promise<void> {
  await runOnServer(databaseUrl, `CREATE DATABASE ${quotedName(databaseUrl)}`)
}

/** Drops the database that the URL names, if it exists, and ends the connections that are open to it. */
export async function dropDatabase(databaseUrl: string): Promise<void> {
  await runOnServer(databaseUrl, `DROP DATABASE IF EXISTS ${quotedName(databaseUrl)} WITH (FORCE)`)
}

/** Creates the database that the URL names unless it is there; says whether it did. */
export async function createDatabaseIfMissing(databaseUrl: string): Promise<boolean> {
  const name = databaseNameOf(databaseUrl)
  return withConnection(withDatabaseName(databaseUrl, 'postgres'), async (client) => {
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount) return false
    await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
    return true
  })
}

async function runOnServer(databaseUrl: string, statement: string): Promise<void> {
  await withConnection(withDatabaseName(databaseUrl, 'postgres'), (client) => client.query(statement))
}

function quotedName(databaseUrl: string): string {
  return pg.escapeIdentifier(databaseNameOf(databaseUrl))
}
