import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { daysFrom } from '@afterbell/domain/schools/school-day'
import { type CalendarEvent, calendarFileText } from '@afterbell/domain/timetable/calendar-file'
import { sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import { database } from '../../../database.ts'
import { readDated, readPattern } from './pattern.sql.ts'
import type { NamedTurn } from './pattern.ts'
import { adultNamesOf, belongs, patternOnDates, type TimetableQuestion } from './timetable.ts'

/**
 * A timetable over its whole term as an iCalendar file: every date of its sessions with covers, moves and cancellations applied, and of
 * a person the turns of duty. No pupil is named, and no reason that somebody wrote. Null when the school has no such term.
 */
export async function timetableCalendar(
  { schoolId }: SchoolViewer,
  asked: Omit<TimetableQuestion, 'date'> & { readonly name: string },
  madeAt: Date,
): Promise<string | null> {
  const of = { schoolId, termId: asked.termId }
  const whole = await readPattern(database, of, asked.view === 'CLASS' ? asked.id : null)
  if (!whole) return null
  const { calendar, sessions, termName } = patternOnDates(whole)
  const { start, end } = calendar
  const dated = await readDated(database, { ...of, from: start, to: end })
  const events = [...daysFrom(start, end)].flatMap((date) =>
    sessionsOn(date, { calendar, sessions, exceptions: dated.exceptions })
      .filter((held) => belongs(held, asked))
      .map(({ session, startsAt, endsAt, venueId, cancelled, adults, exceptions }): CalendarEvent => {
        const moved = exceptions.find((exception) => exception.venueId === venueId && exception.venueId !== null)
        const names = adults.map((adult) => adultNamesOf(adult.staffId, session, exceptions).name)
        return {
          uid: `${date}-${session.id}@afterbell`,
          ...{ date, startsAt, endsAt },
          // Who is away on that date keeps the entry, and need not come.
          cancelled: cancelled || (asked.view === 'STAFF' && !adults.some(({ staffId }) => staffId === asked.id)),
          summary: session.name,
          location: moved?.venueName ?? session.venueName,
          description: names.join('、') || null,
        }
      }),
  )
  const turns = asked.view === 'STAFF' ? dated.turns.filter(({ staffId }) => staffId === asked.id) : []
  return calendarFileText({
    name: `${asked.name} ${termName}`.trim(),
    madeAt,
    events: [...events, ...turns.map(dutyEvent)],
  })
}

const dutyEvent = ({ id, date, startsAt, endsAt, postName, gate }: NamedTurn): CalendarEvent => ({
  uid: `${id}@afterbell`,
  ...{ date, startsAt, endsAt },
  summary: postName,
  location: gate,
  description: null,
  cancelled: false,
})
