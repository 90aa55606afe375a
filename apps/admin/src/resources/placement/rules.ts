import { DRAW_RULES, UNRANKED_RULES } from '@afterbell/domain/placement/draw-input'
import { DRAW_TIERS } from '@afterbell/domain/placement/draw-tiers'
import { MOST_CARRY_OVER, MOST_CLUBS } from '@afterbell/domain/placement/input'
import type { Words } from '../../i18n/use-words.ts'
import type { DrawRules } from './operations.ts'

/** What is proposed to a school that has chosen nothing yet. */
export const proposedRules: DrawRules = {
  rule: 'DEFERRED_ACCEPTANCE',
  maximumClubs: null,
  carryOverCap: 1,
  unranked: 'NONE',
  tiers: [],
}

function numberIn(text: string | null, least: number, most: number): number | null {
  const number = text === null || text === '' ? Number.NaN : Number(text)
  return Number.isInteger(number) && number >= least && number <= most ? number : null
}

/** The rules that an address says, if it says any: otherwise those fixed for the term, or as proposed. What it says wrongly is as proposed. */
export function rulesIn(params: URLSearchParams, fixed: DrawRules | null = null): DrawRules {
  if (!params.has('rule')) return fixed ?? proposedRules
  return {
    rule: DRAW_RULES.find((rule) => rule === params.get('rule')) ?? proposedRules.rule,
    maximumClubs: numberIn(params.get('clubs'), 1, MOST_CLUBS),
    carryOverCap: numberIn(params.get('carry'), 0, MOST_CARRY_OVER) ?? proposedRules.carryOverCap,
    unranked: UNRANKED_RULES.find((rule) => rule === params.get('unranked')) ?? proposedRules.unranked,
    tiers: DRAW_TIERS.filter((tier) => params.get('first')?.split(',').includes(tier)),
  }
}

/** The parts of an address that say the rules. */
export const rulesInAddress = ({ rule, maximumClubs, carryOverCap, unranked, tiers }: DrawRules) => ({
  rule,
  clubs: maximumClubs === null ? null : String(maximumClubs),
  carry: String(carryOverCap),
  unranked,
  first: tiers.length === 0 ? null : tiers.join(','),
})

/** The rules in a few words: 延迟接受 · 以往未满足计 1 次 · 社团不限 · 未填不安排. */
export const rulesText = ({ rule, maximumClubs, carryOverCap, unranked, tiers }: DrawRules, say: Words): string =>
  [
    say(`placement.ruleShort.${rule}`),
    ...tiers.map((tier) => say(`placement.tierShort.${tier}`)),
    carryOverCap === 0 ? say('placement.carryNone') : say('placement.carryUpTo', { smart_count: carryOverCap }),
    maximumClubs === null ? say('placement.clubsUnlimited') : say('placement.clubsUpTo', { smart_count: maximumClubs }),
    say(`placement.unrankedShort.${unranked}`),
  ].join(' · ')

/** Whether two runs go by the same rules. */
export const isSameRules = (one: DrawRules, other: DrawRules): boolean =>
  one.rule === other.rule &&
  one.maximumClubs === other.maximumClubs &&
  one.carryOverCap === other.carryOverCap &&
  one.unranked === other.unranked &&
  one.tiers.join() === other.tiers.join()
