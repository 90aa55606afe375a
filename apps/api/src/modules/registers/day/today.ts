import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { heldSessionId, parseHeldSessionId } from '@afterbell/domain/registers/held-session-id'
import {
  isAlertDue,
  isRollCallOverdue,
  type SchoolMoment,
  schoolMoment,
} from '@afterbell/domain/registers/session-clock'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { nextServiceDay, termDay } from '@afterbell/domain/schools/term-calendar'
import { database } from '../../../database.ts'
import { staffIdsOf } from '../../clubs/access.ts'
import { isAlerted, reachesSession } from '../access.ts'
import { type OpenAbsence, type PupilCounts, readDayStanding, readLastTaken, type SessionStanding } from './day.sql.ts'
import { adultsOn, type OnDate, readDayPlan, venueOn } from './sessions-of-day.ts'

/** What is wrong with a session of the day; the worst first (ux.md 9.1). */
export const SESSION_PROBLEMS = ['NO_ADULT', 'OVERDUE', 'ABSENT'] as const
export type SessionProblem = (typeof SESSION_PROBLEMS)[number]

/** A session of the day with how it stands. */
export interface DaySession extends Omit<SessionStanding, 'sessionId'> {
  readonly id: string
  readonly sessionId: string
  readonly date: SchoolDate
  readonly name: string
  readonly clubId: string | null
  readonly careClassId: string | null
  readonly gradeNumbers: readonly number[]
  readonly startsAt: number
  readonly endsAt: number
  readonly venueName: string | null
  readonly adults: readonly { readonly staffId: string; readonly name: string; readonly coverForName: string | null }[]
  readonly cancelled: boolean
  readonly moved: boolean
  readonly problems: readonly SessionProblem[]
  /** Whether the viewer stands there. */
  readonly mine: boolean
  /** Whether the viewer may take its register. */
  readonly takable: boolean
}

/** An absence on the board, with whether ten minutes have passed. */
export interface DayAbsence extends OpenAbsence {
  readonly sessionName: string
  readonly overdue: boolean
}

/** 工作台: a day at the school, within the viewer's reach (ux.md 9.1). */
export interface Day {
  readonly date: SchoolDate
  readonly schoolDate: SchoolDate
  readonly termName: string | null
  readonly week: number | null
  readonly kind: 'TEACHING' | 'HOLIDAY' | 'MAKE_UP' | 'SUSPENDED' | null
  readonly service: boolean
  readonly followsWeekday: number | null
  readonly nextServiceOn: SchoolDate | null
  /** Of a date outside every term: the last date on which a register was opened. */
  readonly lastTakenOn: SchoolDate | null
  readonly pupils: PupilCounts
  readonly sessions: readonly DaySession[]
  readonly absences: readonly DayAbsence[]
  /** Whether unresolved absences alert the viewer. */
  readonly alerted: boolean
}

const nobody: PupilCounts = { expected: 0, present: 0, absent: 0, excused: 0, unmarked: 0, released: 0 }

/** A day at the school, in a constant number of statements; the sessions with problems first. */
export async function readToday(viewer: SchoolViewer, date: SchoolDate, now = new Date()): Promise<Day> {
  const { schoolId } = viewer
  const plan = await readDayPlan(schoolId, date)
  const clock = schoolMoment(viewer.timeZone, now)
  if (!plan) return dayWithoutTerm(date, clock, await readLastTaken(database, schoolId))
  const { term, calendar } = plan
  const day = termDay(calendar, date)
  const reached = plan.sessions.filter((each) => isReached(viewer, each))
  const standing = await readDayStanding(
    database,
    schoolId,
    date,
    reached.map(({ session }) => session.id),
  )
  const byId = new Map(standing.sessions.map((each) => [each.sessionId, each]))
  const listed = reached.flatMap((each) => {
    const stands = byId.get(each.session.id)
    return stands ? [daySession(viewer, each, stands, standing.absences, clock)] : []
  })
  const nameOf = new Map(listed.map(({ sessionId, name }) => [sessionId, name]))
  return {
    ...{ date, schoolDate: clock.date, termName: term.termName, week: day?.week ?? null, kind: day?.kind ?? null },
    ...{ service: day?.service ?? false, followsWeekday: day?.followsWeekday ?? null },
    nextServiceOn: nextServiceDay(calendar, date)?.date ?? null,
    lastTakenOn: null,
    pupils: standing.pupils,
    sessions: listed.toSorted(byUrgency),
    absences: standing.absences.map((absence) => ({
      ...absence,
      sessionName: nameOf.get(absence.sessionId) ?? '',
      overdue: isAlertDue({ markedAt: new Date(absence.markedAt), outcome: absence.outcome }, now),
    })),
    alerted: isAlerted(viewer, standing.onDuty),
  }
}

const dayWithoutTerm = (date: SchoolDate, { date: schoolDate }: SchoolMoment, lastTakenOn: SchoolDate | null): Day => ({
  ...{ date, schoolDate, lastTakenOn, termName: null, week: null, kind: null, service: false, followsWeekday: null },
  ...{ nextServiceOn: null, pupils: nobody, sessions: [], absences: [], alerted: false },
})

const reachOfSession = ({ session, date, adults }: OnDate) => ({
  ...{ sessionId: session.id, date, gradeNumbers: session.gradeNumbers, adults },
})

const isReached = (viewer: SchoolViewer, each: OnDate) => reachesSession(viewer, 'registers:read', reachOfSession(each))

function daySession(
  viewer: SchoolViewer,
  onDate: OnDate,
  { sessionId, ...standing }: SessionStanding,
  absences: readonly OpenAbsence[],
  clock: SchoolMoment,
): DaySession {
  const { session, date, startsAt, endsAt, cancelled, moved } = onDate
  const own = staffIdsOf(viewer)
  const adults = adultsOn(onDate)
  const problems: [boolean, SessionProblem][] = [
    [adults.length === 0, 'NO_ADULT'],
    [isRollCallOverdue({ date, startsAt, unmarked: standing.unmarked }, clock), 'OVERDUE'],
    [absences.some((absence) => absence.sessionId === sessionId && absence.outcome === null), 'ABSENT'],
  ]
  return {
    ...standing,
    ...{ id: heldSessionId({ sessionId, date }), sessionId, date, name: session.name },
    ...{ clubId: session.clubId, careClassId: session.careClassId, gradeNumbers: session.gradeNumbers },
    ...{ startsAt, endsAt, venueName: venueOn(onDate), adults, cancelled, moved },
    problems: cancelled ? [] : problems.filter(([holds]) => holds).map(([, problem]) => problem),
    mine: adults.some(({ staffId }) => own.includes(staffId)),
    takable: !cancelled && date <= clock.date && reachesSession(viewer, 'registers:take', reachOfSession(onDate)),
  }
}

/** Without an adult, then overdue, then with somebody missing, then the others; each in the order of time. */
function byUrgency(one: DaySession, other: DaySession): number {
  const rank = ({ problems: [worst] }: DaySession) =>
    worst ? SESSION_PROBLEMS.indexOf(worst) : SESSION_PROBLEMS.length
  return rank(one) - rank(other) || one.startsAt - other.startsAt || one.name.localeCompare(other.name, 'zh')
}

/** One session of a day by its name; null when there is none within the viewer's reach. */
export async function readSession(viewer: SchoolViewer, id: string, now = new Date()): Promise<DaySession | null> {
  const held = parseHeldSessionId(id)
  if (!held || !reachOf(viewer, 'registers:read')) return null
  const { sessions } = await readToday(viewer, held.date, now)
  return sessions.find((session) => session.sessionId === held.sessionId) ?? null
}
