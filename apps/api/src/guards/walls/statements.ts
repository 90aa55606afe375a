import type { WallScene } from './wall-scene.ts'

/** Statements that break one rule of the database and no other; the last of them is refused by the wall. */
export type Probe = (scene: WallScene) => readonly string[]

/** Rows copied with changes: `{"name": "…"}` as jsonb. */
export const copied = (table: string, where: string, changes: object = {}) =>
  `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, '${JSON.stringify({ id: crypto.randomUUID(), ...changes })}')).*
   FROM "${table}" AS t WHERE ${where} LIMIT 1`

/** One row of a table, changed. */
export const changed = (table: string, change: string, where: string) => [
  `UPDATE "${table}" SET ${change} WHERE ctid IN (SELECT ctid FROM "${table}" WHERE ${where} LIMIT 1)`,
]
export const set =
  (table: string, change: string, where = 'true'): Probe =>
  () =>
    changed(table, change, where)

/** A row of a term that has been closed. */
export const afterClosing =
  (table: string): Probe =>
  ({ termId }) => [
    `UPDATE term SET state = 'CLOSED' WHERE id = '${termId}'`,
    ...changed(table, 'school_id = school_id', 'true'),
  ]
