import type { DrawResult } from '@afterbell/domain/placement/draw-result'
import type { WantedRoster } from '../../clubs/service/term-rosters.ts'
import { type Adjustment, adjusted } from './adjustments.ts'

/** What a draw and the changes by hand made to it come to: the rosters to be published. */
export interface DrawnRosters {
  readonly rosters: readonly WantedRoster[]
  /** Clubs with too few pupils, which do not run. */
  readonly closing: readonly string[]
}

/** The rosters of a draw: enrolled by the draw's own order, waiting lists in the same order. */
export function wantedRosters(
  result: DrawResult,
  adjustments: readonly Adjustment[],
  pupilIdOf: ReadonlyMap<string, string>,
): DrawnRosters {
  const pupilOf = (pseudonym: string) => pupilIdOf.get(pseudonym) ?? ''
  const numberOf = new Map(result.order.map((pseudonym, index) => [pupilOf(pseudonym), index]))
  const drawn = result.places.map(({ pupilId, clubId }) => ({ pupilId: pupilOf(pupilId), clubId }))
  const placesOf = Map.groupBy(adjusted(drawn, adjustments), ({ clubId }) => clubId)
  const rosters = result.clubs.map(({ clubId, state, waiting }): WantedRoster => {
    const enrolled = (placesOf.get(clubId) ?? [])
      .map(({ pupilId }) => pupilId)
      .toSorted((one, other) => (numberOf.get(one) ?? 0) - (numberOf.get(other) ?? 0))
    const isIn = new Set(enrolled)
    return {
      clubId,
      enrolled,
      waiting: state === 'CLOSED' ? [] : waiting.map(pupilOf).filter((pupilId) => !isIn.has(pupilId)),
    }
  })
  const isRun = new Set(rosters.filter(({ enrolled }) => enrolled.length > 0).map(({ clubId }) => clubId))
  return {
    rosters,
    closing: result.clubs
      .filter(({ state, clubId }) => state === 'CLOSED' && !isRun.has(clubId))
      .map(({ clubId }) => clubId),
  }
}
