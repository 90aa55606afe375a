import type { Transaction } from '../../../database.ts'
import { packed, unpacked } from '../../actions/stored-values.ts'
import type { ListKind } from '../../people/imports/list-kind.ts'
import { lockApplications } from '../service/rows.ts'
import type { HeldApplication } from './application-state.ts'
import { type ListedColumns, replaceChoices, updateColumns } from './write-applications.ts'

const listedColumns = [
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
] as const satisfies readonly (keyof ListedColumns)[]

/** What a line did: entered an application, or changed one that stood so before. */
export interface KeptDeeds {
  readonly before: { readonly columns: ReturnType<typeof packed>; readonly clubIds: readonly string[] } | null
}

/** What a line did to the application that stood before it. */
export const keptDeeds = (known: HeldApplication | undefined): KeptDeeds => ({
  before: known ? { columns: packed(known.row, listedColumns), clubIds: known.clubIds } : null,
})

interface Undone {
  readonly lineId: string
  readonly id: string
  readonly deeds: KeptDeeds
}

/**
 * Takes back what an import of applications did: new ones go, changed ones become what they were. One that was decided on
 * or edited since is kept, and its line answered.
 */
export const takeBackApplications: ListKind['takeBack'] = async (tx, viewer, lines, at) => {
  const { schoolId } = viewer
  const done = lines.flatMap(({ id, recordId, deeds }): Undone[] =>
    recordId && deeds ? [{ lineId: id, id: recordId, deeds: deeds as KeptDeeds }] : [],
  )
  const untouched = await untouchedOf(tx, schoolId, done, at)
  const entered = untouched.filter(({ deeds }) => deeds.before === null)
  const now = new Date(Math.max(Date.now(), at.getTime() + 1))
  await tx.application.deleteMany({ where: { schoolId, id: { in: entered.map(({ id }) => id) } } })
  const former = untouched.flatMap(({ id, deeds: { before } }) => (before ? [{ id, ...before }] : []))
  await updateColumns(
    tx,
    schoolId,
    former.map(({ id, columns }) => ({ id, ...(unpacked(columns) as unknown as ListedColumns) })),
    now,
  )
  await replaceChoices(tx, schoolId, former)
  const undone = new Set(untouched.map(({ lineId }) => lineId))
  return {
    keptLineIds: done.filter(({ lineId }) => !undone.has(lineId)).map(({ lineId }) => lineId),
    effect: { recordIds: untouched.map(({ id }) => id), touches: [] },
  }
}

async function untouchedOf(tx: Transaction, schoolId: string, done: readonly Undone[], at: Date): Promise<Undone[]> {
  const ids = done.map(({ id }) => id)
  await lockApplications(tx, schoolId, ids)
  const rows = await tx.application.findMany({
    where: { schoolId, id: { in: ids }, updatedAt: at },
    select: { id: true },
  })
  const standing = new Set(rows.map(({ id }) => id))
  return done.filter(({ id }) => standing.has(id))
}
