import { addDays, daysFrom, mondayOf, type SchoolDate } from './school-day.ts'
import { schoolWeek, type TermCalendar, type TermDay, termDay } from './term-calendar.ts'

/** A month of a year, `YYYY-MM`. Such strings compare as the months do. */
export type SchoolMonth = `${number}-${number}`

/** One day of a month's table. Days of the month that lie outside the term have a date and nothing else. */
export interface MonthDay {
  readonly date: SchoolDate
  readonly inTerm: TermDay | undefined
}

/** A row of a month's table: Monday to Sunday, with gaps for days of the months beside it. */
export interface MonthWeek {
  readonly monday: SchoolDate
  /** The school week; absent when no day of the row lies in the term. */
  readonly week: number | undefined
  readonly days: readonly (MonthDay | undefined)[]
}

/** The month in which the day lies. */
export function monthOf(date: SchoolDate): SchoolMonth {
  return date.slice(0, 7) as SchoolMonth
}

/** The months that a term touches, in order. */
export function monthsOf({ start, end }: TermCalendar): SchoolMonth[] {
  return [...new Set([...daysFrom(start, end)].map(monthOf))]
}

/** The weeks of a month as a wall calendar prints them, Monday first, with what the term says about each day (R11). */
export function monthWeeks(calendar: TermCalendar, month: SchoolMonth): MonthWeek[] {
  const first: SchoolDate = `${month}-01`
  const last = lastDayOf(month)
  const mondays = [...daysFrom(mondayOf(first), last)].filter((date) => date === mondayOf(date))
  return mondays.map((monday) => {
    const days = [...daysFrom(monday, addDays(monday, 6))].map((date) =>
      date < first || date > last ? undefined : { date, inTerm: termDay(calendar, date) },
    )
    const touchesTerm = days.some((day) => day?.inTerm)
    return { monday, week: touchesTerm ? schoolWeek(calendar, monday) : undefined, days }
  })
}

function lastDayOf(month: SchoolMonth): SchoolDate {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) as SchoolDate
}
