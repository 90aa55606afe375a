import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { placePupilInput } from '@afterbell/domain/clubs/input'
import { planMoves } from '@afterbell/domain/clubs/move-plan'
import type { PlaceState } from '@afterbell/domain/clubs/roster'
import { inTransaction } from '../../../database.ts'
import { parseInput } from '../../../graphql/errors.ts'
import { changeRosters } from '../roster/change.ts'
import { openDesk } from '../roster/desk.ts'
import { onceKeyed } from '../roster/once-keyed.ts'
import { newPlace } from '../roster/places.ts'
import { errorOf } from '../roster/refusals.ts'

const kinds = { ENROLLED: 'clubs:enrol-pupil', WAITING: 'clubs:join-waiting-list' } as const

/**
 * Gives a pupil a place in a club; answers the enrolment's id.
 * Throws InvalidInputError, NotFoundError, RosterLockedError, AlreadyOnRosterError, ClubClosedError, GradeNotAdmittedError,
 * TimeClashError, ClubFullError, IdempotencyKeyReusedError.
 */
export const enrolPupil = (viewer: SchoolViewer, input: unknown) => placePupil(viewer, input, 'ENROLLED')

/** Puts a pupil last on a club's waiting list; answers the enrolment's id. Throws what `enrolPupil` throws but ClubFullError. */
export const joinWaitingList = (viewer: SchoolViewer, input: unknown) => placePupil(viewer, input, 'WAITING')

function placePupil(viewer: SchoolViewer, input: unknown, to: PlaceState): Promise<{ id: string }> {
  const { idempotencyKey, ...wish } = parseInput(placePupilInput, input)
  const { clubId, pupilId } = wish
  return inTransaction((tx) =>
    onceKeyed(tx, viewer, { key: idempotencyKey, request: { operation: kinds[to], ...wish } }, async () => {
      const desk = await openDesk(tx, viewer, { clubIds: [clubId], pupilIds: [pupilId] })
      desk.checkPupil(pupilId)
      desk.checkUnlocked(clubId)
      const plan = planMoves([{ pupilId, toClubId: clubId, to }], desk.state)
      for (const { refusal } of plan.ok ? [] : plan.refused) throw errorOf(desk, refusal, clubId)
      const place = newPlace(to, { clubId, pupilId, position: desk.nextPosition(clubId), now: new Date() })
      const { written } = await changeRosters(desk, { kind: kinds[to], targets: [{ to: place }] })
      return firstOf(written)
    }),
  )
}

const firstOf = ([first]: readonly { readonly id: string }[]) => {
  if (!first) throw new Error('A change of rosters writes what it was asked to')
  return { id: first.id }
}
