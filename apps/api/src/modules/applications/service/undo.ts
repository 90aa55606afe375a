import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { type ActionRecord, changedFields } from '../../actions/record.ts'
import { packed, unpacked } from '../../actions/stored-values.ts'
import { laterThanAll, lockApplications } from './rows.ts'

type Row = Prisma.ApplicationGetPayload<{ include: { choices: true } }>

/** The columns that actions change; who collects stands in the log only as changed, never as what (F7). */
export const contentColumns = [
  'state',
  'weekdays',
  'reason',
  'pickUpMode',
  'pickUpCipher',
  'confirmedAt',
  'confirmedHow',
  'submittedAt',
  'decidedAt',
  'decidedById',
  'decidedByName',
  'decisionReason',
  'withdrawnAt',
  'withdrawReason',
  'hardship',
] as const satisfies readonly (keyof Row)[]

/** The columns that a decision changes. */
export const decisionColumns = [
  'state',
  'decidedAt',
  'decidedById',
  'decidedByName',
  'decisionReason',
] as const satisfies readonly (keyof Row)[]

interface KeptRow {
  readonly id: string
  readonly fields: ReturnType<typeof packed>
  /** The clubs chosen, in their order; absent where the action left them alone. */
  readonly clubIds?: readonly string[]
}

/** What putting applications back needs: how they were, and when the action left them. */
interface PutBack {
  readonly at: string
  readonly rows: readonly KeptRow[]
}

const putBackKind = 'applications:put-back'
const removeKind = 'applications:remove'

const clubIdsOf = ({ choices }: Row) =>
  choices.toSorted((one, other) => one.rank - other.rank).map(({ clubId }) => clubId)

/** The inverse of a change of these columns, which left the rows with `at` as the time of their change. */
export function putBackInverse(
  before: readonly Row[],
  at: Date,
  columns: readonly (keyof Row)[],
): ActionRecord['inverse'] {
  const withChoices = columns.includes('weekdays')
  const rows = before.map(
    (row): KeptRow => ({
      id: row.id,
      fields: packed(row, columns),
      ...(withChoices && { clubIds: clubIdsOf(row) }),
    }),
  )
  return { kind: putBackKind, data: { at: at.toISOString(), rows } satisfies PutBack }
}

/** The inverse of entering an application. */
export const removeInverse = (id: string, at: Date): ActionRecord['inverse'] => ({
  kind: removeKind,
  data: { id, at: at.toISOString() },
})

/** What changed, as the log keeps it: who collects is named as changed alone. */
export function loggedChanges(before: Row, after: Partial<Row>, clubIds?: readonly string[]) {
  const changes = changedFields<Row>(before.id, before, after).map((change) =>
    change.field === 'pickUpCipher' ? { ...change, field: 'pickUp', from: null, to: null } : change,
  )
  if (!clubIds || JSON.stringify(clubIds) === JSON.stringify(clubIdsOf(before))) return changes
  return [...changes, { recordId: before.id, field: 'clubIds', from: clubIdsOf(before), to: clubIds }]
}

/** Gives an application the clubs, in that order, instead of those that it has. */
export async function writeChoices(
  tx: Transaction,
  { schoolId, id: applicationId }: { readonly schoolId: string; readonly id: string },
  clubIds: readonly string[],
): Promise<void> {
  await tx.applicationChoice.deleteMany({ where: { schoolId, applicationId } })
  await tx.applicationChoice.createMany({
    data: clubIds.map((clubId, index) => ({ schoolId, applicationId, rank: index + 1, clubId })),
  })
}

const changedSince = () =>
  new CannotUndoError({
    zh: '无法撤销：其中有报名之后又被修改过。请直接修改。',
    en: 'This cannot be undone: some of the applications were changed again since. Change them instead.',
  })

async function untouched(tx: Transaction, { schoolId }: SchoolViewer, ids: readonly string[], at: string) {
  await lockApplications(tx, schoolId, ids)
  const rows = await tx.application.findMany({
    where: { schoolId, id: { in: [...ids] }, updatedAt: new Date(at) },
    include: { choices: true },
  })
  if (rows.length !== ids.length) throw changedSince()
  return rows
}

/** A withdrawn application cannot stand again beside another one of the pupil (R90). */
async function checkNoOther(tx: Transaction, { schoolId }: SchoolViewer, rows: readonly Row[]) {
  const back = rows.filter(({ state }) => state === 'WITHDRAWN')
  if (back.length === 0) return
  const others = await tx.application.count({
    where: {
      schoolId,
      state: { not: 'WITHDRAWN' },
      OR: back.map(({ termId, pupilId }) => ({ termId, pupilId })),
    },
  })
  if (others > 0) {
    throw new CannotUndoError({
      zh: '无法撤销：这名学生之后又有新的报名。',
      en: 'This cannot be undone: the pupil has another application since.',
    })
  }
}

defineInverse<PutBack>(putBackKind, async (tx, viewer, { at, rows }) => {
  const { schoolId } = viewer
  const before = await untouched(
    tx,
    viewer,
    rows.map(({ id }) => id),
    at,
  )
  await checkNoOther(tx, viewer, before)
  const now = laterThanAll(before)
  // Rows that were alike, such as those approved together, are put back together.
  for (const alike of Map.groupBy(rows, ({ fields }) => JSON.stringify(fields)).values()) {
    const fields = unpacked(alike[0]?.fields ?? {})
    await tx.application.updateMany({
      where: { schoolId, id: { in: alike.map(({ id }) => id) } },
      data: { ...fields, updatedAt: now },
    })
  }
  for (const { id, clubIds } of rows) if (clubIds) await writeChoices(tx, { schoolId, id }, clubIds)
  const columns = Object.keys(rows[0]?.fields ?? {}) as (keyof Row)[]
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    changes: before.flatMap((row) => {
      const kept = byId.get(row.id)
      return kept ? loggedChanges(row, unpacked(kept.fields), kept.clubIds) : []
    }),
    inverse: putBackInverse(before, now, columns),
  }
})

defineInverse<{ id: string; at: string }>(removeKind, async (tx, viewer, { id, at }) => {
  await untouched(tx, viewer, [id], at)
  await tx.application.deleteMany({ where: { schoolId: viewer.schoolId, id } })
  return {}
})
