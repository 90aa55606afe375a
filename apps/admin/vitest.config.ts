import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Vite would take graphql's .mjs files and Node, for the libraries, its .js files: two copies that refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts'],
    globalSetup: ['../../packages/db/src/vitest-global-setup.ts'],
    // A browser on a busy machine; what hangs fails sooner, by the page's own limit.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // As long as the page itself waits for what it is asked for.
    expect: { poll: { timeout: 15_000 } },
  },
})
