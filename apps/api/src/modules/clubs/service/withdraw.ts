import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { withdrawPupilInput } from '@afterbell/domain/clubs/input'
import { inTransaction } from '../../../database.ts'
import { parseInput } from '../../../graphql/errors.ts'
import { PinnedPlaceError } from '../errors/roster.ts'
import { changeRosters } from '../roster/change.ts'
import { onceKeyed } from '../roster/once-keyed.ts'
import { checkChangeable, takePlaceInHand } from '../roster/place-at-hand.ts'
import { withdrawn } from '../roster/places.ts'

/**
 * Takes a pupil off a roster or waiting list; a place that becomes free is offered to the next in line.
 * Throws InvalidInputError, NotFoundError, ConflictError, RosterLockedError, ClubClosedError, PinnedPlaceError, IdempotencyKeyReusedError.
 */
export function withdrawPupil(viewer: SchoolViewer, input: unknown): Promise<{ id: string }> {
  const { idempotencyKey, ...withdrawal } = parseInput(withdrawPupilInput, input)
  const { enrolmentId, reason, expectedUpdatedAt } = withdrawal
  const kind = 'clubs:withdraw-pupil'
  return inTransaction((tx) =>
    onceKeyed(tx, viewer, { key: idempotencyKey, request: { operation: kind, ...withdrawal } }, async () => {
      const { desk, id, place } = await takePlaceInHand(tx, viewer, enrolmentId, expectedUpdatedAt)
      checkChangeable(desk, place.clubId)
      if (place.pinned) throw new PinnedPlaceError(desk.club(place.clubId))
      await changeRosters(desk, { kind, reason, targets: [{ id, to: withdrawn(place, reason, new Date()) }] })
      return { id }
    }),
  )
}
