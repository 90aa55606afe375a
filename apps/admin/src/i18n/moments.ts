import type { Words } from './use-words.ts'

/** The time of mainland China, in which a bureau's people and those not signed in read instants. */
const usual = 'Asia/Shanghai'

const clockIn = (timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })

let clock = clockIn(usual)

/** From now on instants are shown as the clocks of the school at work show them, wherever the reader sits. */
export function keepTimeOf(timeZone: string | null): void {
  clock = clockIn(timeZone ?? usual)
}

/** An instant as the school's clocks show it: `2026-11-23 10:42`. */
export function instantText(instant: string): string {
  const { year, month, day, hour, minute } = Object.fromEntries(
    clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  return `${year}-${month}-${day} ${hour}:${minute}`
}

/** The instant that the school's clocks show as `2026-11-23T10:42`; null of what is no such time. China keeps one offset all year. */
export function instantAt(local: string): string | null {
  const instant = new Date(`${local}:00+08:00`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}

/** Today's date at the school. */
export const today = (now = new Date()): string => instantText(now.toISOString()).slice(0, 10)

type Weekday = '1' | '2' | '3' | '4' | '5' | '6' | '7'

/** A date with its weekday: `2026-11-23 周一`. */
export function dateText(date: string, say: Words): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7
  return `${date} ${say(`time.weekdays.${String(weekday) as Weekday}`)}`
}

/** A time of day, given in minutes since midnight: `15:30`. */
export function clockText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
