import type { SchoolDate } from '../schools/school-day.ts'
import { type TermCalendar, termDay } from '../schools/term-calendar.ts'
import type { MinuteOfDay } from '../schools/time-of-day.ts'

/** The part of an adult in a session. */
export const ASSIGNMENT_PARTS = ['LEADS', 'ASSISTS'] as const
export type AssignmentPart = (typeof ASSIGNMENT_PARTS)[number]

/** What differs on one date: another adult (代班), another time or venue (调课), or no session (停课). */
export const EXCEPTION_KINDS = ['COVER', 'MOVE', 'CANCEL'] as const
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number]

/** That an adult stands in a session each week (R16). */
export interface WeeklyAdult {
  readonly staffId: string
  readonly part: AssignmentPart
}

/** A care class or club session as it is each week. */
export interface WeeklySession {
  readonly id: string
  /** 1 is Monday. */
  readonly weekday: number
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
  readonly venueId: string | null
  readonly adults: readonly WeeklyAdult[]
}

/** What differs on a date in a session; the weekly pattern stays. */
export interface DatedException {
  readonly sessionId: string
  readonly date: SchoolDate
  readonly kind: ExceptionKind
  /** COVER: who is away; nobody where the session had no adult, or one more is wanted. */
  readonly absentId: string | null
  /** COVER: who stands in. */
  readonly coverId: string | null
  /** MOVE: the venue on that date; the weekly one when absent. */
  readonly venueId: string | null
  /** MOVE: the time on that date. */
  readonly startsAt: MinuteOfDay | null
  readonly endsAt: MinuteOfDay | null
}

/** An adult in a session on a date. */
export interface AdultOnDate extends WeeklyAdult {
  /** Whether the person stands in on this date alone. */
  readonly covers: boolean
  /** For whom the person stands in. */
  readonly coverFor: string | null
}

/** A session on a date, with what differs applied. */
export interface SessionOnDate<Session extends WeeklySession, Exception extends DatedException> {
  readonly session: Session
  readonly date: SchoolDate
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
  readonly venueId: string | null
  readonly adults: readonly AdultOnDate[]
  /** 停课: it is listed, and does not take place. */
  readonly cancelled: boolean
  /** 调课: another time or venue than each week. */
  readonly moved: boolean
  readonly exceptions: readonly Exception[]
}

/** What the sessions of a date follow from. */
export interface TermPattern<Session extends WeeklySession, Exception extends DatedException> {
  readonly calendar: TermCalendar
  readonly sessions: readonly Session[]
  readonly exceptions: readonly Exception[]
}

/**
 * Which sessions there are on a date, where, when and by whom (R11, R16): those of the weekday whose pattern the date
 * follows (a make-up day takes another weekday's), with the date's covers, moves and cancellations applied. None on a day
 * without service. This is the one authority: registers, sheets and checks all ask it.
 */
export function sessionsOn<Session extends WeeklySession, Exception extends DatedException>(
  date: SchoolDate,
  { calendar, sessions, exceptions }: TermPattern<Session, Exception>,
): SessionOnDate<Session, Exception>[] {
  const day = termDay(calendar, date)
  if (!day?.service) return []
  return sessions
    .filter(({ weekday }) => weekday === day.followsWeekday)
    .map((session) =>
      onDate(
        session,
        date,
        exceptions.filter((each) => each.sessionId === session.id && each.date === date),
      ),
    )
    .sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt)
}

function onDate<Session extends WeeklySession, Exception extends DatedException>(
  session: Session,
  date: SchoolDate,
  exceptions: readonly Exception[],
): SessionOnDate<Session, Exception> {
  const move = exceptions.find(({ kind }) => kind === 'MOVE')
  return {
    session,
    date,
    startsAt: move?.startsAt ?? session.startsAt,
    endsAt: move?.endsAt ?? session.endsAt,
    venueId: move?.venueId ?? session.venueId,
    adults: adultsOf(session, exceptions),
    cancelled: exceptions.some(({ kind }) => kind === 'CANCEL'),
    moved: move !== undefined,
    exceptions,
  }
}

function adultsOf({ adults }: WeeklySession, exceptions: readonly DatedException[]): AdultOnDate[] {
  const covers = exceptions.filter(({ kind }) => kind === 'COVER')
  const present = adults
    .filter(({ staffId }) => !covers.some(({ absentId }) => absentId === staffId))
    .map(({ staffId, part }): AdultOnDate => ({ staffId, part, covers: false, coverFor: null }))
  const standIns = covers.flatMap(({ absentId, coverId }): AdultOnDate[] => {
    if (!coverId) return []
    const part = adults.find(({ staffId }) => staffId === absentId)?.part
    return [
      { staffId: coverId, part: part ?? (adults.length === 0 ? 'LEADS' : 'ASSISTS'), covers: true, coverFor: absentId },
    ]
  })
  return [...present, ...standIns].sort((one, other) => Number(one.part !== 'LEADS') - Number(other.part !== 'LEADS'))
}

/** The sessions of a day that take place. */
export const heldOf = <Session extends WeeklySession, Exception extends DatedException>(
  day: readonly SessionOnDate<Session, Exception>[],
): SessionOnDate<Session, Exception>[] => day.filter(({ cancelled }) => !cancelled)
