import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

// A PostgreSQL server is started, two schools are written, and three servers answer.
export default defineConfig({
  // As in the API: Vite would take a second copy of graphql, and each refuses the types of the other.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: { include: ['**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
})
