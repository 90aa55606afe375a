import type { Prisma } from '@afterbell/db/client'
import type { DrawInput, DrawOptions } from '@afterbell/domain/placement/draw-input'
import { type DrawTier, inTierOrder } from '@afterbell/domain/placement/draw-tiers'

/** What a school chooses of a draw. */
export interface DrawRules {
  readonly rule: DrawInput['rule']
  readonly options: DrawOptions
}

interface Written {
  readonly rule: DrawInput['rule']
  readonly maximumClubs?: number | null | undefined
  readonly carryOverCap: number
  readonly unranked: DrawOptions['unranked']
  readonly tiers: readonly DrawTier[]
}

/** The rules as a form gives them. */
export const rulesFrom = ({ rule, maximumClubs, carryOverCap, unranked, tiers }: Written): DrawRules => ({
  rule,
  options: { maximumClubs: maximumClubs ?? null, carryOverCap, unranked, tiers: inTierOrder(tiers) },
})

interface Kept {
  readonly rule: DrawInput['rule']
  readonly options: Prisma.JsonValue
}

/** The rules as a draw keeps them. */
export const rulesOf = ({ rule, options }: Kept): DrawRules => ({ rule, options: options as unknown as DrawOptions })

/** Who goes before everybody else by these rules. */
export const tiersOf = ({ options }: DrawRules): DrawTier[] => inTierOrder(options.tiers ?? [])

/** The rules that were fixed with the entropy of a commitment; null before. */
export const fixedRulesOf = ({ rule, options }: { rule: Kept['rule'] | null; options: Kept['options'] }) =>
  rule === null ? null : rulesOf({ rule, options })

/** Whether a draw by one is a draw by the other. */
export const isSameRules = (one: DrawRules, other: DrawRules): boolean =>
  one.rule === other.rule &&
  one.options.maximumClubs === other.options.maximumClubs &&
  one.options.carryOverCap === other.options.carryOverCap &&
  one.options.unranked === other.options.unranked &&
  tiersOf(one).join() === tiersOf(other).join()
