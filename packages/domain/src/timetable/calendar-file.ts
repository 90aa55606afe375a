import type { SchoolDate } from '../schools/school-day.ts'
import type { MinuteOfDay } from '../schools/time-of-day.ts'

/** One date of a session or of a duty, as a calendar shows it. No pupil is named in it. */
export interface CalendarEvent {
  /** The same for the same session and date, whatever changes: a calendar that reads the file again changes what it has. */
  readonly uid: string
  readonly date: SchoolDate
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
  readonly summary: string
  readonly location: string | null
  readonly description: string | null
  readonly cancelled: boolean
}

export interface CalendarFile {
  readonly name: string
  /** When the file was made. */
  readonly madeAt: Date
  readonly events: readonly CalendarEvent[]
}

/** China keeps one offset all year. */
const SCHOOL_OFFSET_HOURS = 8
/** RFC 5545 §3.1: a content line has at most 75 octets, its break not counted. */
const MOST_OCTETS = 75

/** A calendar as an iCalendar file (RFC 5545). The same events made at the same time give the same bytes. */
export function calendarFileText({ name, madeAt, events }: CalendarFile): string {
  const stamp = utcText(madeAt)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Afterbell//Timetable//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, date, startsAt, endsAt, summary, location, description, cancelled } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${utcText(instantOf(date, startsAt))}`,
    `DTEND:${utcText(instantOf(date, endsAt))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(location === null ? [] : [`LOCATION:${escaped(location)}`]),
    ...(description === null ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ]
}

const instantOf = (date: SchoolDate, minutes: MinuteOfDay): Date =>
  new Date(Date.parse(`${date}T00:00:00Z`) + (minutes - SCHOOL_OFFSET_HOURS * 60) * 60_000)

const utcText = (instant: Date): string => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** RFC 5545 §3.3.11: a text with what ends a value, a line or a list made harmless. Other control characters have no place in it. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '')
}

/** RFC 5545 §3.1: a long line goes on behind a break and a blank; no character is cut in two. */
function folded(line: string): string {
  const rows: string[] = []
  let row = ''
  let octets = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (octets + size > MOST_OCTETS) {
      rows.push(row)
      // The blank that begins the next row is one of its octets.
      row = ' '
      octets = 1
    }
    row += character
    octets += size
  }
  return [...rows, row].join('\r\n')
}
