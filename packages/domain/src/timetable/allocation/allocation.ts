import type { MinuteOfDay } from '../../schools/time-of-day.ts'
import type { Nearness, SessionPupils } from '../staffing.ts'

/** A care class or club session that is to have an adult. */
export interface OpenSession extends SessionPupils {
  readonly id: string
  readonly kind: 'CARE' | 'CLUB'
  /** 1 is Monday. */
  readonly weekday: number
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
  /** Who stands there whatever is proposed: pinned, or chosen by the reader. */
  readonly fixedId: string | null
  /** Who stands there now: kept where it is as good. */
  readonly currentId: string | null
}

/** Somebody who could stand in sessions. */
export interface AllocatableAdult {
  readonly id: string
  readonly homeClassIds: readonly string[]
  readonly gradeNumber: number | null
  /** The weekdays on which the person can serve. */
  readonly weekdays: readonly number[]
  /** At most so many days a week; null: an even share. */
  readonly daysAWeek: number | null
  /** Whether the person can be asked for any session, or only for those of an own club. */
  readonly anySession: boolean
}

/** What takes up a person beside the sessions to allocate: as an assistant, on duty, as a cover. */
export interface FixedUse {
  readonly staffId: string
  readonly weekday: number
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
}

export interface AllocationInput {
  readonly sessions: readonly OpenSession[]
  readonly adults: readonly AllocatableAdult[]
  readonly uses: readonly FixedUse[]
}

/** An adult for a session, and how near he is to its pupils (R21). */
export interface Allocated {
  readonly sessionId: string
  readonly staffId: string
  readonly nearness: Nearness
}

/** What keeps the adults from a session that nobody covers: how many for each reason. */
export interface Uncovered {
  readonly sessionId: string
  /** Not there on that weekday. */
  readonly unavailable: number
  /** In another session, or on duty, at the time. */
  readonly busy: number
  /** At their agreed days already. */
  readonly daysUsed: number
}
