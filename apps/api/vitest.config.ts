import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Vite would take graphql's .mjs files and Node, for the libraries, its .js files: two copies that refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['../../packages/db/src/vitest-global-setup.ts'],
    setupFiles: ['src/testing/own-database.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: {
      NODE_ENV: 'test',
      AFTERBELL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
      AFTERBELL_AUTH_SECRET: 'a secret for tests alone, and long enough',
      LOG_LEVEL: 'silent',
      // Tests say in X-Forwarded-For where a request comes from.
      TRUSTED_PROXIES: '127.0.0.1',
    },
  },
})
