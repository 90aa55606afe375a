import type { ClubState } from '../clubs/lifecycle.ts'
import type { PlanThresholds } from '../policies/thresholds.ts'
import type { Grade } from '../schools/grade.ts'
import type { SchoolWeekday } from '../schools/school-day.ts'
import type { MinuteOfDay } from '../schools/time-of-day.ts'

/** Everything of a term that the rules of a plan are checked on, as plain data. Ids are the school's own. */
export interface TermFacts {
  readonly termId: string
  /** Those of the published plan; null while none is published. */
  readonly thresholds: PlanThresholds | null
  readonly bells: readonly BellFacts[]
  readonly dismissals: readonly { readonly grade: Grade; readonly leavesAt: MinuteOfDay }[]
  /** Clubs that are not closed: a draft takes up a venue too. */
  readonly clubs: readonly ClubFacts[]
  readonly careClasses: readonly CareClassFacts[]
  readonly staff: readonly StaffFacts[]
  readonly applications: readonly ApplicationFacts[]
}

export interface BellFacts {
  readonly grades: readonly Grade[]
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
}

/** An adult who stands in a session. */
export interface StandingAdult {
  readonly staffId: string
  readonly leads: boolean
}

/** A time in the week at which something is held. */
export interface WeekTime {
  readonly weekday: SchoolWeekday
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
}

export interface ClubSessionFacts extends WeekTime {
  readonly id: string
  readonly venue: VenueFacts | null
  /** The venue that the school's list wished for, where it is another. */
  readonly wishedVenue: VenueFacts | null
  readonly adults: readonly StandingAdult[]
}

export interface VenueFacts {
  readonly id: string
  readonly name: string
  readonly capacity: number
}

export interface ClubFacts {
  readonly id: string
  readonly name: string
  readonly category: 'SPORT' | 'ART' | 'SCIENCE'
  readonly state: ClubState
  readonly grades: readonly Grade[]
  readonly minimum: number
  readonly taken: number
  readonly teacherIds: readonly string[]
  readonly sessions: readonly ClubSessionFacts[]
  /** Who is enrolled. */
  readonly pupilIds: readonly string[]
}

export interface CareClassFacts extends WeekTime {
  readonly id: string
  readonly name: string
  readonly grade: Grade
  readonly venue: VenueFacts | null
  readonly homeClassIds: readonly string[]
  readonly pupilIds: readonly string[]
  readonly adults: readonly StandingAdult[]
}

export interface StaffFacts {
  readonly id: string
  readonly name: string
  readonly kind: 'TEACHER' | 'EMPLOYEE' | 'VOLUNTEER' | 'OUTSIDE_INSTRUCTOR'
  /** The home classes led. */
  readonly homeClassIds: readonly string[]
  readonly grade: Grade | null
  /** The weekdays on which the person can serve; all of them when nothing is said. */
  readonly weekdays: readonly SchoolWeekday[]
  /** At most so many days a week; null: an even share. */
  readonly daysAWeek: number | null
  /** Whether the person can be asked for any session: teachers, and who has said when he can serve. */
  readonly anySession: boolean
}

export interface ApplicationFacts {
  readonly pupilId: string
  readonly homeClassId: string
  readonly homeClassName: string
  readonly grade: Grade
  readonly weekdays: readonly SchoolWeekday[]
  readonly state: 'SUBMITTED' | 'APPROVED' | 'RETURNED'
  readonly confirmed: boolean
  readonly enteredByStaff: boolean
  readonly clubIds: readonly string[]
}
