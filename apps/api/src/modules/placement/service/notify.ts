import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { inTransaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { recordAction } from '../../actions/record.ts'
import { tellFrom } from '../../clubs/service/term-rosters.ts'
import { AlreadyToldError, DrawStateError } from '../errors.ts'
import { rostersBefore } from './undo.ts'

/**
 * Changes from when teachers and guardians are told of a published draw, as long as they have not been; null tells them now. Throws
 * NotFoundError, DrawStateError, AlreadyToldError, ConflictError.
 */
export function changeNotifyAt(
  viewer: SchoolViewer,
  { id, expectedUpdatedAt }: Version,
  notifyAt: Date | null,
): Promise<{ id: string }> {
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM draw WHERE school_id = ${schoolId}::uuid AND id = ${id}::uuid FOR UPDATE`
    const draw = await tx.draw.findFirst({ where: { schoolId, id } })
    if (!draw) throw new NotFoundError()
    if (draw.state !== 'PUBLISHED' || !draw.before) throw new DrawStateError(draw.state)
    if (!draw.notifyAt || draw.notifyAt <= new Date()) throw new AlreadyToldError()
    await updateUnchanged(tx.draw, draw, expectedUpdatedAt, { notifyAt })
    await tellFrom(tx, schoolId, rostersBefore(draw.before).places, notifyAt)
    await recordAction(tx, viewer, {
      kind: 'placement:change-notify-at',
      permission: 'placement:publish',
      resource: 'draws',
      recordIds: [id],
      changes: [
        {
          recordId: id,
          field: 'notifyAt',
          from: draw.notifyAt.toISOString(),
          to: notifyAt?.toISOString() ?? null,
        },
      ],
      touches: [{ resource: 'enrolments', ids: [] }],
    })
    return { id }
  })
}
