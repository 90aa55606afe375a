import type { DrawResult } from '@afterbell/domain/placement/draw-result'
import type { WantedRoster } from '../../clubs/service/term-rosters.ts'
import { type Adjustment, adjusted, adjustedLine, inForce } from './adjustments.ts'

/** What a draw and the changes by hand made to it come to: the rosters to be published. */
export interface DrawnRosters {
  readonly rosters: readonly WantedRoster[]
  /** Clubs with too few pupils, which do not run. */
  readonly closing: readonly string[]
}

/** What was drawn, and in which slot each club stands. */
export interface Drawn {
  readonly result: DrawResult
  readonly slotOf: (clubId: string) => string | undefined
}

/** The rosters of a draw with the changes by hand: enrolled by the draw's own order, waiting lists by that of the club's slot. */
export function wantedRosters(
  { result, slotOf }: Drawn,
  adjustments: readonly Adjustment[],
  pupilIdOf: ReadonlyMap<string, string>,
): DrawnRosters {
  const byHand = inForce(adjustments)
  const pupilOf = (pseudonym: string) => pupilIdOf.get(pseudonym) ?? ''
  const numberOf = new Map(result.order.map((pseudonym, index) => [pupilOf(pseudonym), index]))
  const numberIn = numbersBySlot(result, pupilOf)
  const drawn = result.places.map(({ pupilId, clubId }) => ({ pupilId: pupilOf(pupilId), clubId }))
  const placesOf = Map.groupBy(adjusted(drawn, byHand), ({ clubId }) => clubId)
  const rosters = result.clubs.map(({ clubId, state, waiting }): WantedRoster => {
    const enrolled = (placesOf.get(clubId) ?? [])
      .map(({ pupilId }) => pupilId)
      .toSorted((one, other) => (numberOf.get(one) ?? 0) - (numberOf.get(other) ?? 0))
    const isIn = new Set(enrolled)
    const drawnLine = state === 'CLOSED' ? [] : waiting.map(pupilOf)
    const line = adjustedLine(clubId, drawnLine, byHand, (pupilId) => numberIn.get(`${slotOf(clubId)} ${pupilId}`))
    return { clubId, enrolled, waiting: line.filter((pupilId) => !isIn.has(pupilId)) }
  })
  const isRun = new Set(rosters.filter(({ enrolled }) => enrolled.length > 0).map(({ clubId }) => clubId))
  return {
    rosters,
    closing: result.clubs
      .filter(({ state, clubId }) => state === 'CLOSED' && !isRun.has(clubId))
      .map(({ clubId }) => clubId),
  }
}

/** By slot and pupil: the number by which the slot was drawn. */
function numbersBySlot({ pupils }: DrawResult, pupilOf: (pseudonym: string) => string): ReadonlyMap<string, number> {
  return new Map(
    pupils.flatMap(({ pupilId, lists }) =>
      lists.map(({ slotId, order }) => [`${slotId} ${pupilOf(pupilId)}`, order] as const),
    ),
  )
}
