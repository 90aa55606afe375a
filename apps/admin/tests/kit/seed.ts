// A process of its own, as for `serve.ts`.
import { seedDemo } from '@afterbell/seed/seed'
import { demoPassword } from './demo.ts'

await seedDemo({ databaseUrl: process.env.DATABASE_URL ?? '', password: demoPassword, report: () => {} })
