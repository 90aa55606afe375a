import { isDeepStrictEqual } from 'node:util'
import { isUniqueViolation } from '@afterbell/db/driver-errors'
import type { Transaction } from '../../../database.ts'
import { ConflictError } from '../../../graphql/errors.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import type { FieldChange } from '../../actions/record.ts'
import { packed, unpacked } from '../../actions/stored-values.ts'
import { AlreadyArrangedError } from '../errors.ts'
import { type StoredRow, type TableName, tableOf } from './tables.ts'

/** A row that is added (nothing before), changed, or removed (nothing after). */
export interface RowChange {
  readonly table: TableName
  readonly before: StoredRow | null
  readonly after: StoredRow | null
}

/** The row that a change is about, as it will be, or as it was. */
export const rowOf = ({ before, after }: RowChange): StoredRow => {
  const row = after ?? before
  if (!row) throw new Error('A change without a row')
  return row
}

const pick = (row: StoredRow, names: readonly string[]): StoredRow =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]))

/**
 * Writes changes, each over the row as the editor saw it: removals first, so that a place is free before it is taken again,
 * and who no longer leads before who leads. Throws ConflictError, AlreadyArrangedError.
 */
export async function writeRows(tx: Transaction, changes: readonly RowChange[]): Promise<void> {
  const rank = ({ before, after }: RowChange) => {
    if (!after) return 0
    if (!before) return 3
    return after.part === 'ASSISTS' ? 1 : 2
  }
  try {
    for (const change of changes.toSorted((one, other) => rank(one) - rank(other))) await writeRow(tx, change)
  } catch (error) {
    if (isUniqueViolation(error)) throw new AlreadyArrangedError()
    throw error
  }
}

async function writeRow(tx: Transaction, { table, before, after }: RowChange): Promise<void> {
  const { rows, key, columns, derived, versioned } = tableOf(table)
  if (!before) {
    if (after) await rows(tx).create({ data: { ...derived, ...pick(after, key), ...pick(after, columns) } })
    return
  }
  const seen = versioned ? { updatedAt: before.updatedAt } : pick(before, columns)
  const where = { ...pick(before, key), ...seen }
  const { count } = after
    ? await rows(tx).updateMany({ where, data: { ...pick(after, columns), ...(versioned && laterThan(before)) } })
    : await rows(tx).deleteMany({ where })
  if (count === 0) throw new ConflictError(new Date())
}

/** Later than before, so that two edits within a millisecond are told apart. */
const laterThan = ({ updatedAt }: StoredRow) => ({
  updatedAt: new Date(Math.max(Date.now(), (updatedAt as Date).getTime() + 1)),
})

/** The fields that changed, for the log; people are named by id. */
export function loggedFields(changes: readonly RowChange[]): FieldChange[] {
  return changes.flatMap(({ table, before, after }) => {
    const row = rowOf({ table, before, after })
    const recordId = String(row.id ?? row.dismissalId ?? row.staffId)
    return tableOf(table)
      .columns.filter((field) => !isDeepStrictEqual(before?.[field] ?? null, after?.[field] ?? null))
      .map((field) => ({ recordId, field, from: before?.[field] ?? null, to: after?.[field] ?? null }))
  })
}

/** A change as the log keeps it. */
export interface PackedChange {
  readonly table: TableName
  readonly before: Record<string, unknown> | null
  readonly after: Record<string, unknown> | null
}

/** The changes, to be kept until somebody takes them back. */
export const packedChanges = (changes: readonly RowChange[]): PackedChange[] =>
  changes.map(({ table, before, after }) => ({
    table,
    before: before && packed(before, [...tableOf(table).key, ...tableOf(table).columns]),
    after: after && packed(after, [...tableOf(table).key, ...tableOf(table).columns]),
  }))

/** The changes that take kept ones back, over the rows as they stand. Throws CannotUndoError when one was changed since. */
export async function reversed(tx: Transaction, kept: readonly PackedChange[]): Promise<RowChange[]> {
  const changes: RowChange[] = []
  for (const { table, before, after } of kept) {
    const { rows, key, columns } = tableOf(table)
    const [was, became] = [before && unpacked(before), after && unpacked(after)]
    const named = became ?? was ?? {}
    const current = (await rows(tx).findFirst({ where: pick(named, key) })) as StoredRow | null
    const stands = current ? pick(current, columns) : null
    if (!isDeepStrictEqual(plain(stands), plain(became && pick(became, columns)))) {
      throw new CannotUndoError({
        zh: '无法撤销：之后又有人修改过。请直接修改。',
        en: 'This cannot be undone: it was changed again since. Edit it instead.',
      })
    }
    changes.push({ table, before: current, after: was })
  }
  return changes
}

const plain = (row: StoredRow | null) => JSON.parse(JSON.stringify(row)) as unknown
