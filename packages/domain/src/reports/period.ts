import { monthOf, type SchoolMonth } from '../schools/month-weeks.ts'
import { addDays, type SchoolDate } from '../schools/school-day.ts'

/** Days of which figures are asked, both included. */
export interface Period {
  readonly from: SchoolDate
  readonly to: SchoolDate
}

const firstOf = (month: SchoolMonth) => `${month}-01` as SchoolDate

/** The month after. */
export function nextMonth(month: SchoolMonth): SchoolMonth {
  // The 28th of every month lies less than 32 days before the month after next.
  return monthOf(addDays(`${month}-28` as SchoolDate, 4))
}

/** The days of a month. */
export const monthPeriod = (month: SchoolMonth): Period => ({
  from: firstOf(month),
  to: addDays(firstOf(nextMonth(month)), -1),
})

/**
 * The whole months that a period is made of; null when it cuts one. What leaves the school is asked by whole months only:
 * two periods that differ by a day would tell of that day.
 */
export function wholeMonths({ from, to }: Period): SchoolMonth[] | null {
  const months: SchoolMonth[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = nextMonth(month)) months.push(month)
  const [first] = months
  const last = months.at(-1)
  if (!first || !last) return null
  return firstOf(first) === from && monthPeriod(last).to === to ? months : null
}

/** Whether a month is over: only then its figures leave the school, once. */
export const isClosedMonth = (month: SchoolMonth, today: SchoolDate): boolean => monthPeriod(month).to < today
