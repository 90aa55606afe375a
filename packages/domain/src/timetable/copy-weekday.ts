import { spansOverlap } from '../schools/time-of-day.ts'
import type { WeeklyAdult, WeeklySession } from './sessions-on.ts'

/** A weekly session with what makes it the same as one of another weekday: its club, or the name of its care class in its grades. */
export interface RecurringSession extends WeeklySession {
  readonly sameAs: string
}

/** An adult who is to stand in a session as in its counterpart of another weekday. */
export interface CopiedAdult extends WeeklyAdult {
  readonly sessionId: string
}

/**
 * Who stands in the sessions of one weekday, for those of another that have nobody: each gets the adults of its counterpart, the first of
 * the day of the first, and so on. Who is elsewhere at that time is left out, and nobody is put in two places by the copy itself.
 */
export function copyOfWeekday(sessions: readonly RecurringSession[], from: number, to: number): CopiedAdult[] {
  const inOrder = (weekday: number) =>
    sessions
      .filter((session) => session.weekday === weekday)
      .toSorted((one, other) => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1))
  const sources = Map.groupBy(inOrder(from), ({ sameAs }) => sameAs)
  const targets = Map.groupBy(inOrder(to), ({ sameAs }) => sameAs)
  const busy = new Map<string, RecurringSession[]>()
  const stands = (staffId: string, session: RecurringSession) =>
    busy.set(staffId, [...(busy.get(staffId) ?? []), session])
  for (const session of inOrder(to)) for (const { staffId } of session.adults) stands(staffId, session)

  const copied: CopiedAdult[] = []
  for (const [sameAs, own] of targets) {
    own.forEach((target, index) => {
      if (target.adults.length > 0) return
      for (const { staffId, part } of sources.get(sameAs)?.[index]?.adults ?? []) {
        if ((busy.get(staffId) ?? []).some((other) => overlap(other, target))) continue
        stands(staffId, target)
        copied.push({ sessionId: target.id, staffId, part })
      }
    })
  }
  return copied
}

const overlap = (one: WeeklySession, other: WeeklySession): boolean =>
  spansOverlap({ start: one.startsAt, end: one.endsAt }, { start: other.startsAt, end: other.endsAt })
