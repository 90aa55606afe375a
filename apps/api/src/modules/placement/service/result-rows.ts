import type { Prisma } from '@afterbell/db/client'
import type { DrawResult as Drawn, PupilResult } from '@afterbell/domain/placement/draw-result'
import type { PlacementReason } from '@afterbell/domain/placement/placement-reason'
import type { FrozenInput } from './frozen-input.ts'

/** What became of one choice of an application. */
export interface ChoiceOutcome {
  readonly rank: number
  readonly clubId: string
  readonly reason: PlacementReason | { readonly kind: 'DAY_NOT_APPLIED' } | { readonly kind: 'CLUB_NOT_DRAWN' }
}

interface OfDraw {
  readonly schoolId: string
  readonly drawId: string
}

/** A draw's result by pupil, as the school asks for it: with its ranks and reasons in the order of the application. */
export function resultRows(
  of: OfDraw,
  { input, pupilIdOf, choicesOf }: FrozenInput,
  result: Drawn,
): Prisma.DrawResultCreateManyInput[] {
  const numberOf = new Map(result.order.map((pseudonym, index) => [pseudonym, index + 1]))
  const placesOf = Map.groupBy(result.places, ({ pupilId }) => pupilId)
  const drawn = new Set(input.clubs.map(({ id }) => id))
  return result.pupils.map((pupil) => {
    const pupilId = pupilIdOf.get(pupil.pupilId) ?? ''
    const outcomes = outcomesOf(pupil, choicesOf.get(pupilId) ?? [], drawn)
    const clubIds = (placesOf.get(pupil.pupilId) ?? []).map(({ clubId }) => clubId)
    const ranks = outcomes.filter(({ clubId }) => clubIds.includes(clubId)).map(({ rank }) => rank)
    return {
      ...of,
      pupilId,
      order: numberOf.get(pupil.pupilId) ?? 0,
      bestRank: ranks.length > 0 ? Math.min(...ranks) : null,
      placed: clubIds.length,
      missedFirst: outcomes.length > 0 && !clubIds.includes(outcomes[0]?.clubId ?? ''),
      misses: pupil.misses,
      outcomes: outcomes as unknown as Prisma.InputJsonArray,
    }
  })
}

function outcomesOf({ lists }: PupilResult, choices: readonly string[], drawn: ReadonlySet<string>): ChoiceOutcome[] {
  const reasons = new Map(lists.flatMap((list) => list.choices.map(({ clubId, reason }) => [clubId, reason] as const)))
  return choices.map((clubId, index) => ({
    rank: index + 1,
    clubId,
    reason: reasons.get(clubId) ?? { kind: drawn.has(clubId) ? 'DAY_NOT_APPLIED' : 'CLUB_NOT_DRAWN' },
  }))
}
