import type { Grade } from '../schools/grade.ts'
import type { SchoolWeekday } from '../schools/school-day.ts'

/**
 * What became of one choice, and why. `order` is the pupil's number in the slot, 1 first; `lastOrder` the number of the last pupil whom
 * the club admitted by the draw, null when pinned places filled it.
 */
export type PlacementReason =
  | { readonly kind: 'PLACED'; readonly order: number }
  | { readonly kind: 'PINNED' }
  | { readonly kind: 'FULL'; readonly order: number; readonly lastOrder: number | null }
  | { readonly kind: 'GRADE_NOT_ADMITTED'; readonly grade: Grade }
  | { readonly kind: 'PINNED_ELSEWHERE'; readonly clubId: string }
  | { readonly kind: 'CLASH'; readonly clubId: string; readonly weekday: SchoolWeekday }
  | { readonly kind: 'LIMIT_REACHED'; readonly limit: number }
  | { readonly kind: 'CLOSED_UNDER_MINIMUM'; readonly pupils: number; readonly minimum: number }
  /** The pupil got a club that he ranked higher. */
  | { readonly kind: 'NOT_NEEDED'; readonly clubId: string }
  /** The rank-maximal rule gave the places to others; it knows no number at which the club was full. */
  | { readonly kind: 'OUTWEIGHED'; readonly order: number }

/** Reasons that stand before anybody draws. */
export type Obstacle = Extract<
  PlacementReason,
  { readonly kind: 'PINNED' | 'GRADE_NOT_ADMITTED' | 'PINNED_ELSEWHERE' | 'CLASH' | 'LIMIT_REACHED' }
>
