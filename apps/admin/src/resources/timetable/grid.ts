import type { TimetableClub } from './operations.ts'

/** What a timetable can be asked for. */
export const views = ['school', 'homeClass', 'club', 'venue', 'teacher'] as const
export type View = (typeof views)[number]

/** One club at one time. Times in minutes since midnight. */
export interface Lesson {
  readonly key: string
  readonly clubId: string
  readonly clubName: string
  readonly weekday: number
  readonly startsAt: number
  readonly endsAt: number
  readonly venue: { readonly id: string; readonly name: string } | null
  /** Who leads before who assists. */
  readonly teachers: readonly { readonly id: string; readonly name: string }[]
}

/** Every session of the clubs as a lesson of its own. */
export function lessonsOf(clubs: readonly TimetableClub[]): Lesson[] {
  return clubs.flatMap(({ id, name, sessions, teachers }) => {
    const inOrder = teachers.toSorted((one, other) => Number(one.part !== 'LEADS') - Number(other.part !== 'LEADS'))
    return sessions.map((session) => ({
      key: session.id,
      clubId: id,
      clubName: name,
      weekday: session.weekday,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      venue: session.venue,
      teachers: inOrder.map(({ staff }) => staff),
    }))
  })
}

/** A name to choose a timetable by. */
export interface Choice {
  readonly id: string
  readonly name: string
}

/** Those who have lessons, of a view, by name. Classes are not known from lessons. */
export function choicesOf(lessons: readonly Lesson[], view: View): Choice[] {
  const named = lessons.flatMap(({ clubId, clubName, venue, teachers }): Choice[] => {
    if (view === 'club') return [{ id: clubId, name: clubName }]
    if (view === 'venue') return venue ? [venue] : []
    return view === 'teacher' ? [...teachers] : []
  })
  return [...new Map(named.map((choice) => [choice.id, choice])).values()].sort((one, other) =>
    one.name.localeCompare(other.name, 'zh'),
  )
}

/** The lessons of one club, venue or teacher. */
export function lessonsFor(lessons: readonly Lesson[], view: View, id: string): Lesson[] {
  return lessons.filter(({ clubId, venue, teachers }) => {
    if (view === 'club') return clubId === id
    if (view === 'venue') return venue?.id === id
    return view === 'teacher' && teachers.some((teacher) => teacher.id === id)
  })
}

/** A row of the timetable: a time, and for each weekday, Monday first, what takes place then. */
export interface GridRow {
  readonly startsAt: number
  readonly endsAt: number
  readonly days: readonly (readonly Lesson[])[]
}

/** The lessons by time and weekday. Saturdays and Sundays are left out unless something takes place. */
export function gridOf(lessons: readonly Lesson[]): { weekdays: number[]; rows: GridRow[] } {
  const last = Math.max(5, ...lessons.map(({ weekday }) => weekday))
  const weekdays = Array.from({ length: last }, (_, index) => index + 1)
  const times = Map.groupBy(lessons, ({ startsAt, endsAt }) => `${startsAt}-${endsAt}`)
  const rows = [...times.values()].flatMap((together) => {
    const [first] = together
    const days = weekdays.map((day) => together.filter(({ weekday }) => weekday === day))
    return first ? [{ startsAt: first.startsAt, endsAt: first.endsAt, days }] : []
  })
  return { weekdays, rows: rows.sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt) }
}
