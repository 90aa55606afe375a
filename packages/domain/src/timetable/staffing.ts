import type { WeeklySession } from './sessions-on.ts'

/** When a person can serve in a term (R21). Who has said nothing can serve on any day. */
export interface Availability {
  readonly staffId: string
  readonly weekdays: readonly number[]
  /** At most so many days a week; null: as it comes. */
  readonly daysAWeek: number | null
}

/** What speaks against an assignment without forbidding it: it is saved when the editor confirms it. */
export type StaffingWarning =
  | { readonly code: 'NOT_AVAILABLE'; readonly staffId: string; readonly weekday: number }
  | { readonly code: 'TOO_MANY_DAYS'; readonly staffId: string; readonly days: number; readonly most: number }
  | { readonly code: 'OVER_CAPACITY'; readonly sessionId: string; readonly pupils: number; readonly capacity: number }

/** What speaks against where a person stands in the week (R21): a day that is not available, more days than agreed. */
export function staffWarnings(
  staffId: string,
  sessions: readonly WeeklySession[],
  availability: Availability | undefined,
): StaffingWarning[] {
  if (!availability) return []
  const own = sessions.filter(({ adults }) => adults.some((adult) => adult.staffId === staffId))
  const days = [...new Set(own.map(({ weekday }) => weekday))].sort()
  const most = availability.daysAWeek
  return [
    ...days
      .filter((weekday) => !availability.weekdays.includes(weekday))
      .map((weekday): StaffingWarning => ({ code: 'NOT_AVAILABLE', staffId, weekday })),
    ...(most !== null && days.length > most
      ? [{ code: 'TOO_MANY_DAYS', staffId, days: days.length, most } as const]
      : []),
  ]
}

/** More pupils than the venue holds; nothing is said of a venue that is not known. */
export function capacityWarning(
  sessionId: string,
  pupils: number,
  capacity: number | null | undefined,
): StaffingWarning[] {
  return capacity != null && pupils > capacity ? [{ code: 'OVER_CAPACITY', sessionId, pupils, capacity }] : []
}

/** How near an adult is to the pupils of a session (R21). */
export const NEARNESS = ['OWN_CLUB', 'OWN_CLASS', 'OWN_GRADE', 'OTHER'] as const
export type Nearness = (typeof NEARNESS)[number]

/** What is known of a person who could stand in a session. */
export interface Candidate {
  readonly id: string
  readonly name: string
  /** The home classes led. */
  readonly homeClassIds: readonly string[]
  readonly gradeNumber: number | null
  /** Assignments a week, or covers in the term: who has fewer comes first. */
  readonly load: number
}

/** Whose pupils are in a session. */
export interface SessionPupils {
  readonly homeClassIds: readonly string[]
  readonly gradeNumbers: readonly number[]
  /** The teachers of the club. */
  readonly teacherIds: readonly string[]
}

/** How near a person is to a session: whose club it is, then own class, own grade, anybody (R21). */
export function nearnessOf({ id, homeClassIds, gradeNumber }: Candidate, session: SessionPupils): Nearness {
  if (session.teacherIds.includes(id)) return 'OWN_CLUB'
  if (homeClassIds.some((own) => session.homeClassIds.includes(own))) return 'OWN_CLASS'
  return gradeNumber !== null && session.gradeNumbers.includes(gradeNumber) ? 'OWN_GRADE' : 'OTHER'
}

/** The candidates in the order in which they are asked (R21): by nearness, then who has the least, then by name. */
export function inOrderOfAsking<Person extends Candidate>(
  candidates: readonly Person[],
  session: SessionPupils,
): (Person & { readonly nearness: Nearness })[] {
  return candidates
    .map((candidate) => ({ ...candidate, nearness: nearnessOf(candidate, session) }))
    .sort(
      (one, other) =>
        NEARNESS.indexOf(one.nearness) - NEARNESS.indexOf(other.nearness) ||
        one.load - other.load ||
        one.name.localeCompare(other.name, 'zh') ||
        (one.id < other.id ? -1 : 1),
    )
}
