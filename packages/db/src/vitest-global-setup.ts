import type { TestProject } from 'vitest/node'
import { openTestServer, prepareTemplate } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where `createTestDatabase` copies databases, and from which template. */
    testDatabases: { adminUrl: string; template: string }
  }
}

/** Vitest's global set-up: one database server for the run, its template made once, all gone at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer()
  try {
    const template = await prepareTemplate(server.adminUrl)
    project.provide('testDatabases', { adminUrl: server.adminUrl, template })
    return server.stop
  } catch (error) {
    await server.stop()
    throw error
  }
}
