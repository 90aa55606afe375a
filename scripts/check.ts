import { must, turbo } from './run.ts'

await turbo('generate')
await must('biome', ['check', '--error-on-warnings', '.'])
await turbo('typecheck')
await must('tsc', ['--noEmit', '-p', 'tsconfig.json'])
await must('depcruise', ['--config', '.dependency-cruiser.mjs', 'apps', 'packages', 'prisma', 'scripts', 'bench'])
await must('knip', [])
