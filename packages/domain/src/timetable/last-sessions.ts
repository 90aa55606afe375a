import type { MinuteOfDay } from '../schools/time-of-day.ts'

/** A session that is held on a date, with its pupils. */
export interface AttendedSession {
  readonly id: string
  readonly endsAt: MinuteOfDay
  readonly pupils: readonly { readonly pupilId: string; readonly gradeNumber: number }[]
}

/** How many pupils of a grade leave school from a session. */
export interface LeavingGroup {
  readonly sessionId: string
  readonly gradeNumber: number
  readonly pupils: number
}

/**
 * From where the pupils of each grade are led out (R15): each pupil from the session that is his last on that date. A care
 * class counts for those who are in no club that ends as late; of two that end together the one listed first.
 */
export function lastSessions(sessions: readonly AttendedSession[]): LeavingGroup[] {
  const last = new Map<string, { sessionId: string; endsAt: number; gradeNumber: number }>()
  for (const { id, endsAt, pupils } of sessions) {
    for (const { pupilId, gradeNumber } of pupils) {
      const known = last.get(pupilId)
      if (!known || known.endsAt < endsAt) last.set(pupilId, { sessionId: id, endsAt, gradeNumber })
    }
  }
  const groups = Map.groupBy(last.values(), ({ sessionId, gradeNumber }) => `${gradeNumber} ${sessionId}`)
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      return first ? [{ sessionId: first.sessionId, gradeNumber: first.gradeNumber, pupils: group.length }] : []
    })
    .sort((one, other) => one.gradeNumber - other.gradeNumber || (one.sessionId < other.sessionId ? -1 : 1))
}
