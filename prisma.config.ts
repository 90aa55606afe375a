import { delimiter, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// Prisma Migrate runs on our own engine program, so nothing is downloaded; a machine that has Prisma's may name it here.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
  new URL('packages/db/src/schema-engine/main.ts', import.meta.url),
)
// Prisma starts that program by its shebang: the Node it finds must be the one that runs now.
process.env.PATH = [dirname(process.execPath), process.env.PATH].filter(Boolean).join(delimiter)
// No telemetry, no check for updates.
process.env.CHECKPOINT_DISABLE ??= '1'
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1'

const databaseUrl = process.env.DATABASE_URL

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // `prisma generate` needs no database.
  ...(databaseUrl ? { datasource: { url: databaseUrl } } : {}),
})
