import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { adjustDrawInput } from '@afterbell/domain/placement/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { recordAction } from '../../actions/record.ts'
import { DrawStateError } from '../errors.ts'
import type { Adjustment } from './adjustments.ts'
import { clubNames } from './dry-run.ts'
import { wholeDraw } from './input-now.ts'
import { opened } from './opened-draw.ts'
import { refuseImpossible } from './possible-adjustment.ts'

const inverseKind = 'placement:take-back-adjustment'

/**
 * Changes a dry run by hand, with a reason: a pupil into a club that has room and admits him or onto its waiting list, out of one or off
 * its waiting list, or both. The next run keeps it. It is published with the draw, and can be taken back before. Throws
 * InvalidInputError, NotFoundError, ConflictError, DrawStateError, AdjustmentRefusedError.
 */
export function adjustDraw(
  viewer: SchoolViewer,
  { expectedUpdatedAt, ...input }: { readonly expectedUpdatedAt: Date } & object,
): Promise<{ id: string }> {
  const { drawId: id, pupilId, reason, fromWaiting, toWaiting, ...clubs } = parseInput(adjustDrawInput, input)
  const change: Adjustment = {
    ...{ pupilId, fromWaiting, toWaiting },
    fromClubId: clubs.fromClubId ?? null,
    toClubId: clubs.toClubId ?? null,
  }
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const draw = await heldDryRun(tx, viewer, id)
    await updateUnchanged(tx.draw, draw, expectedUpdatedAt, {})
    refuseImpossible(await opened(tx, draw), change, await clubNames(tx, schoolId))
    const made = await tx.drawAdjustment.create({
      data: { schoolId, drawId: id, ...change, reason, createdById: viewer.accountId, createdByName: viewer.name },
      select: { id: true },
    })
    await recordAction(tx, viewer, {
      kind: 'placement:adjust-draw',
      permission: 'placement:run',
      resource: 'draws',
      recordIds: [id],
      reason,
      changes: [
        { recordId: pupilId, field: 'clubId', from: change.fromClubId, to: change.toClubId },
        ...(fromWaiting || toWaiting
          ? [{ recordId: pupilId, field: 'waiting', from: fromWaiting, to: toWaiting }]
          : []),
      ],
      inverse: { kind: inverseKind, data: { drawId: id, adjustmentId: made.id } },
    })
    return { id }
  })
}

/** The dry run, held so that nobody changes or publishes it meanwhile. */
async function heldDryRun(tx: Transaction, { schoolId }: SchoolViewer, id: string) {
  await tx.$executeRaw`SELECT FROM draw WHERE school_id = ${schoolId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const draw = await tx.draw.findFirst({ where: { schoolId, id }, include: wholeDraw })
  if (!draw) throw new NotFoundError()
  if (draw.state !== 'READY') throw new DrawStateError(draw.state)
  return draw
}

const cannotUndo = {
  published: {
    zh: '无法撤销：这次编排已不是试排。',
    en: 'This cannot be undone: the draw is no longer a dry run.',
  },
  changedSince: {
    zh: '无法撤销：该生之后又有调整。请先撤销后来的。',
    en: 'This cannot be undone: the pupil was moved again since. Take that back first.',
  },
  full: (club: string) => ({
    zh: `无法撤销：「${club}」的名额已给了别人。请先调出一人。`,
    en: `This cannot be undone: the place in ${club} was given to another. Take a pupil out first.`,
  }),
}

defineInverse<{ drawId: string; adjustmentId: string }>(inverseKind, async (tx, viewer, { drawId, adjustmentId }) => {
  const { schoolId } = viewer
  const draw = await heldDryRun(tx, viewer, drawId).catch((error: unknown) => {
    throw error instanceof DrawStateError ? new CannotUndoError(cannotUndo.published) : error
  })
  const taken = draw.adjustments.find(({ id }) => id === adjustmentId)
  if (!taken) throw new CannotUndoError(cannotUndo.changedSince)
  const ofPupil = draw.adjustments.filter(({ pupilId }) => pupilId === taken.pupilId)
  if (ofPupil.at(-1)?.id !== adjustmentId) throw new CannotUndoError(cannotUndo.changedSince)
  const { input, wanted } = await opened(tx, {
    ...draw,
    adjustments: draw.adjustments.filter(({ id }) => id !== adjustmentId),
  })
  const maximumOf = new Map(input.clubs.map(({ id, maximum }) => [id, maximum]))
  const full = wanted.rosters.find(({ clubId, enrolled }) => enrolled.length > (maximumOf.get(clubId) ?? 0))
  if (full) throw new CannotUndoError(cannotUndo.full((await clubNames(tx, schoolId))(full.clubId)))
  await tx.drawAdjustment.delete({ where: { schoolId_id: { schoolId, id: adjustmentId } } })
  await updateUnchanged(tx.draw, draw, draw.updatedAt, {})
  return {
    changes: [{ recordId: taken.pupilId, field: 'clubId', from: taken.toClubId, to: taken.fromClubId }],
    touches: [{ resource: 'draws', ids: [drawId] }],
  }
})
