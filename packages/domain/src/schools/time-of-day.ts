import { withoutSpaces } from '../written-text.ts'

/** Minutes since midnight, 0 to 1439, in the school's own time. Bell times are counted in it. */
export type MinuteOfDay = number

/** One past the last minute of a day. */
export const MINUTES_IN_DAY = 24 * 60

/** Whether the number is a whole minute of a day. */
export function isMinuteOfDay(value: number): value is MinuteOfDay {
  return Number.isInteger(value) && value >= 0 && value < MINUTES_IN_DAY
}

/** Reads `15:30`, `９：０５` or `8:00` as minutes since midnight; anything else is undefined. */
export function parseTimeOfDay(text: string): MinuteOfDay | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(withoutSpaces(text))
  if (!match) return undefined
  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined
}

/** Minutes since midnight as `HH:MM`. Throws a RangeError for what is not a minute of a day. */
export function formatTimeOfDay(minute: MinuteOfDay): string {
  if (!isMinuteOfDay(minute)) throw new RangeError(`${minute} is not a minute of a day`)
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}

/** A stretch of one day: `start` belongs to it, `end` no longer does. */
export interface TimeSpan {
  readonly start: MinuteOfDay
  readonly end: MinuteOfDay
}

/** Whether two stretches of the same day share a minute. One that ends when the other starts does not. */
export function spansOverlap(one: TimeSpan, other: TimeSpan): boolean {
  return one.start < other.end && other.start < one.end
}
