import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDatabaseIfMissing, withDatabaseName } from './databases.ts'
import { findBinaries } from './embedded-server/binaries.ts'
import { prepareCluster, prepareFolder } from './embedded-server/cluster.ts'
import { findFreePort } from './embedded-server/free-port.ts'
import { createLauncher } from './embedded-server/launch.ts'
import { releaseCluster } from './embedded-server/postmaster.ts'
import { PortTakenError, type ServerProcess, startServerProcess } from './embedded-server/server-process.ts'
import { findServerUser } from './embedded-server/server-user.ts'

const DEFAULT_DIRECTORY = fileURLToPath(new URL('../../../.data/postgres', import.meta.url))
const PORT_ATTEMPTS = 5

export interface EmbeddedServerOptions {
  /** Where the data lies and stays between starts; `.data/postgres` of the project when absent. */
  dataDirectory?: string
  /** The port on 127.0.0.1; a free one when absent. */
  port?: number
  /** The database that `databaseUrl` points at, created when missing; `afterbell` when absent. */
  database?: string
  /** `none` is for throw-away servers: quick, and broken for good when the machine stops in mid-write. */
  durability?: 'full' | 'none'
  /** How many connections the server takes; 200 when absent. */
  maxConnections?: number
}

export interface EmbeddedServer {
  /** The application's database, as the superuser. */
  databaseUrl: string
  /** The server's `postgres` database, from which others are created and dropped. */
  adminUrl: string
  port: number
  /** Ends every connection and stops the server cleanly. May be called twice. */
  stop: () => Promise<void>
}

/**
 * Starts the PostgreSQL that comes with npm, reachable from this machine alone, and waits until it answers. It stops with
 * this process, however that ends.
 * @throws EmbeddedServerError, with one sentence for people, when it cannot: data directory in use, port taken, and so on.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions = {}): Promise<EmbeddedServer> {
  const durability = options.durability ?? 'full'
  const [{ initdb, postgres }, user] = await Promise.all([findBinaries(), findServerUser()])
  const folder = await prepareFolder(resolve(options.dataDirectory ?? DEFAULT_DIRECTORY), user)
  const launch = createLauncher(user, [postgres, folder.cluster])

  await releaseCluster(folder.cluster)
  await prepareCluster(folder, { initdb, launch, user, sync: durability === 'full' })

  const settings = serverSettings(durability, options.maxConnections ?? 200)
  const { server, port } = await startOnPort(options.port, (port) =>
    startServerProcess({ postgres, launch, folder, port, settings }),
  )
  const databaseUrl = withDatabaseName(server.adminUrl, options.database ?? 'afterbell')
  try {
    await createDatabaseIfMissing(databaseUrl)
  } catch (error) {
    await server.stop()
    throw error
  }
  return { databaseUrl, adminUrl: server.adminUrl, port, stop: server.stop }
}

function serverSettings(durability: 'full' | 'none', maxConnections: number): Record<string, string> {
  const settings = {
    listen_addresses: '127.0.0.1',
    // No second way in beside the password.
    unix_socket_directories: '',
    max_connections: String(maxConnections),
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and the details of errors hold names and phone numbers: they do not belong in a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  }
  if (durability === 'full') return settings
  return { ...settings, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
}

/** Starts on the port asked for, or on a free one: between finding it and using it another program may take it. */
async function startOnPort(
  wanted: number | undefined,
  start: (port: number) => Promise<ServerProcess>,
): Promise<{ server: ServerProcess; port: number }> {
  if (wanted !== undefined) return { server: await start(wanted), port: wanted }
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort()
    try {
      return { server: await start(port), port }
    } catch (error) {
      if (!(error instanceof PortTakenError) || attempt === PORT_ATTEMPTS) throw error
    }
  }
}
