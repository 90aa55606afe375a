import {
  decideEnrolment,
  decideWaiting,
  type EnrolmentRefusal,
  type PlaceState,
  type RosterClub,
  type RosterPupil,
} from './roster.ts'

/** A place that a pupil has. */
export interface RosterPlace {
  readonly id: string
  readonly pupilId: string
  readonly clubId: string
  readonly state: PlaceState
  /** A pinned place (固定名额) is not moved. */
  readonly pinned: boolean
}

/** A wish to move a pupil: from a place he has, or from none, to a club's roster or waiting list. */
export interface MoveItem {
  readonly pupilId: string
  /** The place that he gives up; absent when he comes from no club. */
  readonly placeId?: string | null
  readonly toClubId: string
  readonly to: PlaceState
}

/** Everything that the moves touch: the clubs left and entered, the pupils, and all places of these pupils. */
export interface MoveState {
  readonly clubs: readonly RosterClub[]
  readonly pupils: readonly RosterPupil[]
  readonly places: readonly RosterPlace[]
}

export type MoveRefusal =
  | EnrolmentRefusal
  | { readonly kind: 'PLACE_GONE' }
  | { readonly kind: 'PINNED' }
  | { readonly kind: 'MOVED_TWICE' }
  | { readonly kind: 'CLUB_UNKNOWN' }
  | { readonly kind: 'PUPIL_UNKNOWN' }

/** How many pupils a club has after the moves. */
export interface ClubCounts {
  readonly clubId: string
  readonly enrolled: number
  readonly waiting: number
}

/** What a batch comes to. Refused items carry their index in the batch; the others could be moved without them. */
export type MovePlan =
  | { readonly ok: true; readonly counts: readonly ClubCounts[] }
  | {
      readonly ok: false
      readonly refused: readonly { readonly index: number; readonly refusal: MoveRefusal }[]
      readonly movableIndexes: readonly number[]
    }

/**
 * Plans a batch of moves, all or nothing. The places given up are freed first, so that pupils can change places between full clubs;
 * then each item is decided in order against the places freed and those taken by the items before it. Where one is refused, his old
 * place counts as kept, and the rest is decided anew, so that what is called movable really is.
 */
export function planMoves(items: readonly MoveItem[], state: MoveState): MovePlan {
  const refused = new Map<number, MoveRefusal>()
  for (;;) {
    const attempt = tryMoves(items, state, refused)
    if (attempt.refused === undefined) {
      if (refused.size === 0) return { ok: true, counts: attempt.counts }
      return {
        ok: false,
        refused: [...refused]
          .map(([index, refusal]) => ({ index, refusal }))
          .toSorted((one, other) => one.index - other.index),
        movableIndexes: items.map((_, index) => index).filter((index) => !refused.has(index)),
      }
    }
    for (const [index, refusal] of attempt.refused) refused.set(index, refusal)
  }
}

type Attempt =
  | { readonly refused: ReadonlyMap<number, MoveRefusal>; readonly counts?: undefined }
  | { readonly refused?: undefined; readonly counts: readonly ClubCounts[] }

/** Makes all moves that are not refused yet; tells which more must be, if any. */
function tryMoves(items: readonly MoveItem[], state: MoveState, refused: ReadonlyMap<number, MoveRefusal>): Attempt {
  const board = boardOf(state)
  const refusals = new Map<number, MoveRefusal>()
  const leaving: { index: number; item: MoveItem }[] = []
  items.forEach((item, index) => {
    if (refused.has(index)) return
    const refusal = board.leave(item)
    if (refusal) refusals.set(index, refusal)
    else leaving.push({ index, item })
  })
  for (const { index, item } of leaving) {
    const refusal = board.enter(item)
    if (refusal) refusals.set(index, refusal)
  }
  return refusals.size > 0 ? { refused: refusals } : { counts: board.counts() }
}

interface Board {
  leave(item: MoveItem): MoveRefusal | undefined
  enter(item: MoveItem): MoveRefusal | undefined
  counts(): ClubCounts[]
}

/** The rosters during one attempt. */
function boardOf({ clubs, pupils, places }: MoveState): Board {
  const clubById = new Map(clubs.map((club) => [club.id, { ...club }]))
  const pupilById = new Map(pupils.map((pupil) => [pupil.id, pupil]))
  const placeById = new Map(places.map((place) => [place.id, place]))
  const commitments = Map.groupBy(places, ({ pupilId }) => pupilId)
  const left = new Set<string>()
  const count = (clubId: string, state: PlaceState, by: number) => {
    const club = clubById.get(clubId)
    if (!club) return
    clubById.set(
      clubId,
      state === 'ENROLLED' ? { ...club, enrolled: club.enrolled + by } : { ...club, waiting: club.waiting + by },
    )
  }
  return {
    leave({ placeId, pupilId }) {
      if (placeId == null) return undefined
      const place = placeById.get(placeId)
      if (!place || place.pupilId !== pupilId) return { kind: 'PLACE_GONE' }
      if (left.has(placeId)) return { kind: 'MOVED_TWICE' }
      if (place.pinned) return { kind: 'PINNED' }
      left.add(placeId)
      commitments.set(
        pupilId,
        (commitments.get(pupilId) ?? []).filter((each) => each.id !== placeId),
      )
      count(place.clubId, place.state, -1)
      return undefined
    },
    enter({ pupilId, toClubId, to }) {
      const club = clubById.get(toClubId)
      const pupil = pupilById.get(pupilId)
      if (!club) return { kind: 'CLUB_UNKNOWN' }
      if (!pupil) return { kind: 'PUPIL_UNKNOWN' }
      const held = commitments.get(pupilId) ?? []
      const question = {
        club,
        pupil,
        commitments: held.map(({ clubId, state }) => ({
          clubId,
          state,
          sessions: clubById.get(clubId)?.sessions ?? [],
        })),
      }
      const decision = to === 'ENROLLED' ? decideEnrolment(question) : decideWaiting(question)
      if (decision.kind !== 'ENROL') return decision
      commitments.set(pupilId, [
        ...held,
        { id: `${pupilId} ${toClubId}`, pupilId, clubId: toClubId, state: to, pinned: false },
      ])
      count(toClubId, to, 1)
      return undefined
    },
    counts: () => [...clubById.values()].map(({ id, enrolled, waiting }) => ({ clubId: id, enrolled, waiting })),
  }
}
