import type { PoolConfig } from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'

/**
 * A connection string as settings for `pg`. Parsed here and not by `pg`, because `pg` lets a connection string overrule
 * the `database` given beside it, and the engine needs the same server with other databases.
 */
export function connectionSettings(databaseUrl: string, overrides: PoolConfig = {}): PoolConfig {
  return { connectionTimeoutMillis: 5_000, ...parseIntoClientConfig(databaseUrl), ...overrides }
}

/** The PostgreSQL schema that Prisma's `?schema=` names; `public` when it names none. */
export function schemaName(databaseUrl: string): string {
  return new URL(databaseUrl).searchParams.get('schema') ?? 'public'
}
