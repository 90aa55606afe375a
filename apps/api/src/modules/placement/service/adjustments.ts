import type { PinnedPlace } from '@afterbell/domain/placement/draw-input'

/** A change by hand: out of a club, into one, or both. */
export interface Adjustment {
  readonly pupilId: string
  readonly fromClubId: string | null
  readonly toClubId: string | null
}

/** What changes by hand, made one after another, leave: places that are kept, and clubs that a pupil was taken out of. */
export function inForce(adjustments: readonly Adjustment[]): {
  readonly kept: readonly PinnedPlace[]
  readonly left: ReadonlySet<string>
} {
  const kept = new Map<string, PinnedPlace>()
  const left = new Set<string>()
  for (const { pupilId, fromClubId, toClubId } of adjustments) {
    if (fromClubId) {
      kept.delete(`${pupilId} ${fromClubId}`)
      left.add(`${pupilId} ${fromClubId}`)
    }
    if (toClubId) {
      left.delete(`${pupilId} ${toClubId}`)
      kept.set(`${pupilId} ${toClubId}`, { pupilId, clubId: toClubId })
    }
  }
  return { kept: [...kept.values()], left }
}

/** The places of a draw with the changes by hand made to them. */
export function adjusted(places: readonly PinnedPlace[], adjustments: readonly Adjustment[]): PinnedPlace[] {
  const { kept, left } = inForce(adjustments)
  const all = [...places.filter(({ pupilId, clubId }) => !left.has(`${pupilId} ${clubId}`)), ...kept]
  return [...new Map(all.map((place) => [`${place.pupilId} ${place.clubId}`, place])).values()]
}
