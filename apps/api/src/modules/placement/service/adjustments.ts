import type { PinnedPlace } from '@afterbell/domain/placement/draw-input'

/** A change by hand: out of a club or off its waiting list, into a club or onto its waiting list, or both. */
export interface Adjustment {
  readonly pupilId: string
  readonly fromClubId: string | null
  readonly fromWaiting: boolean
  readonly toClubId: string | null
  readonly toWaiting: boolean
}

/** What changes by hand leave. */
export interface InForce {
  readonly kept: readonly PinnedPlace[]
  /** Who waits by hand, in the order of the changes. */
  readonly waits: readonly PinnedPlace[]
  /** `pupil club`: what the draw gives there counts no more, be it a place or a waiting. */
  readonly left: ReadonlySet<string>
}

/** What changes by hand, made one after another, leave. */
export function inForce(adjustments: readonly Adjustment[]): InForce {
  const kept = new Map<string, PinnedPlace>()
  const waits = new Map<string, PinnedPlace>()
  const left = new Set<string>()
  for (const { pupilId, fromClubId, toClubId, toWaiting } of adjustments) {
    if (fromClubId) {
      const key = `${pupilId} ${fromClubId}`
      kept.delete(key)
      waits.delete(key)
      left.add(key)
    }
    if (toClubId) {
      const key = `${pupilId} ${toClubId}`
      kept.delete(key)
      waits.delete(key)
      // Who is made to wait must not be given the place by the next run.
      if (toWaiting) left.add(key)
      else left.delete(key)
      const into = toWaiting ? waits : kept
      into.set(key, { pupilId, clubId: toClubId })
    }
  }
  return { kept: [...kept.values()], waits: [...waits.values()], left }
}

/** The places of a draw with the changes by hand made to them. */
export function adjusted(places: readonly PinnedPlace[], { kept, left }: InForce): PinnedPlace[] {
  const all = [...places.filter(({ pupilId, clubId }) => !left.has(`${pupilId} ${clubId}`)), ...kept]
  return [...new Map(all.map((place) => [`${place.pupilId} ${place.clubId}`, place])).values()]
}

/** Who waits for a club with the changes by hand made to it: in the order of the draw, who has no number there last. */
export function adjustedLine(
  clubId: string,
  waiting: readonly string[],
  { waits, left }: InForce,
  numberOf: (pupilId: string) => number | undefined,
): string[] {
  const drawn = waiting.filter((pupilId) => !left.has(`${pupilId} ${clubId}`))
  const byHand = waits.filter((wait) => wait.clubId === clubId).map(({ pupilId }) => pupilId)
  const number = (pupilId: string) => numberOf(pupilId) ?? Number.MAX_SAFE_INTEGER
  return [...new Set([...drawn, ...byHand])].toSorted((one, other) => number(one) - number(other))
}
