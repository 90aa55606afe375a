import { defineConfig } from 'vitest/config'

// A PostgreSQL server is started, two schools are written, and three servers answer.
export default defineConfig({ test: { include: ['**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 } })
