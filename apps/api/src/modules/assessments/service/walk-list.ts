import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { type Completeness, compareStops, completenessOf } from '@afterbell/domain/assessments/walk'
import { addDays, daysFrom, mondayOf, type SchoolDate } from '@afterbell/domain/schools/school-day'
import { columnDate, database, schoolDateOf } from '../../../database.ts'
import type { HeldSession } from '../../timetable/service/held-sessions.ts'
import { inspectableSessions, termOn } from './day-sessions.ts'

/** A session of the walk, with who has been there. */
export interface WalkStop extends HeldSession {
  readonly visits: readonly Visit[]
}

interface Visit {
  readonly inspectorName: string
  readonly recordedAt: Date
}

/** A day of the week, and how complete its inspection is. */
export interface WalkDay extends Completeness {
  readonly date: SchoolDate
}

export interface WalkList {
  readonly date: SchoolDate
  readonly stops: readonly WalkStop[]
  readonly days: readonly WalkDay[]
}

/**
 * The walk of a day over all classes and clubs that the viewer may inspect, in the order of their places, and how complete
 * each day of that week is (R80); in four statements. Empty outside the terms.
 */
export async function readWalkList(viewer: SchoolViewer, date: SchoolDate): Promise<WalkList> {
  const monday = mondayOf(date)
  const sunday = addDays(monday, 6)
  const term = await termOn(database, viewer, date)
  if (!term) return { date, stops: [], days: [] }
  const dates = [...daysFrom(monday, sunday)] as [SchoolDate, ...SchoolDate[]]
  const held = await inspectableSessions(database, viewer, term.id, dates)
  const visits = await database.inspection.findMany({
    where: {
      schoolId: viewer.schoolId,
      date: { gte: columnDate(monday), lte: columnDate(sunday) },
      withdrawnAt: null,
    },
    select: { date: true, sessionId: true, inspectorName: true, recordedAt: true },
    orderBy: { recordedAt: 'asc' },
  })
  const visitsOn = (day: SchoolDate) => visits.filter((visit) => schoolDateOf(visit.date) === day)
  const days = dates.map((day) => ({
    date: day,
    ...completenessOf(
      (held.get(day) ?? []).map(({ session }) => session.id),
      visitsOn(day).map(({ sessionId }) => sessionId),
    ),
  }))
  const stops = (held.get(date) ?? [])
    .map((stop) => ({ ...stop, visits: visitsOn(date).filter(({ sessionId }) => sessionId === stop.session.id) }))
    .sort((one, other) => compareStops(stopOf(one), stopOf(other)))
  return { date, stops, days: days.filter(({ running }) => running > 0) }
}

const stopOf = ({ session: { name }, venueName, startsAt }: HeldSession) => ({ name, venueName, startsAt })
