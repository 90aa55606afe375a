import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { connectionSettings, schemaName } from './connection-settings.ts'
import { createStatementNamer } from './prepared-statements.ts'

export interface DriverOptions {
  /** The most connections that are open at once; 10 when absent. */
  poolSize?: number
  /** How long one statement may run, in milliseconds; 5,000 when absent. */
  statementTimeout?: number
  /** How long a statement waits for a lock, in milliseconds; 2,000 when absent. */
  lockTimeout?: number
  /** How long a transaction may lie idle before the server ends its connection, in milliseconds; 10,000 when absent. */
  idleInTransactionTimeout?: number
  /** The name under which the server lists the connections. */
  applicationName?: string
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  onConnectionLost?: (error: Error) => void
}

/** Prisma's driver for PostgreSQL with the limits that every connection of this program has. */
export function createDriverAdapter(databaseUrl: string, options: DriverOptions = {}): PrismaPg {
  const pool = new pg.Pool(
    connectionSettings(databaseUrl, {
      max: options.poolSize ?? 10,
      statement_timeout: options.statementTimeout ?? 5_000,
      lock_timeout: options.lockTimeout ?? 2_000,
      idle_in_transaction_session_timeout: options.idleInTransactionTimeout ?? 10_000,
      application_name: options.applicationName ?? 'afterbell',
    }),
  )
  pool.on('connect', withholdRowsFromErrors)
  return new PrismaPg(pool, {
    schema: schemaName(databaseUrl),
    disposeExternalPool: true,
    statementNameGenerator: createStatementNamer(),
    onPoolError: (error) => options.onConnectionLost?.(error),
    onConnectionError: (error) => options.onConnectionLost?.(error),
  })
}

/**
 * The detail of an error quotes the row ("Failing row contains …"), and Prisma carries it along into whatever is logged:
 * names and phone numbers would stand there. Nothing reads it but people, so it goes before anybody sees it.
 */
function withholdRowsFromErrors(client: pg.PoolClient): void {
  client.connection.prependListener('errorMessage', (error: pg.DatabaseError) => {
    error.detail = undefined
  })
}
