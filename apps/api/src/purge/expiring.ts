import { columnRetention } from '@afterbell/db/retention'
import { schemaText } from '@afterbell/db/schema-documentation'

/** Rows that go when the clock of one of their own columns has run. */
export interface Expiring {
  readonly model: string
  /** What the clock shows, as SQL over the row. */
  readonly since: string
  /** How long after it a row is kept, as PostgreSQL writes an interval. */
  readonly span: string
}

/** The events that a row itself bears the date of. Those after which persons leave are not among them. */
const ownEvents = ['expiry', 'upload', 'use', 'import'] as const

/** Where each table has the date of its event. The spans are not repeated here: the schema says them. */
const clocks: Readonly<Record<string, string>> = {
  Session: '"expires_at"',
  Verification: '"expires_at"',
  Throttle: '"window_started"',
  Upload: '"created_at"',
  IdempotencyKey: '"created_at"',
  SubstitutePass: '"expires_at"',
  ServiceToken: '"expires_at"',
  ImportLine: `(SELECT coalesce("committed_at", "created_at") FROM "import_batch" AS "batch"
    WHERE "batch"."school_id" = "import_line"."school_id" AND "batch"."id" = "import_line"."batch_id")`,
}

const units = { d: 'days', m: 'months', y: 'years' } as const

/** A span of the schema's `@retain`, such as `7d`, as PostgreSQL writes an interval. */
export function intervalOf(retain: string): string {
  const [, count = '', unit = 'd'] = /\+(\d+)([dmy])$/.exec(retain) ?? []
  return `${count} ${units[unit as keyof typeof units]}`
}

/**
 * What the schema lets go by a date of its own (`@retain expiry+…`, `upload+…`, `use+…`, `import+…`).
 * Throws when a table has such a retention and no clock: what is said to go would stay.
 */
export function expiringTables(schema: string = schemaText()): Expiring[] {
  const columns = columnRetention(schema)
  const dated = columns.filter(({ retain }) => ownEvents.some((event) => retain?.startsWith(`${event}+`)))
  const retentions = new Map(dated.map(({ model, retain = '' }) => [model, retain]))
  return [...retentions].map(([model, retain]) => {
    const since = clocks[model]
    if (!since) throw new Error(`${model} is kept until ${retain}, and no column is known that says since when`)
    return { model, since, span: intervalOf(retain) }
  })
}
