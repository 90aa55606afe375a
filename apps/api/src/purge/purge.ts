import { Prisma } from '@afterbell/db/client'
import { inTransaction, type Transaction } from '../database.ts'
import { log } from '../log.ts'
import { undoDays } from '../modules/actions/undo.ts'
import { expiringTables } from './expiring.ts'

/** How many rows went, by table; of the activity log, how many lines lost their previous values. */
export type Purged = Readonly<Record<string, number>>

/** Any number: it only has to be the same for every process over one database. */
const lock = 7_236_917

/** A school's first purge after years can be long; it waits for nobody but itself. */
const seconds = 600

/**
 * Deletes what has passed its retention, and clears the values that the activity log keeps for undoing once an action can
 * no longer be undone. All of it or nothing; of any number of processes one does it, and the others answer null.
 * What it did is logged in counts alone.
 */
export async function purge(now: Date = new Date()): Promise<Purged | null> {
  const purged = await inTransaction((tx) => purgeAlone(tx, now), { seconds })
  for (const [resource, count] of Object.entries(purged ?? {})) log.info('purged', { resource, count })
  return purged
}

async function purgeAlone(tx: Transaction, now: Date): Promise<Purged | null> {
  const [held] = await tx.$queryRaw<{ alone: boolean }[]>`SELECT pg_try_advisory_xact_lock(${lock}::bigint) AS alone`
  if (!held?.alone) return null
  const purged: Record<string, number> = {}
  for (const { model, since, span } of expiringTables()) {
    const table = Prisma.raw(`"${tableOf(model)}"`)
    // Both are the program's own text, of which nobody outside writes a word.
    const condition = Prisma.raw(`${since} + interval '${span}'`)
    purged[model] = await tx.$executeRaw`DELETE FROM ${table} WHERE ${condition} <= ${now}`
  }
  purged.Action = await tx.$executeRaw`
    UPDATE "action" SET "inverse" = NULL, "changes" = without_previous_values("changes")
     WHERE "at" + make_interval(days => ${undoDays}::int) <= ${now}
       AND ("inverse" IS NOT NULL OR "changes" <> without_previous_values("changes"))`
  return purged
}

/** Tables are called as their models, in snake case. */
const tableOf = (model: string) => model.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase()
