import { type SchoolDate, weekdayOf } from '@afterbell/domain/schools/school-day'
import { isFree, usesOf } from '@afterbell/domain/timetable/clashes'
import { type DatedException, heldOf, sessionsOn, type WeeklySession } from '@afterbell/domain/timetable/sessions-on'
import { demoId } from '../choice.ts'
import type { DemoClub } from '../clubs/plan.ts'
import type { DemoStaff } from '../people/staff.ts'
import { VENUES } from '../schools/venues.ts'
import { venueId } from '../schools.ts'
import { DEMO_CALENDAR } from './calendar.ts'

/** What differed, with its reason. */
export interface DemoException extends DatedException {
  readonly reason: string
}

/** The weeks whose timetable the demo shows as it really was: the last of the term, and the make-up day of Qingming. */
const COVER_ON: SchoolDate = '2022-06-21'
const MOVE_ON: SchoolDate = '2022-06-22'
const CANCEL_ON: SchoolDate = '2022-06-23'
const MAKE_UP_COVER_ON: SchoolDate = '2022-04-02'

const nothing = { absentId: null, coverId: null, venueId: null, startsAt: null, endsAt: null }

/** A cover, one on a make-up day, a move into a room that nothing uses, and a cancellation. */
export function planExceptions(
  week: readonly WeeklySession[],
  clubs: readonly DemoClub[],
  staff: readonly DemoStaff[],
): DemoException[] {
  const held = new Set(
    clubs
      .filter(({ state }) => state === 'RUNNING')
      .flatMap(({ name, sessions }) => sessions.map(({ weekday, period }) => demoId('session', name, weekday, period))),
  )
  const on = (date: SchoolDate) => heldOf(sessionsOn(date, { calendar: DEMO_CALENDAR, sessions: week, exceptions: [] }))
  const first = (date: SchoolDate) => on(date).find(({ session, adults }) => held.has(session.id) && adults.length > 0)

  const cover = (date: SchoolDate, reason: string): DemoException[] => {
    const session = first(date)
    if (!session) return []
    const uses = usesOf(on(date).map((each) => ({ ...each, id: each.session.id })))
    const free = staff.find(({ id, kind }) => kind === 'TEACHER' && isFree(uses.adults, id, session))
    if (!free) return []
    const absentId = session.adults[0]?.staffId ?? null
    return [{ ...nothing, sessionId: session.session.id, date, kind: 'COVER', absentId, coverId: free.id, reason }]
  }
  const room = freeRoom(clubs, weekdayOf(MOVE_ON))
  const [moved, cancelled] = [first(MOVE_ON), first(CANCEL_ON)]
  return [
    ...cover(COVER_ON, '外出教研'),
    ...cover(MAKE_UP_COVER_ON, '补课日请假'),
    ...(moved && room
      ? [
          {
            ...{ ...nothing, sessionId: moved.session.id, date: MOVE_ON, kind: 'MOVE' as const, reason: '场地检修' },
            ...{ venueId: venueId(room.name), startsAt: moved.startsAt, endsAt: moved.endsAt },
          },
        ]
      : []),
    ...(cancelled
      ? [
          {
            ...{ ...nothing, sessionId: cancelled.session.id, date: CANCEL_ON },
            ...{ kind: 'CANCEL' as const, reason: '期末考核，当天停课' },
          },
        ]
      : []),
  ]
}

/** A room that no club uses on a weekday, and that is no classroom, where care is held. */
const freeRoom = (clubs: readonly DemoClub[], weekday: number) =>
  VENUES.find(
    ({ name, kind }) =>
      kind !== 'CLASSROOM' &&
      !clubs.some(({ venue, sessions }) => venue === name && sessions.some((session) => session.weekday === weekday)),
  )
