/** A day without a time and without a time zone, `YYYY-MM-DD`. Such strings compare as the days do. */
export type SchoolDate = `${number}-${number}-${number}`

/** Days of the week, Monday first: 1 is Monday, 7 is Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** The weekdays on which lessons are held unless the calendar says otherwise. */
export const SCHOOL_WEEKDAYS = [1, 2, 3, 4, 5] as const
export type SchoolWeekday = (typeof SCHOOL_WEEKDAYS)[number]

const MILLISECONDS_IN_DAY = 86_400_000

/** Reads `2022-02-14`; undefined for another form and for days that do not exist (`2022-02-30`). Years 1900 to 2999. */
export function parseSchoolDate(text: string): SchoolDate | undefined {
  if (!/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return undefined
  const instant = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text
    ? undefined
    : (text as SchoolDate)
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isSchoolDate(text: string): text is SchoolDate {
  return parseSchoolDate(text) !== undefined
}

// A date is counted in UTC, where every day has 24 hours; no instant ever leaves this file.
function dayNumber(date: SchoolDate): number {
  return Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_IN_DAY
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: SchoolDate, days: number): SchoolDate {
  return new Date((dayNumber(date) + days) * MILLISECONDS_IN_DAY).toISOString().slice(0, 10) as SchoolDate
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: SchoolDate, to: SchoolDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Negative, zero or positive, for sorting by day. */
export function compareDates(one: SchoolDate, other: SchoolDate): number {
  return daysBetween(other, one)
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: SchoolDate): Weekday {
  // 1970-01-01, day 0, was a Thursday.
  const daysSinceMonday = (((dayNumber(date) + 3) % 7) + 7) % 7
  return (daysSinceMonday + 1) as Weekday
}

/** The Monday of the week in which the day lies. */
export function mondayOf(date: SchoolDate): SchoolDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** Every day from `first` to `last`, both included; none when `last` lies before `first`. */
export function* daysFrom(first: SchoolDate, last: SchoolDate): Generator<SchoolDate> {
  for (let date = first; date <= last; date = addDays(date, 1)) yield date
}

/**
 * The day it is at the school at that instant.
 * @param timeZone the school's IANA time zone, such as `Asia/Shanghai`; a RangeError is thrown for one that does not exist
 */
export function todayIn(timeZone: string, instant: Date): SchoolDate {
  const parts = calendarOf(timeZone).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}` as SchoolDate
}

/** Making one costs more than all else that a request asks of days; there are as many as there are time zones. */
const calendars = new Map<string, Intl.DateTimeFormat>()

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone)
  if (known) return known
  const calendar = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  calendars.set(timeZone, calendar)
  return calendar
}

/** The day of a stored date, which a database driver reads as midnight in UTC. */
export function schoolDateOf(stored: Date): SchoolDate {
  return stored.toISOString().slice(0, 10) as SchoolDate
}

/** The day as a database driver stores a date: midnight in UTC. */
export function storedDate(date: SchoolDate): Date {
  return new Date(`${date}T00:00:00Z`)
}
