import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { database } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { undoAction } from '../../actions/undo.ts'
import { lockTermRosters, putRostersBack, type RewrittenRosters } from '../../clubs/service/term-rosters.ts'
import { DrawStateError } from '../errors.ts'

const inverseKind = 'placement:take-back-publication'

/** What undoes the publication of a draw. */
export const publicationInverse = (drawId: string) => ({ kind: inverseKind, data: { drawId } })

// The rosters as they were are kept with the draw, and not in the log: they are many, and personal.
defineInverse<{ drawId: string }>(inverseKind, async (tx, viewer, { drawId: id }) => {
  const { schoolId } = viewer
  const draw = await tx.draw.findFirst({ where: { schoolId, id } })
  if (!draw?.before || draw.state !== 'PUBLISHED') {
    throw new CannotUndoError({
      zh: '无法撤销：这次编排已不在发布状态。',
      en: 'This cannot be undone: the draw is no longer published.',
    })
  }
  const rewritten = rostersBefore(draw.before)
  await lockTermRosters(tx, viewer, {
    termId: draw.termId,
    pupilIds: [...new Set(rewritten.places.map(({ to }) => to.pupilId))],
  })
  await putRostersBack(tx, viewer, rewritten)
  await takeOff(tx, viewer, id)
  return {
    changes: [{ recordId: id, field: 'state', from: 'PUBLISHED', to: 'UNDONE' }],
    touches: [
      { resource: 'clubs', ids: rewritten.clubIds },
      { resource: 'enrolments', ids: [] },
    ],
  }
})

const takeOff = (tx: Transaction, { schoolId }: SchoolViewer, id: string) =>
  tx.draw.update({
    where: { schoolId_id: { schoolId, id } },
    data: { state: 'UNDONE', undoneAt: new Date(), before: null },
  })

/** The rosters that a publication rewrote, as the draw keeps them. */
export const rostersBefore = (bytes: Uint8Array): RewrittenRosters =>
  JSON.parse(Buffer.from(bytes).toString('utf8')) as RewrittenRosters

/** Takes the publication of a draw back: rosters as they were, exactly. Throws NotFoundError, DrawStateError, CannotUndoError. */
export async function undoDraw(viewer: SchoolViewer, id: string): Promise<{ id: string }> {
  const { schoolId } = viewer
  const draw = await database.draw.findFirst({ where: { schoolId, id }, select: { state: true } })
  if (!draw) throw new NotFoundError()
  if (draw.state !== 'PUBLISHED') throw new DrawStateError(draw.state)
  const published = await database.action.findFirst({
    where: { schoolId, kind: 'placement:publish-draw', recordIds: { has: id } },
    orderBy: { id: 'desc' },
    select: { id: true },
  })
  if (!published) throw new NotFoundError()
  await undoAction(viewer, published.id)
  return { id }
}
