import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['@afterbell/db/vitest-global-setup'],
    env: {
      NODE_ENV: 'test',
      // The API's settings want one; the seed is told its own.
      DATABASE_URL: 'postgresql://unused',
      AFTERBELL_DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
      AFTERBELL_AUTH_SECRET: 'a secret for tests alone, and long enough',
      LOG_LEVEL: 'silent',
    },
    // A PostgreSQL server is started, and whole schools are written.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
