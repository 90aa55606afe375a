import type { Prisma } from '@afterbell/db/client'
import { SCHOOL_WEEKDAYS } from '@afterbell/domain/schools/school-day'
import type { TermCalendar } from '@afterbell/domain/schools/term-calendar'
import { schoolDateOf } from '../../../database.ts'

export type Term = Prisma.TermGetPayload<object>
type Day = Pick<Prisma.CalendarDayGetPayload<object>, 'date' | 'kind' | 'followsWeekday'>

/** The term's calendar as the rules know it (R11). */
export function calendarOf(term: Term, days: readonly Day[]): TermCalendar {
  return {
    start: schoolDateOf(term.startsOn),
    end: schoolDateOf(term.endsOn),
    firstServiceDay: schoolDateOf(term.firstServiceOn),
    exceptions: days.map(({ date, kind, followsWeekday }) => ({
      date: schoolDateOf(date),
      kind,
      followsWeekday: SCHOOL_WEEKDAYS.find((weekday) => weekday === followsWeekday) ?? null,
    })),
  }
}
