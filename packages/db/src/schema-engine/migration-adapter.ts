import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type ConnectionInfo,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { connectionSettings, schemaName } from '../connection-settings.ts'
import { CharColumns } from './char-columns.ts'
import { createShadowDatabase } from './shadow-database.ts'

/**
 * Prisma's adapter for PostgreSQL made fit for the schema engine. As published it refuses PostgreSQL's internal "char"
 * type, which the catalogs use; cuts scripts at every semicolon, even inside a function's body; and cannot make a shadow
 * database from a connection string.
 */
export class MigrationAdapterFactory implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'
  readonly #databaseUrl: string
  readonly #open = new Set<MigrationAdapter>()

  constructor(databaseUrl: string) {
    this.#databaseUrl = databaseUrl
  }

  async connect(): Promise<SqlDriverAdapter> {
    return this.#connectTo(this.#databaseUrl)
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const shadow = await createShadowDatabase(this.#databaseUrl)
    return this.#connectTo(shadow.databaseUrl, shadow.drop)
  }

  /** Closes every connection that is still open, and drops what shadow databases are left. */
  async disposeAll(): Promise<void> {
    await Promise.all([...this.#open].map((adapter) => adapter.dispose()))
  }

  async #connectTo(databaseUrl: string, afterwards?: () => Promise<void>): Promise<MigrationAdapter> {
    // One connection that stays: the engine's advisory lock belongs to the session that took it.
    const pool = new pg.Pool(connectionSettings(databaseUrl, { max: 1, idleTimeoutMillis: 0 }))
    // Dropping a shadow database breaks its last connection, also in the moment in which that is being closed.
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    const chars = new CharColumns(pool)
    const inner = await new PrismaPg(pool, { schema: schemaName(databaseUrl) }).connect()
    const adapter = new MigrationAdapter(inner, pool, chars, async () => {
      this.#open.delete(adapter)
      await afterwards?.()
    })
    this.#open.add(adapter)
    return adapter
  }
}

class MigrationAdapter implements SqlDriverAdapter {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'
  readonly #inner: Awaited<ReturnType<PrismaPg['connect']>>
  readonly #pool: pg.Pool
  readonly #chars: CharColumns
  readonly #afterwards: () => Promise<void>
  #disposed: Promise<void> | undefined

  constructor(
    inner: Awaited<ReturnType<PrismaPg['connect']>>,
    pool: pg.Pool,
    chars: CharColumns,
    afterwards: () => Promise<void>,
  ) {
    this.#inner = inner
    this.#pool = pool
    this.#chars = chars
    this.#afterwards = afterwards
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    const result = await this.#inner.queryRaw(query)
    for (const index of this.#chars.of(result.rows)) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#inner.executeRaw(query)
  }

  /** A query without parameters goes over the simple protocol: the server splits the statements, in one transaction. */
  async executeScript(script: string): Promise<void> {
    await this.#inner.executeRaw({ sql: script, args: [], argTypes: [] })
  }

  startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    return this.#inner.startTransaction(isolationLevel)
  }

  getConnectionInfo(): ConnectionInfo {
    return this.#inner.getConnectionInfo()
  }

  dispose(): Promise<void> {
    this.#disposed ??= this.#close()
    return this.#disposed
  }

  async #close(): Promise<void> {
    await this.#inner.dispose()
    await this.#pool.end()
    await this.#afterwards()
  }
}
