import type { SchoolDate, SchoolWeekday } from './school-day.ts'
import { type CalendarException, type DayKind, kindOfWeekday } from './term-calendar.ts'

/** What days of a calendar are to become. ORDINARY: what their weekday says, lessons from Monday to Friday. */
export type DayChange = { readonly note: string | null } & (
  | { readonly kind: 'ORDINARY' | 'HOLIDAY' | 'SUSPENDED' }
  | { readonly kind: 'MAKE_UP'; readonly followsWeekday: SchoolWeekday }
)

/** A listed day with what the school wrote beside it. */
export interface NotedException extends CalendarException {
  readonly note?: string | null
}

/**
 * The listed days of a calendar after some days became something else (R11), in the order of days. A day that says no
 * more than its weekday is not listed, unless a note stands beside it; lessons can be called off only where there are
 * any, so that a week called off leaves its weekend alone.
 */
export function changedExceptions(
  listed: readonly NotedException[],
  days: readonly SchoolDate[],
  change: DayChange,
): NotedException[] {
  const kindBefore = (date: SchoolDate) => listed.find((each) => each.date === date)?.kind ?? kindOfWeekday(date)
  const concerned = change.kind === 'SUSPENDED' ? days.filter((date) => kindBefore(date) !== 'HOLIDAY') : days
  const changed = concerned
    .map((date) => exceptionOf(date, change))
    .filter(({ date, kind, note }) => note !== null || kind !== kindOfWeekday(date))
  const untouched = listed.filter(({ date }) => !concerned.includes(date))
  return [...untouched, ...changed].sort((one, other) => one.date.localeCompare(other.date))
}

function exceptionOf(date: SchoolDate, change: DayChange): NotedException & { readonly note: string | null } {
  const kind: DayKind = change.kind === 'ORDINARY' ? kindOfWeekday(date) : change.kind
  return { date, kind, followsWeekday: change.kind === 'MAKE_UP' ? change.followsWeekday : null, note: change.note }
}
