import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { TermCalendar } from '@afterbell/domain/schools/term-calendar'
import { type SessionOnDate, sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import { database } from '../../../database.ts'
import { readDated, readPattern } from '../../timetable/week/pattern.sql.ts'
import type { NamedException, PatternSession } from '../../timetable/week/pattern.ts'
import { patternOnDates } from '../../timetable/week/timetable.ts'
import { readTermOfDate, type TermOfDate } from './day.sql.ts'

/** A session of the week on a date, with its exceptions. */
export type OnDate = SessionOnDate<PatternSession, NamedException>

/** Who stands in a session on its date, and for whom: the pattern's adults, and whoever covers. */
export const adultsOn = ({ session, adults, exceptions }: OnDate) =>
  adults.map(({ staffId }) => {
    const cover = exceptions.find(({ coverId }) => coverId === staffId)
    const name = cover?.coverName ?? session.adults.find((adult) => adult.staffId === staffId)?.name ?? ''
    return { staffId, name, coverForName: cover?.absentName ?? null }
  })

/** Where a session is held on its date. */
export const venueOn = ({ session, exceptions }: OnDate): string | null =>
  exceptions.find(({ kind, venueId }) => kind === 'MOVE' && venueId !== null)?.venueName ?? session.venueName

/** A date by the timetable: the term in which it lies, its calendar, and the sessions that are held or cancelled. */
export interface DayPlan {
  readonly term: TermOfDate
  readonly calendar: TermCalendar
  readonly sessions: readonly OnDate[]
}

/** A date of the school by the timetable and its exceptions; null outside every term. */
export async function readDayPlan(schoolId: string, date: SchoolDate): Promise<DayPlan | null> {
  const term = await readTermOfDate(database, schoolId, date)
  const pattern = term && (await readPattern(database, { schoolId, termId: term.termId }))
  if (!pattern) return null
  const { exceptions } = await readDated(database, { schoolId, termId: term.termId, from: date, to: date })
  const { calendar, sessions } = patternOnDates(pattern)
  return { term, calendar, sessions: sessionsOn(date, { calendar, sessions, exceptions }) }
}
