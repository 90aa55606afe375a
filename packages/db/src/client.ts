import { createDriverAdapter, type DriverOptions } from './driver-adapter.ts'
import { Prisma, PrismaClient } from './generated/prisma/client.ts'

// The generated names that others need; only this package knows where they come from.
export * from './generated/prisma/enums.ts'
export { Prisma }

/** The way to the data: Prisma's client over PostgreSQL. */
export type DatabaseClient = PrismaClient

/** The same within a transaction. */
export type DatabaseTransaction = Prisma.TransactionClient

/** A statement that was sent, without its parameters: they are personal data. */
export interface SentStatement {
  sql: string
  /** How long it took, in milliseconds. */
  duration: number
}

export interface DatabaseClientOptions extends DriverOptions {
  /** How long a transaction waits for a connection, in milliseconds; 5,000 when absent. */
  transactionMaxWait?: number
  /** How long a transaction may take, in milliseconds; 10,000 when absent. */
  transactionTimeout?: number
  /** Told of every statement but `BEGIN`, which Prisma does not report; for tests that count them and for logs of slow ones. */
  onStatement?: (statement: SentStatement) => void
}

/**
 * Opens a client of the database. It connects when it is first used; `$disconnect()` closes its pool.
 * @param databaseUrl `postgresql://…`, with `?schema=` for another schema than `public`.
 */
export function createDatabaseClient(databaseUrl: string, options: DatabaseClientOptions = {}): DatabaseClient {
  const { onStatement } = options
  const clientOptions = {
    adapter: createDriverAdapter(databaseUrl, options),
    // The other formats quote the arguments of the failed call, names and phone numbers among them.
    errorFormat: 'minimal',
    transactionOptions: {
      maxWait: options.transactionMaxWait ?? 5_000,
      timeout: options.transactionTimeout ?? 10_000,
    },
  } as const
  if (!onStatement) return new PrismaClient(clientOptions)

  const client = new PrismaClient({ ...clientOptions, log: [{ emit: 'event', level: 'query' }] })
  client.$on('query', ({ query, duration }) => onStatement({ sql: query, duration }))
  return client
}
