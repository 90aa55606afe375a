import type { Grade } from '../schools/grade.ts'
import type { SchoolWeekday } from '../schools/school-day.ts'
import type { PlacementReason } from './placement-reason.ts'

/** How a place came about. ASSIGNED: to a pupil who left every list empty. */
export type PlaceOrigin = 'PINNED' | 'DRAWN' | 'ASSIGNED'

export interface PlacedPupil {
  readonly pupilId: string
  readonly clubId: string
  readonly origin: PlaceOrigin
  /** As which choice the club stood in the list of its slot; null when it did not. */
  readonly choice: number | null
}

/** What a list came to. */
export interface ListResult {
  readonly slotId: string
  /** The pupil's number among all pupils of the draw, in this slot. */
  readonly order: number
  /** The place got from this slot; null for none. */
  readonly clubId: string | null
  /** Whether the first choice was missed, which counts for later slots and the next draw. */
  readonly missed: boolean
  readonly choices: readonly { readonly clubId: string; readonly reason: PlacementReason }[]
}

export interface PupilResult {
  readonly pupilId: string
  /** First choices missed in this draw, to be remembered for the next. */
  readonly misses: number
  /** In the order of the slots; only those for which a list was handed in. */
  readonly lists: readonly ListResult[]
}

export interface ClubResult {
  readonly clubId: string
  readonly state: 'RUNS' | 'CLOSED'
  readonly taken: number
  readonly pinned: number
  /** 录取线: the number of the last pupil admitted by the draw; null while a place was left, or when none was drawn. */
  readonly cutOff: number | null
  /** Fewer than its minimum, and kept because of its pinned places. */
  readonly keptUnderMinimum: boolean
  /** Who would rather be here than where he is, in the order of the draw. */
  readonly waiting: readonly string[]
}

/** Periods of a weekday applied for in which the pupil is in no club, and so in a care class (R01). */
export interface CareNeed {
  readonly pupilId: string
  readonly weekday: SchoolWeekday
  readonly periods: readonly number[]
}

/** Counts over lists handed in; shares are left to who shows them, so that no answers never read as 0 %. */
export interface ListCounts {
  readonly lists: number
  readonly first: number
  readonly any: number
  readonly none: number
}

export interface GradeCounts extends ListCounts {
  readonly grade: Grade
}

export interface DrawStatistics {
  readonly total: ListCounts
  /** How many lists came to their first choice, second choice, …. */
  readonly byChoice: readonly number[]
  readonly byGrade: readonly GradeCounts[]
  /** The grade with the smallest share of first choices; null when nobody applied. */
  readonly worstGrade: GradeCounts | null
  /** 最不利名单: who missed a first choice now, and two or more with those remembered. */
  readonly unluckiest: readonly string[]
  /** Who handed in a list and is in no club at all. */
  readonly withoutClub: number
  readonly clubs: {
    readonly run: number
    readonly closed: number
    readonly full: number
    readonly underMinimum: number
    readonly underTarget: number
  }
  /** Over the clubs that run. */
  readonly places: { readonly taken: number; readonly maximum: number }
}

export interface DrawResult {
  /** All pupils in the order in which the first slot was drawn. */
  readonly order: readonly string[]
  readonly places: readonly PlacedPupil[]
  readonly pupils: readonly PupilResult[]
  readonly clubs: readonly ClubResult[]
  readonly care: readonly CareNeed[]
  readonly statistics: DrawStatistics
}
