import { GRADES, type Grade } from '../schools/grade.ts'
import type { ClubFacts, TermFacts } from './term-facts.ts'

/** The grades that the service is for. */
export const servedGrades = ({ bells }: TermFacts): Grade[] =>
  GRADES.filter((grade) => bells.some(({ grades }) => grades.includes(grade)))

/** The clubs of some categories that a grade can go to. */
export const clubsOfGrade = (
  { clubs }: TermFacts,
  grade: Grade,
  categories: readonly ClubFacts['category'][],
): ClubFacts[] =>
  clubs.filter(
    ({ grades, category, state }) => state !== 'DRAFT' && grades.includes(grade) && categories.includes(category),
  )

/** How many periods of the week they fill. Two clubs at one time are one period: a pupil can go to one of them (R19). */
export const periodsOf = (clubs: readonly ClubFacts[]): number =>
  new Set(clubs.flatMap(({ sessions }) => sessions.map(({ weekday, startsAt }) => `${weekday} ${startsAt}`))).size
