import { v7 as newRecordId } from 'uuid'
import { contentOf, inState, newPlace, type Place, type PlaceContent, withdrawn } from './places.ts'

/** What the rosters of a club are to be: who is enrolled, in the order of the sign-in sheet, and who waits, in order. */
export interface WantedRoster {
  readonly clubId: string
  readonly enrolled: readonly string[]
  readonly waiting: readonly string[]
}

/** A place before rosters are rewritten, and after. */
export interface RewrittenPlace {
  readonly id: string
  readonly from: PlaceContent | null
  readonly to: PlaceContent
}

/** Which places change, and to what, for the rosters to become those wanted. Places that stay keep their rows. */
export function planRewriting(
  stored: readonly Place[],
  wanted: readonly WantedRoster[],
  reason: string,
  now: Date,
): RewrittenPlace[] {
  const standing = new Map(stored.map((place) => [placeKey(place), place]))
  const kept = new Set<string>()
  const taken = wanted.flatMap((roster) =>
    listed(roster).map(({ pupilId, state, position }): RewrittenPlace => {
      const place = standing.get(placeKey({ clubId: roster.clubId, pupilId }))
      if (!place) {
        const to = newPlace(state, { clubId: roster.clubId, pupilId, position, now })
        return { id: newRecordId(), from: null, to }
      }
      kept.add(place.id)
      const from = contentOf(place)
      return {
        id: place.id,
        from,
        to: from.state === state ? { ...from, position } : moved(from, state, position, now),
      }
    }),
  )
  const left = stored
    .filter(({ id }) => !kept.has(id))
    .map((place): RewrittenPlace => {
      const from = contentOf(place)
      return { id: place.id, from, to: withdrawn(from, reason, now) }
    })
  return [...left, ...taken].filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
}

const placeKey = ({ clubId, pupilId }: { readonly clubId: string; readonly pupilId: string }) => `${clubId} ${pupilId}`

/** A pinned place is one that is enrolled. */
const moved = (from: PlaceContent, state: 'ENROLLED' | 'WAITING', position: number, now: Date): PlaceContent => ({
  ...inState(from, state, position, now),
  ...(state === 'WAITING' && { pinned: false, pinReason: null }),
})

/** Both lists of a roster; each counts its own positions. */
function listed({ enrolled, waiting }: WantedRoster) {
  const list = (pupilIds: readonly string[], state: 'ENROLLED' | 'WAITING') =>
    pupilIds.map((pupilId, index) => ({ pupilId, state, position: index + 1 }))
  return [...list(enrolled, 'ENROLLED'), ...list(waiting, 'WAITING')]
}

/** Whom a rewriting touches, in pupils. */
export interface RosterDifference {
  /** Enrolled now who was enrolled nowhere. */
  readonly added: number
  /** Enrolled before and now, in other clubs. */
  readonly moved: number
  /** Enrolled before, and nowhere now. */
  readonly lost: number
  /** On a waiting list now and not before. */
  readonly waiting: number
}

/** What rosters would gain and lose: from the places that stand to those wanted. */
export function rosterDifference(
  stored: readonly Pick<Place, 'clubId' | 'pupilId' | 'state'>[],
  wanted: readonly WantedRoster[],
): RosterDifference {
  const clubsOf = (rows: readonly { readonly pupilId: string; readonly clubId: string }[]) => {
    const sets = Map.groupBy(rows, ({ pupilId }) => pupilId)
    return new Map(
      [...sets].map(([pupilId, each]) => [
        pupilId,
        each
          .map(({ clubId }) => clubId)
          .sort()
          .join(),
      ]),
    )
  }
  const before = clubsOf(stored.filter(({ state }) => state === 'ENROLLED'))
  const after = clubsOf(wanted.flatMap(({ clubId, enrolled }) => enrolled.map((pupilId) => ({ pupilId, clubId }))))
  const waitedBefore = new Set(stored.filter(({ state }) => state === 'WAITING').map(placeKey))
  const waits = wanted.flatMap(({ clubId, waiting }) => waiting.map((pupilId) => placeKey({ clubId, pupilId })))
  return {
    added: [...after.keys()].filter((pupilId) => !before.has(pupilId)).length,
    moved: [...after].filter(([pupilId, clubs]) => before.has(pupilId) && before.get(pupilId) !== clubs).length,
    lost: [...before.keys()].filter((pupilId) => !after.has(pupilId)).length,
    waiting: waits.filter((key) => !waitedBefore.has(key)).length,
  }
}
