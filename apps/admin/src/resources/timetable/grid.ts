import type { Day, Entry } from './operations.ts'

/** What a timetable can be asked for, as the address says it, and as the API calls it. */
export const views = ['school', 'grade', 'homeClass', 'club', 'venue', 'teacher'] as const
export type View = (typeof views)[number]

export const apiViews = {
  school: 'SCHOOL',
  grade: 'GRADE',
  homeClass: 'CLASS',
  club: 'CLUB',
  venue: 'VENUE',
  teacher: 'STAFF',
} as const satisfies Record<View, string>

/** A name to choose a timetable by. */
export interface Choice {
  readonly id: string
  readonly name: string
}

/** A row of the timetable: a time, and for each day what takes place then. */
export interface GridRow {
  readonly startsAt: number
  readonly endsAt: number
  readonly days: readonly (readonly Entry[])[]
}

/** What names a column, and an entry in it. */
export const dayKey = ({ date, weekday }: Pick<Day, 'date' | 'weekday'>): string => date ?? String(weekday)
export const entryKey = (entry: Entry): string => `${entry.sessionId} ${dayKey(entry)}`

/** The entries by time and day. */
export function rowsOf(days: readonly Day[], entries: readonly Entry[]): GridRow[] {
  const times = Map.groupBy(entries, ({ startsAt, endsAt }) => `${startsAt}-${endsAt}`)
  return [...times.values()]
    .flatMap((together) => {
      const [first] = together
      if (!first) return []
      const cells = days.map((day) => together.filter((entry) => dayKey(entry) === dayKey(day)))
      return [{ startsAt: first.startsAt, endsAt: first.endsAt, days: cells }]
    })
    .sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt)
}

const oneDay = 86_400_000

/** The date some days later; earlier when negative. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10)

/** The date nearest to `date` that lies between two others. */
export const within = (date: string, first: string, last: string): string => {
  if (date < first) return first
  return date > last ? last : date
}
