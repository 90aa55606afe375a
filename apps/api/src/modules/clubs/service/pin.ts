import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { pinEnrolmentInput } from '@afterbell/domain/clubs/input'
import { inTransaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { changeRosters } from '../roster/change.ts'
import { checkChangeable, takePlaceInHand } from '../roster/place-at-hand.ts'

/** Pins a pupil's place (固定名额), so that no placement and no move changes it. Throws what `setPinned` throws. */
export const pinEnrolment = (viewer: SchoolViewer, input: unknown) => setPinned(viewer, input, true)

/** Releases a pinned place. Throws what `setPinned` throws. */
export const unpinEnrolment = (viewer: SchoolViewer, input: unknown) => setPinned(viewer, input, false)

/** Throws InvalidInputError, NotFoundError (also for a pupil who only waits), ConflictError, RosterLockedError, ClubClosedError. */
function setPinned(viewer: SchoolViewer, input: unknown, pinned: boolean): Promise<{ id: string }> {
  const { enrolmentId, reason, expectedUpdatedAt } = parseInput(pinEnrolmentInput, input)
  return inTransaction(async (tx) => {
    const { desk, id, place } = await takePlaceInHand(tx, viewer, enrolmentId, expectedUpdatedAt)
    checkChangeable(desk, place.clubId)
    if (place.state !== 'ENROLLED') throw new NotFoundError()
    const pinReason = pinned ? reason : null
    if (place.pinned === pinned && place.pinReason === pinReason) return { id }
    await changeRosters(desk, {
      kind: pinned ? 'clubs:pin-enrolment' : 'clubs:unpin-enrolment',
      reason,
      targets: [{ id, to: { ...place, pinned, pinReason } }],
    })
    return { id }
  })
}
