import { createDatabase, dropDatabase, withDatabaseName } from '../databases.ts'

interface ShadowDatabase {
  databaseUrl: string
  drop: () => Promise<void>
}

/**
 * Creates the empty database on which the engine replays the migrations to learn what schema they make. It lies on the
 * same server, whose role therefore needs the right to create databases.
 */
export async function createShadowDatabase(databaseUrl: string): Promise<ShadowDatabase> {
  const shadowUrl = withDatabaseName(databaseUrl, `prisma_migrate_shadow_db_${crypto.randomUUID()}`)
  await createDatabase(shadowUrl)
  return { databaseUrl: shadowUrl, drop: () => dropDatabase(shadowUrl) }
}
