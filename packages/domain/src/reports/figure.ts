import type { Grade } from '../schools/grade.ts'
import type { Sentence } from '../sentence.ts'
import type { TermFacts } from './term-facts.ts'

/** So many of so many. Both are kept, so that fractions of classes add up to that of their grade. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** What the registers of a period add up to, of one kind of fact. */
export interface FactSums {
  readonly expected: number
  readonly excused: number
  readonly attended: number
  /** Of them in classes and on days of which a release was entered. */
  readonly attendedWhereReleased: number
  readonly absent: number
  readonly homeworkGiven: number
  readonly homeworkFinished: number
  readonly released: number
  readonly releasedKnown: number
}

/** What a period adds up to: by care class, by club, by day (distinct pupils), and how many sessions ran and were inspected. */
export interface PeriodSums {
  readonly care: FactSums
  readonly club: FactSums
  readonly day: FactSums
  readonly sessions: { readonly running: number; readonly inspected: number }
}

/** A term as it stands now: what its rules are checked on, and who is enrolled in the school. */
export interface Standing {
  readonly term: TermFacts
  readonly pupils: readonly StandingPupil[]
}

export interface StandingPupil {
  readonly id: string
  readonly homeClassId: string
  readonly grade: Grade
}

/** The part of a school that a figure is asked of; all of it when nothing is said. */
export interface Within {
  readonly grade?: Grade | null
  readonly homeClassId?: string | null
}

/** How finely a figure can be asked. */
export const FIGURE_LEVELS = ['SCHOOL', 'GRADE', 'CLASS'] as const
export type FigureLevel = (typeof FIGURE_LEVELS)[number]

interface Described {
  /** Its name in the API and in exports; never changed. */
  readonly name: string
  /** The requirement that it answers, such as R04. */
  readonly requirement: string
  readonly title: Sentence
  /** 口径: what is counted, in words, beside every number of it. */
  readonly definition: Sentence
  /** A share of a whole, or a count. */
  readonly unit: 'SHARE' | 'COUNT'
  /** The share aimed at; null where the plan names none. */
  readonly target: number | null
  /** Whether it counts pupils: small numbers of it do not leave the school. */
  readonly countsPupils: boolean
  /** The figure whose numerator is its denominator: what is hidden of one would be told by the other. */
  readonly countsOnFrom?: string
  /** How finely it has data. */
  readonly finest: FigureLevel
}

/** A figure that registers say: it can be asked of any days, and as a series (R05). */
export interface PeriodFigure extends Described {
  readonly source: 'PERIOD'
  readonly count: (sums: PeriodSums) => Fraction
}

/** A figure of how the term stands: it has a date, and no days. */
export interface StandingFigure extends Described {
  readonly source: 'STANDING'
  readonly count: (standing: Standing, within: Within) => Fraction
}

/** One definition of one figure: the school's screen, the bureau's report and the export compute it here and nowhere else. */
export type Figure = PeriodFigure | StandingFigure

/** The share that a fraction is; null where nobody was asked, which is never 0 %. */
export const shareOf = ({ numerator, denominator }: Fraction): number | null =>
  denominator === 0 ? null : numerator / denominator

/** Whether a figure has data of a part of a school. */
export function hasDataOf({ finest }: Pick<Figure, 'finest'>, { grade, homeClassId }: Within): boolean {
  const asked: FigureLevel = homeClassId ? 'CLASS' : grade ? 'GRADE' : 'SCHOOL'
  return FIGURE_LEVELS.indexOf(asked) <= FIGURE_LEVELS.indexOf(finest)
}

/** Figures that count pupils, each before those that count on from it. */
export function chainsOf(figures: readonly Figure[]): string[][] {
  const counting = figures.filter(({ countsPupils }) => countsPupils)
  return counting
    .filter(({ countsOnFrom }) => countsOnFrom === undefined)
    .map(({ name }) => [name, ...counting.filter(({ countsOnFrom }) => countsOnFrom === name).map((each) => each.name)])
}

/** Whether something of a grade and a class lies in the part asked for. */
export const isWithin = (of: { readonly grade: Grade; readonly homeClassId: string }, { grade, homeClassId }: Within) =>
  (!grade || of.grade === grade) && (!homeClassId || of.homeClassId === homeClassId)
