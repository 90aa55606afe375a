import { mayInGrades, type SchoolViewer } from '@afterbell/domain/access/viewer'
import type { MoveState } from '@afterbell/domain/clubs/move-plan'
import type { RosterClub } from '@afterbell/domain/clubs/roster'
import type { Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { visibleClubs } from '../access.ts'
import { RosterLockedError } from '../errors/roster.ts'
import { type ClubRow, type DeskRows, lockDesk, type PlaceRow, readDesk } from './desk.sql.ts'

/** Clubs and pupils locked for a change of rosters, with everything that it depends on. */
export interface Desk {
  readonly viewer: SchoolViewer
  readonly tx: Transaction
  /** The state as the domain's decisions read it. */
  readonly state: MoveState
  /** Throws NotFoundError when the club is not there, or is not to be seen. */
  club(id: string): ClubRow
  /** Throws NotFoundError when the pupil is not there, or not the viewer's to place (A6). */
  checkPupil(id: string): void
  /** A place that the pupils on the desk have; undefined when it is gone. */
  place(id: string): PlaceRow | undefined
  /** Throws RosterLockedError. */
  checkUnlocked(clubId: string): void
  /** The position behind all others of the club; each call gives the next. */
  nextPosition(clubId: string): number
}

/** Locks the clubs and pupils, in the order in which everybody locks them, and reads what decisions depend on. */
export async function openDesk(
  tx: Transaction,
  viewer: SchoolViewer,
  asked: { readonly clubIds: readonly string[]; readonly pupilIds: readonly string[] },
): Promise<Desk> {
  const { schoolId } = viewer
  await lockDesk(tx, { schoolId, ...asked })
  const rows = await readDesk(tx, { schoolId, ...asked })
  return deskOf(tx, viewer, rows, await hiddenDrafts(tx, viewer, rows))
}

/** A draft takes no pupils; whether the viewer is told so, or nothing, depends on whether he may see it. */
async function hiddenDrafts(tx: Transaction, viewer: SchoolViewer, { clubs }: DeskRows): Promise<Set<string>> {
  const drafts = clubs.filter(({ state }) => state === 'DRAFT').map(({ id }) => id)
  if (drafts.length === 0) return new Set()
  const seen = await tx.club.findMany({
    where: { AND: [visibleClubs(viewer), { id: { in: drafts } }] },
    select: { id: true },
  })
  return new Set(drafts.filter((id) => !seen.some((each) => each.id === id)))
}

function deskOf(tx: Transaction, viewer: SchoolViewer, rows: DeskRows, hidden: ReadonlySet<string>): Desk {
  const clubs = new Map(rows.clubs.filter(({ id }) => !hidden.has(id)).map((club) => [club.id, club]))
  const pupils = new Map(rows.pupils.map((pupil) => [pupil.id, pupil]))
  const places = new Map(rows.places.map((place) => [place.id, place]))
  const positions = new Map<string, number>()
  const club = (id: string) => {
    const found = clubs.get(id)
    if (!found) throw new NotFoundError()
    return found
  }
  return {
    viewer,
    tx,
    state: moveStateOf({ ...rows, clubs: [...clubs.values()] }),
    club,
    checkPupil(id) {
      const pupil = pupils.get(id)
      if (!pupil || !mayInGrades(viewer, 'clubs:enrol', [pupil.grade])) throw new NotFoundError()
    },
    place: (id) => places.get(id),
    checkUnlocked(clubId) {
      const { id, name, lockedAt } = club(clubId)
      if (lockedAt) throw new RosterLockedError({ id, name }, new Date(lockedAt))
    },
    nextPosition(clubId) {
      const next = (positions.get(clubId) ?? club(clubId).lastPosition) + 1
      positions.set(clubId, next)
      return next
    },
  }
}

/** The rows as the domain's decisions read them: only who is at the school can be given a place. */
export const moveStateOf = ({ clubs, pupils, places }: DeskRows): MoveState => ({
  clubs: clubs.map(rosterClubOf),
  pupils: pupils.filter(({ left }) => !left),
  places,
})

/** The club as the domain sees it: one that is archived, or whose term is over, takes pupils no more than a closed one. */
function rosterClubOf({ id, state, over, grades, maximum, taken, waiting, sessions }: ClubRow): RosterClub {
  return { id, state: over ? 'CLOSED' : state, gradesAdmitted: grades, maximum, enrolled: taken, waiting, sessions }
}
