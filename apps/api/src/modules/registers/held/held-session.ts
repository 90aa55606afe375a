import type { AssignmentPart, RegisterState, TermState } from '@afterbell/db/client'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'

/** An adult who stands in a session on a date. */
export interface HeldAdult {
  readonly staffId: string
  readonly name: string
  readonly part: AssignmentPart
  readonly coverForName: string | null
}

/**
 * A session that is held on a date: by its register once that is opened, by the timetable of that date before. Instants are
 * ISO 8601 text.
 */
export interface HeldSessionFacts {
  readonly sessionId: string
  readonly date: SchoolDate
  readonly termId: string
  readonly termState: TermState
  readonly timeZone: string
  readonly registerId: string | null
  readonly state: RegisterState | null
  readonly closedAt: string | null
  readonly closedByName: string | null
  readonly name: string
  readonly gradeNumbers: readonly number[]
  readonly startsAt: number
  readonly endsAt: number
  readonly venueId: string | null
  readonly venueName: string | null
  readonly careClassId: string | null
  readonly clubId: string | null
  readonly adults: readonly HeldAdult[]
}

/** Such a session whose register is open or closed. */
export type RegisteredSession = HeldSessionFacts & { readonly registerId: string; readonly state: RegisterState }
