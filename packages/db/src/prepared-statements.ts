import { createHash } from 'node:crypto'
import type { SqlQuery } from '@prisma/driver-adapter-utils'

const MOST_PREPARED = 1_000
const MOST_REMEMBERED = 10_000

/**
 * Names the statements that the server shall keep prepared on each connection. A statement gets its name the second time
 * it is seen: filters with lists of changing length make many that are never seen again, and nothing would ever free them.
 * The empty name leaves a statement unprepared.
 */
export function createStatementNamer(): (query: Pick<SqlQuery, 'sql'>) => string {
  const names = new Map<string, string>()
  const seenOnce = new Set<string>()

  return ({ sql }) => {
    const name = names.get(sql)
    if (name !== undefined) return name
    if (names.size < MOST_PREPARED && seenOnce.delete(sql)) {
      names.set(sql, nameFor(sql))
    } else {
      if (seenOnce.size >= MOST_REMEMBERED) seenOnce.clear()
      seenOnce.add(sql)
    }
    return names.get(sql) ?? ''
  }
}

/** The same name for the same text in every process: behind a pooler, several may share a connection. */
function nameFor(sql: string): string {
  return createHash('sha256').update(sql).digest('base64url')
}
