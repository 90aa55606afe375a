import type { MinuteOfDay } from '../schools/time-of-day.ts'
import type { AttendanceStatus } from './attendance.ts'
import { isInCharge } from './attendance.ts'

/** A session of a pupil's day. */
export interface DaySession {
  readonly name: string
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
  readonly status: AttendanceStatus | null
}

/** What is not closed in the chain of a pupil's day. */
export type DayGap =
  /** Expected, and nobody said whether he came. */
  | 'NOT_MARKED'
  /** Absent, and nobody found out where he is. */
  | 'MISSING'
  /** He was in charge of the school at last, and nobody let him go. */
  | 'NOT_RELEASED'

export interface DayLink<Session> {
  readonly session: Session
  readonly gap: DayGap | null
}

interface DayFacts<Session> {
  readonly sessions: readonly Session[]
  readonly released: boolean
  /** Whether the day is over: before that nobody has failed to be released. */
  readonly over: boolean
}

type Traced = DaySession & { readonly outcomeKnown: boolean }

/**
 * One pupil's day as one chain, lesson → care → club → gate (R57): its sessions in order, and wherever the chain does not
 * hold, what is missing there.
 */
export function traceDay<Session extends Traced>({
  sessions,
  released,
  over,
}: DayFacts<Session>): {
  readonly links: readonly DayLink<Session>[]
  readonly gap: DayGap | null
} {
  const inOrder = sessions.toSorted((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt)
  const links = inOrder.map((session) => ({ session, gap: gapOf(session, over) }))
  const last = inOrder.findLast(({ status }) => status !== null)
  const isOwed = over && !released && last !== undefined && isInCharge(last.status)
  return { links, gap: isOwed ? 'NOT_RELEASED' : null }
}

function gapOf({ status, outcomeKnown }: Traced, over: boolean): DayGap | null {
  if (status === null) return over ? 'NOT_MARKED' : null
  return status === 'ABSENT' && !outcomeKnown ? 'MISSING' : null
}
