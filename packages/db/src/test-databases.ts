import { inject } from 'vitest'
import { dropDatabase } from './databases.ts'
import { copyTemplate } from './test-server.ts'
// For the declaration of what the set-up provides.
import type {} from './vitest-global-setup.ts'

/** A database of a test's own: `await using database = await createTestDatabase()` drops it at the end of the scope. */
export interface TestDatabase extends AsyncDisposable {
  url: string
  /** Ends every connection to it and drops it. */
  drop: () => Promise<void>
}

/**
 * A new database with all migrations applied and no rows. Needs `globalSetup: ['@afterbell/db/vitest-global-setup']` in
 * the package's vitest configuration.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template } = inject('testDatabases')
  const url = await copyTemplate(adminUrl, template)
  const drop = () => dropDatabase(url)
  return { url, drop, [Symbol.asyncDispose]: drop }
}
