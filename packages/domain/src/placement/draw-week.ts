import { clashingWeekday } from '../clubs/roster.ts'
import type { DrawClub, DrawInput, DrawPupil, RankedList } from './draw-input.ts'
import { ticketOrder } from './draw-order.ts'
import type { ListResult, PlaceOrigin } from './draw-result.ts'
import type { Obstacle } from './placement-reason.ts'

/** A place held while the week is drawn. */
export interface HeldPlace {
  readonly club: DrawClub
  readonly origin: PlaceOrigin
}

/** What is known of a club while the week is drawn. */
export interface ClubRecord {
  readonly club: DrawClub
  /** Its index among the clubs of its slot. */
  readonly index: number
  readonly pinned: number
  taken: number
  /** With how many pupils it closed, being under its minimum. */
  closedWith: number | null
  cutOff: number | null
  waiting: string[]
}

/** The week while it is drawn, slot by slot. Pupils are named by their index among the input's rows. */
export interface DrawWeek {
  readonly input: DrawInput
  readonly byTicket: readonly number[]
  readonly clubs: ReadonlyMap<string, ClubRecord>
  readonly held: readonly HeldPlace[][]
  /** Of each pupil by slot: the clubs ranked, best first. */
  readonly lists: readonly ReadonlyMap<string, readonly ClubRecord[]>[]
  readonly results: readonly ListResult[][]
  readonly misses: Int32Array
}

/** The week before its first slot: the pinned places are taken. */
export function openWeek(input: DrawInput, seed: string): DrawWeek {
  const pinsOf = Map.groupBy(input.pins, ({ pupilId }) => pupilId)
  const clubs = new Map<string, ClubRecord>()
  const pinnedIn = Map.groupBy(input.pins, ({ clubId }) => clubId)
  const inSlot = new Map<string, number>()
  for (const club of input.clubs) {
    const pinned = pinnedIn.get(club.id)?.length ?? 0
    const index = inSlot.get(club.slotId) ?? 0
    inSlot.set(club.slotId, index + 1)
    clubs.set(club.id, { club, index, pinned, taken: pinned, closedWith: null, cutOff: null, waiting: [] })
  }
  const pinnedPlaces = ({ id }: DrawPupil): HeldPlace[] =>
    (pinsOf.get(id) ?? []).flatMap(({ clubId }) => {
      const club = clubs.get(clubId)?.club
      return club ? [{ club, origin: 'PINNED' as const }] : []
    })
  return {
    input,
    byTicket: ticketOrder(input, seed),
    clubs,
    held: input.pupils.map(pinnedPlaces),
    lists: input.pupils.map(({ lists }) => new Map(lists.map((list) => [list.slotId, recordsOf(list, clubs)]))),
    results: input.pupils.map(() => []),
    misses: new Int32Array(input.pupils.length),
  }
}

function recordsOf({ clubIds }: RankedList, clubs: ReadonlyMap<string, ClubRecord>): ClubRecord[] {
  const records: ClubRecord[] = []
  for (const clubId of clubIds) {
    const record = clubs.get(clubId)
    if (record) records.push(record)
  }
  return records
}

/** What stands between a pupil and a club, whatever the lottery says. Pinned places are named before places that were drawn. */
export function obstacleBetween(
  pupil: DrawPupil,
  club: DrawClub,
  held: readonly HeldPlace[],
  { maximumClubs }: DrawInput['options'],
): Obstacle | undefined {
  let clash: Obstacle | undefined
  let pinnedElsewhere: Obstacle | undefined
  for (const place of held) {
    if (place.club.id === club.id) return { kind: 'PINNED' }
    const weekday = clashingWeekday(club.sessions, place.club.sessions)
    if (place.origin === 'PINNED') {
      if (weekday === undefined && place.club.slotId !== club.slotId) continue
      pinnedElsewhere ??= { kind: 'PINNED_ELSEWHERE', clubId: place.club.id }
    } else if (weekday !== undefined) {
      clash ??= { kind: 'CLASH', clubId: place.club.id, weekday }
    }
  }
  if (!club.grades.includes(pupil.grade)) return { kind: 'GRADE_NOT_ADMITTED', grade: pupil.grade }
  if (pinnedElsewhere ?? clash) return pinnedElsewhere ?? clash
  return maximumClubs !== null && held.length >= maximumClubs
    ? { kind: 'LIMIT_REACHED', limit: maximumClubs }
    : undefined
}
