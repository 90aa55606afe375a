import type { SessionTime } from '../clubs/roster.ts'
import type { Grade } from '../schools/grade.ts'
import type { SchoolWeekday } from '../schools/school-day.ts'
import type { TimeSpan } from '../schools/time-of-day.ts'
import type { DrawTier } from './draw-tiers.ts'

/**
 * DEFERRED_ACCEPTANCE: one order, nobody gains by ranking untruthfully; the default. RANK_MAXIMAL: as many first choices as can be, then
 * second ones, …; a school must choose it openly before the draw, because it can be gamed and has no honest reason per child.
 */
export const DRAW_RULES = ['DEFERRED_ACCEPTANCE', 'RANK_MAXIMAL'] as const
export type DrawRule = (typeof DRAW_RULES)[number]

/**
 * What becomes of pupils who left every list empty: NONE: care only (the default, R90); EVEN: the emptiest club that suits each; FILL: the
 * fullest that still has a place. They get what is left when the lists of the slot are served, so nobody who ranked loses by it.
 */
export const UNRANKED_RULES = ['NONE', 'EVEN', 'FILL'] as const
export type UnrankedRule = (typeof UNRANKED_RULES)[number]

/** An occasion of the week for which guardians rank clubs, and from which a pupil gets at most one. */
export interface DrawSlot {
  readonly id: string
  readonly weekday: SchoolWeekday
  /** Ordinal of the period; null when one list is for the whole day. */
  readonly period: number | null
}

export interface DrawClub {
  readonly id: string
  /** The slot in whose list it stands. One that meets on several weekdays stands in one list and is got for all of them or none. */
  readonly slotId: string
  readonly minimum: number
  readonly target: number
  readonly maximum: number
  readonly grades: readonly Grade[]
  /** Everything that it takes of a pupil's week. */
  readonly sessions: readonly SessionTime[]
}

/** What guardians ranked for a slot, best first. */
export interface RankedList {
  readonly slotId: string
  readonly clubIds: readonly string[]
}

export interface DrawPupil {
  /** A pseudonym: the file of the draw is public. */
  readonly id: string
  readonly grade: Grade
  /** Published before the draw; 1 goes first. */
  readonly tier: number
  /** First choices missed in former draws by one who applied. */
  readonly pastMisses: number
  /** Weekdays for which care was applied (R10). */
  readonly careWeekdays: readonly SchoolWeekday[]
  readonly lists: readonly RankedList[]
}

/** A place given outside the draw (固定名额), which the draw keeps. */
export interface PinnedPlace {
  readonly pupilId: string
  readonly clubId: string
}

/** A period of the service, as the bell schedule has it for a grade (R13, R14). */
export interface ServicePeriod extends TimeSpan {
  readonly grade: Grade
  readonly weekday: SchoolWeekday
  readonly period: number
}

export interface DrawOptions {
  /** Clubs that a pupil can have, pinned places counted; null for no limit. */
  readonly maximumClubs: number | null
  /** How many misses can count at most; 0 switches history off, also within the week. */
  readonly carryOverCap: number
  readonly unranked: UnrankedRule
  /** Who goes before everybody else, in tier 1 of two; absent where nobody does, as in the files of draws before there were tiers. */
  readonly tiers?: readonly DrawTier[]
}

/**
 * All that a draw depends on. The order of `slots`, of `closingOrder` and of `clubIds` means something and is published; the order of all
 * other rows means nothing.
 */
export interface DrawInput {
  readonly drawId: string
  readonly rule: DrawRule
  /** In the order in which they are drawn. */
  readonly slots: readonly DrawSlot[]
  readonly clubs: readonly DrawClub[]
  readonly pupils: readonly DrawPupil[]
  readonly pins: readonly PinnedPlace[]
  /** The clubs that have a minimum, in the order in which those under it close. */
  readonly closingOrder: readonly string[]
  readonly periods: readonly ServicePeriod[]
  readonly options: DrawOptions
}
