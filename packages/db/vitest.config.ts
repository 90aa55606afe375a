import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['./src/vitest-global-setup.ts', './src/fixtures/generate-conflicts-client.ts'],
    // A PostgreSQL server is started, and Prisma's command line takes a second for each command.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
