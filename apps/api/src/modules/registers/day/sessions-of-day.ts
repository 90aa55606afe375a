import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { type SessionOnDate, sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import { database } from '../../../database.ts'
import { readDated, readPattern } from '../../timetable/week/pattern.sql.ts'
import type { NamedException, PatternSession } from '../../timetable/week/pattern.ts'
import { patternOnDates } from '../../timetable/week/timetable.ts'
import { readTermOfDate } from './day.sql.ts'

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

/** The sessions of the school on a date, by the timetable and its exceptions; none outside every term. */
export async function sessionsOnDate(schoolId: string, date: SchoolDate): Promise<readonly OnDate[]> {
  const term = await readTermOfDate(database, schoolId, date)
  const pattern = term && (await readPattern(database, { schoolId, termId: term.termId }))
  if (!pattern) return []
  const { exceptions } = await readDated(database, { schoolId, termId: term.termId, from: date, to: date })
  return sessionsOn(date, { ...patternOnDates(pattern), exceptions })
}
