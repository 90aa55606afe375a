import type { Figure, Fraction } from '@afterbell/domain/reports/figure'
import type { Sentence } from '../../../locale.ts'

/** A figure with its number, or without: where it has no data there, or what it would say is hidden. */
export interface FigureValue {
  readonly figure: Figure
  readonly fraction: Fraction | null
  /** Whether there is a number that is kept back, since it would tell of few (E). */
  readonly hidden: boolean
}

/** The figures of a part of a school, or of what was released of a bureau, for a period. */
export interface FigureSet {
  readonly from: Date
  readonly to: Date
  readonly asOf: Date
  readonly values: readonly FigureValue[]
  /** Of a bureau: how many of the months asked for have been released. */
  readonly months: number | null
}

/** By what a figure can be broken down. */
export const breakdownGroups = [
  'DISTRICT',
  'SCHOOL',
  'GRADE',
  'CLASS',
  'MONTH',
  'WEEK',
  'WEEKDAY',
  'GRADE_WEEKDAY',
] as const
export type BreakdownGroup = (typeof breakdownGroups)[number]

export interface BreakdownRow {
  /** What it is of: an id, a number, a date, as its group says. */
  readonly key: string
  readonly label: Sentence
  readonly fraction: Fraction | null
  readonly hidden: boolean
}

export interface Breakdown {
  readonly figure: Figure
  readonly by: BreakdownGroup
  readonly rows: readonly BreakdownRow[]
}

/** Of what figures are asked. */
export interface FigureScope {
  readonly districtId?: string | null
  readonly schoolId?: string | null
  readonly grade?: number | null
  readonly homeClassId?: string | null
}
