import { must, turbo } from './run.ts'

// The product is measured as it is started: with its documents written and its dashboard built.
await turbo('generate')
await turbo('build')
await must('node', ['bench/main.ts', ...process.argv.slice(2)])
