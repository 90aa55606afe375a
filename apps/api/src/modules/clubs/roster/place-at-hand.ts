import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { PlaceState } from '@afterbell/domain/clubs/roster'
import type { Transaction } from '../../../database.ts'
import { ConflictError, NotFoundError } from '../../../graphql/errors.ts'
import { ClubClosedError } from '../errors/roster.ts'
import { type Desk, openDesk } from './desk.ts'
import { contentOf, type PlaceContent, storedPlaces } from './places.ts'

/** A place that is about to change, with its club and pupil locked. */
export interface PlaceAtHand {
  readonly desk: Desk
  readonly id: string
  readonly place: PlaceContent & { readonly state: PlaceState }
}

/**
 * Locks the club and pupil of a place that the viewer may change, and checks that it stands as he saw it. Whether its roster
 * is open to changes is asked after everything that depends on who asks: see `checkChangeable`.
 * Throws NotFoundError (also when it was withdrawn), ConflictError.
 */
export async function takePlaceInHand(
  tx: Transaction,
  viewer: SchoolViewer,
  id: string,
  expectedUpdatedAt: Date | null,
): Promise<PlaceAtHand> {
  const [known] = await storedPlaces(tx, viewer, [id])
  if (!known) throw new NotFoundError()
  const desk = await openDesk(tx, viewer, { clubIds: [known.clubId], pupilIds: [known.pupilId] })
  desk.checkPupil(known.pupilId)
  const [place] = await storedPlaces(tx, viewer, [id])
  if (!place) throw new NotFoundError()
  if (expectedUpdatedAt && place.updatedAt.getTime() !== expectedUpdatedAt.getTime()) {
    throw new ConflictError(place.updatedAt)
  }
  const { state } = place
  if (state === 'WITHDRAWN') throw new NotFoundError()
  return { desk, id, place: { ...contentOf(place), state } }
}

/** Throws RosterLockedError, ClubClosedError: what is over stays as it was. */
export function checkChangeable(desk: Desk, clubId: string): void {
  const club = desk.club(clubId)
  if (club.over || club.state === 'CLOSED') throw new ClubClosedError(club, club.state)
  desk.checkUnlocked(clubId)
}
