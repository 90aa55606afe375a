import type { NotedException } from '@afterbell/domain/schools/calendar-change'
import { parseSchoolDate, SCHOOL_WEEKDAYS, type SchoolDate } from '@afterbell/domain/schools/school-day'
import type { TermCalendar } from '@afterbell/domain/schools/term-calendar'
import type { Term } from '../operations.ts'

/** A date that the server sent. */
export function schoolDate(text: string): SchoolDate {
  const date = parseSchoolDate(text)
  if (!date) throw new RangeError('Not a date')
  return date
}

/** The days of a term that are not what their weekday says, as the rules know them (R11). */
export const exceptionsOf = ({ calendarDays }: Pick<Term, 'calendarDays'>): NotedException[] =>
  calendarDays.map(({ date, kind, followsWeekday, note }) => ({
    date: schoolDate(date),
    kind,
    followsWeekday: SCHOOL_WEEKDAYS.find((weekday) => weekday === followsWeekday) ?? null,
    note,
  }))

/** The term's calendar as the rules know it (R11). */
export const calendarOf = (
  term: Pick<Term, 'startsOn' | 'endsOn' | 'firstServiceOn' | 'calendarDays'>,
): TermCalendar => ({
  start: schoolDate(term.startsOn),
  end: schoolDate(term.endsOn),
  firstServiceDay: schoolDate(term.firstServiceOn),
  exceptions: exceptionsOf(term),
})
