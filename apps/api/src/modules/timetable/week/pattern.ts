import type { ClubState, TermState } from '@afterbell/db/client'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { TermCalendar } from '@afterbell/domain/schools/term-calendar'
import type { DatedException, WeeklyAdult, WeeklySession } from '@afterbell/domain/timetable/sessions-on'

/** A person by name. */
export interface NamedPerson {
  readonly id: string
  readonly name: string
}

/** An adult who stands in a session each week, with the assignment that says so. Instants are ISO 8601 text. */
export interface AssignedAdult extends WeeklyAdult {
  readonly assignmentId: string
  readonly name: string
  readonly pinned: boolean
  readonly reason: string | null
  readonly updatedAt: string
}

/** A care class or club session of the week, with all that the timetable shows of it. */
export interface PatternSession extends WeeklySession {
  readonly clubId: string | null
  readonly careClassId: string | null
  readonly name: string
  /** Of a club. */
  readonly state: ClubState | null
  readonly venueName: string | null
  readonly capacity: number | null
  readonly gradeNumbers: readonly number[]
  readonly gradeIds: readonly string[]
  readonly homeClassIds: readonly string[]
  readonly pupils: number
  /** How many of them are of the home class that was asked for. */
  readonly classPupils: number
  readonly teachers: readonly NamedPerson[]
  readonly adults: readonly AssignedAdult[]
}

/** A term with its week. */
export interface Pattern {
  readonly termId: string
  readonly termName: string
  readonly termState: TermState
  readonly calendar: TermCalendar
  readonly sessions: readonly PatternSession[]
}

/** What differs on a date, with the names that it needs. */
export interface NamedException extends DatedException {
  readonly id: string
  readonly absentName: string | null
  readonly coverName: string | null
  readonly venueName: string | null
  readonly capacity: number | null
  readonly reason: string
  readonly updatedAt: string
}

/** A person's turn of duty (R55). */
export interface NamedTurn {
  readonly id: string
  readonly postId: string
  readonly postName: string
  readonly gate: string | null
  readonly date: SchoolDate
  readonly staffId: string
  readonly staffName: string
  readonly startsAt: number
  readonly endsAt: number
  readonly reason: string | null
  readonly updatedAt: string
}

/** Everything that is said of single dates in a stretch of a term. */
export interface Dated {
  readonly exceptions: readonly NamedException[]
  readonly turns: readonly NamedTurn[]
}
