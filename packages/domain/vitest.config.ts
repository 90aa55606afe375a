import { defineConfig } from 'vitest/config'

// Properties over hundreds of generated schools take their time on a busy machine.
export default defineConfig({ test: { testTimeout: 120_000 } })
