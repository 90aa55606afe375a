import { writeFileSync } from 'node:fs'

// Nothing is asked of the database: the schema is only built.
process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/nothing'
process.env.AFTERBELL_DATA_KEY ??= Buffer.alloc(32).toString('base64')
process.env.AFTERBELL_AUTH_SECRET ??= 'not used while the schema is printed'

const { printedSchema } = await import('./print-schema.ts')
writeFileSync(new URL('../../../packages/graphql/schema.graphql', import.meta.url), printedSchema)
