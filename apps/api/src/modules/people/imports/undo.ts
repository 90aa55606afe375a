import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { database } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { undoAction } from '../../actions/undo.ts'
import { lineDeeds } from '../sealing.ts'
import { visibleImports } from './access.ts'
import { laterThan, lockedBatch } from './batch.ts'
import { listKindOf } from './kinds.ts'

/** The inverse of an import; stored with its action, so never renamed. */
export const undoImportKind = 'people:undo-import'

/**
 * Undoes an import by its action in the log. New records go and changed ones become what they were, except those that
 * somebody edited since or that something depends on: these are kept, and so marked on their lines.
 * Throws NotFoundError, CannotUndoError.
 */
export async function undoImport(viewer: SchoolViewer, batchId: string) {
  const { schoolId } = viewer
  const batch = await database.importBatch.findFirst({ where: { AND: [visibleImports(viewer), { id: batchId }] } })
  if (!batch) throw new NotFoundError()
  const action = await database.action.findFirst({
    where: {
      schoolId,
      AND: [
        { inverse: { path: ['kind'], equals: undoImportKind } },
        { inverse: { path: ['data', 'batchId'], equals: batchId } },
      ],
    },
  })
  if (!action) throw notCommitted()
  await undoAction(viewer, action.id)
  return { schoolId, id: batchId }
}

const notCommitted = () =>
  new CannotUndoError({
    zh: '无法撤销：这次导入没有写入，或已撤销。',
    en: 'This cannot be undone: the import was not committed, or is undone already.',
  })

defineInverse<{ batchId: string }>(undoImportKind, async (tx, viewer, { batchId }) => {
  const { schoolId } = viewer
  const batch = await lockedBatch(tx, viewer, batchId)
  if (batch.state !== 'COMMITTED' || !batch.committedAt) throw notCommitted()
  const lines = await tx.importLine.findMany({
    where: { schoolId, batchId, recordId: { not: null } },
    select: { id: true, recordId: true, before: true },
  })
  const { keptLineIds, effect } = await listKindOf(batch.kind).takeBack(
    tx,
    viewer,
    lines.map(({ id, recordId, before }) => ({ id, recordId, deeds: before && lineDeeds.open(schoolId, before) })),
    batch.committedAt,
  )
  const at = laterThan(batch)
  await tx.importLine.updateMany({ where: { schoolId, id: { in: [...keptLineIds] } }, data: { kept: true } })
  await tx.importBatch.update({
    where: { schoolId_id: { schoolId, id: batchId } },
    data: { state: 'UNDONE', undoneAt: at, updatedAt: at },
  })
  return { touches: [...effect.touches, { resource: 'importBatches', ids: [batchId] }] }
})
