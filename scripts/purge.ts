import { say } from './console.ts'
import { openDatabase } from './open-database.ts'
import { turbo } from './run.ts'
import { readSettings } from './settings.ts'

/** `pnpm purge`: deletes at once what has passed its retention, as the product does by itself once a day. */
const settings = readSettings()
await turbo('generate')
const data = await openDatabase(settings)
const [{ purge }, { database }] = await Promise.all([
  import('../apps/api/src/purge/purge.ts'),
  import('../apps/api/src/database.ts'),
])
const purged = await purge()
await database.$disconnect()
await data.close()
if (purged) {
  for (const [table, count] of Object.entries(purged)) say(`${table}: ${count}`)
} else say('另一个进程正在清理。 · Another process is purging.')
