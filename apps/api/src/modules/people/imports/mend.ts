import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { ListCell } from '@afterbell/domain/people/list-cell'
import { z } from 'zod'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { recordAction } from '../../actions/record.ts'
import { lineCells } from '../sealing.ts'
import { visibleImports } from './access.ts'
import { type Batch, judgeAgain, laterThan, openBatch, openLines } from './batch.ts'
import { listKindOf } from './kinds.ts'

/** The longest text of a cell that a person types. */
const longestCell = 500

const mendInput = z.object({
  lineId: z.string(),
  cells: z
    .array(z.object({ column: z.string(), text: z.string().max(longestCell) }))
    .min(1)
    .max(50),
})

/**
 * Retypes cells of one line and judges the whole list again: what was a duplicate of it may no longer be one.
 * A dropped line that is mended is taken up again. Throws InvalidInputError, NotFoundError, ImportClosedError.
 */
export function mendLine(viewer: SchoolViewer, input: unknown) {
  const { lineId, cells } = parseInput(mendInput, input)
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const line = await tx.importLine.findFirst({ where: { schoolId, id: lineId, batch: visibleImports(viewer) } })
    if (!line) throw new NotFoundError()
    const batch = await openBatch(tx, viewer, line.batchId)
    const before = lineCells.open<ListCell[]>(schoolId, line.cells)
    await tx.importLine.update({
      where: { schoolId_id: { schoolId, id: lineId } },
      data: {
        cells: lineCells.seal(schoolId, retyped(batch, before, cells)),
        ...(line.verdict === 'DROPPED' && { verdict: 'INVALID' }),
      },
    })
    return changed(tx, viewer, batch, 'people:mend-import-line')
  }, longer)
}

/** Leaves lines out of the import; they stay to be seen. Throws NotFoundError, ImportClosedError. */
export function dropLines(viewer: SchoolViewer, batchId: string, lineIds: readonly string[]) {
  return setDropped(viewer, { batchId, lineIds, dropped: true })
}

/** Takes dropped lines up again. Throws NotFoundError, ImportClosedError. */
export function restoreLines(viewer: SchoolViewer, batchId: string, lineIds: readonly string[]) {
  return setDropped(viewer, { batchId, lineIds, dropped: false })
}

interface Dropping {
  readonly batchId: string
  readonly lineIds: readonly string[]
  readonly dropped: boolean
}

function setDropped(viewer: SchoolViewer, { batchId, lineIds, dropped }: Dropping) {
  const { schoolId } = viewer
  const wanted = [...new Set(lineIds)]
  return inTransaction(async (tx) => {
    const batch = await openBatch(tx, viewer, batchId)
    const { count } = await tx.importLine.updateMany({
      where: { schoolId, batchId, id: { in: wanted }, verdict: dropped ? undefined : 'DROPPED' },
      // Whatever it says now, judging again says it anew.
      data: { verdict: dropped ? 'DROPPED' : 'INVALID' },
    })
    if (count !== wanted.length) throw new NotFoundError()
    return changed(tx, viewer, batch, dropped ? 'people:drop-import-lines' : 'people:restore-import-lines')
  }, longer)
}

/** Judging reads the whole school. */
const longer = { seconds: 30 }

async function changed(tx: Transaction, viewer: SchoolViewer, batch: Batch, kind: `people:${string}`) {
  const { schoolId, id } = batch
  await judgeAgain(tx, viewer, batch, await openLines(tx, batch))
  await tx.importBatch.update({ where: { schoolId_id: { schoolId, id } }, data: { updatedAt: laterThan(batch) } })
  await recordAction(tx, viewer, {
    kind,
    permission: listKindOf(batch.kind).permission,
    resource: 'importBatches',
    recordIds: [id],
  })
  return { schoolId, id }
}

/** Which of the proposals are accepted: those of some lines, of some kinds of matters, or all. */
interface Accepted {
  readonly batchId: string
  readonly lineIds?: readonly string[] | null
  readonly codes?: readonly string[] | null
}

/**
 * Writes into the cells what was proposed for them, and judges all anew. What was proposed is what the person saw: a
 * proposal belongs to the line as it was last judged. Throws NotFoundError, ImportClosedError.
 */
export function acceptProposals(viewer: SchoolViewer, { batchId, lineIds, codes }: Accepted) {
  return inTransaction(async (tx) => {
    const batch = await openBatch(tx, viewer, batchId)
    const lines = await openLines(tx, batch)
    const wanted = lineIds ? new Set(lineIds) : null
    const chosen = lines.filter(({ id, dropped }) => !dropped && (wanted?.has(id) ?? true))
    if (wanted && chosen.length !== wanted.size) throw new NotFoundError()
    for (const { id, cells, judged } of chosen) {
      const accepted = judged.proposals.filter(({ code }) => !codes || codes.includes(code))
      if (accepted.length === 0) continue
      await tx.importLine.update({
        where: { schoolId_id: { schoolId: batch.schoolId, id } },
        data: { cells: lineCells.seal(batch.schoolId, retyped(batch, cells, accepted)) },
      })
    }
    return changed(tx, viewer, batch, 'people:accept-import-proposals')
  }, longer)
}

function retyped(
  { columns }: Batch,
  cells: readonly ListCell[],
  typed: readonly { readonly column: string; readonly text: string }[],
): ListCell[] {
  const texts = new Map(typed.map(({ column, text }) => [column, text]))
  const unknown = typed.findIndex(({ column }) => !columns.includes(column))
  if (unknown >= 0) throw invalidField(['cells', String(unknown), 'column'], 'unknown')
  return columns.map((column, place): ListCell => {
    const text = texts.get(column)
    if (text === undefined) return cells[place] ?? { kind: 'empty' }
    return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text }
  })
}
