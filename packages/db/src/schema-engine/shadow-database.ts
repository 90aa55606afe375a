import { randomBytes } from 'node:crypto'
import { createDatabase, databaseNameOf, dropDatabase, withDatabaseName } from '../databases.ts'

interface ShadowDatabase {
  databaseUrl: string
  drop: () => Promise<void>
}

/**
 * Creates the empty database on which the engine replays the migrations to learn what schema they make. It lies on the
 * same server, whose role therefore needs the right to create databases.
 */
export async function createShadowDatabase(databaseUrl: string): Promise<ShadowDatabase> {
  const shadowUrl = withDatabaseName(databaseUrl, shadowName(databaseNameOf(databaseUrl)))
  await createDatabase(shadowUrl)
  return { databaseUrl: shadowUrl, drop: () => dropDatabase(shadowUrl) }
}

/** Tells whose shadow it is, should a killed process leave it behind. PostgreSQL's names end at 63 bytes. */
function shadowName(database: string): string {
  return `shadow_${randomBytes(4).toString('hex')}_${database}`.slice(0, 63)
}
