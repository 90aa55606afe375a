import { monthPeriod } from '@afterbell/domain/reports/period'
import { monthOf, monthsOf, type SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'

/** A month, as an address has it; null for what is none. */
export const monthIn = (text: string | null): SchoolMonth | null =>
  text !== null && /^\d{4}-\d{2}$/.test(text) ? (text as SchoolMonth) : null

/** The months of a term up to a day, the newest first. */
export function monthsUntil(
  { firstServiceOn, endsOn }: { readonly firstServiceOn: string; readonly endsOn: string },
  today: string,
): SchoolMonth[] {
  const end = (today < endsOn ? today : endsOn) as SchoolDate
  const start = firstServiceOn as SchoolDate
  return monthsOf({ start, end, firstServiceDay: start, exceptions: [] }).toReversed()
}

/** The last month that is over; the newest when none is. */
export function lastClosed(months: readonly SchoolMonth[], today: string): SchoolMonth | null {
  return months.find((month) => month < monthOf(today as SchoolDate)) ?? months[0] ?? null
}

/** From the first day of the first to the last day of the last of some months, the newest first. */
export function spanOf(months: readonly SchoolMonth[]) {
  const [last] = months
  const first = months.at(-1)
  return first && last ? { from: monthPeriod(first).from, to: monthPeriod(last).to } : null
}

export const periodOf = monthPeriod
