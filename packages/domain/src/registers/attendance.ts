/** How a pupil attended a session (R57). */
export const ATTENDANCE_STATUSES = ['PRESENT', 'LATE', 'LEFT_EARLY', 'ABSENT', 'EXCUSED'] as const
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number]

/** Whether a pupil with that mark is in the session's charge: somebody answers for him until he is released. */
export const isInCharge = (status: AttendanceStatus | null): boolean => status === 'PRESENT' || status === 'LATE'

/** What somebody said of a pupil, and when by his own clock. */
export interface Mark {
  readonly status: AttendanceStatus
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly by: string
}

/** The instant that a mark counts from: a clock that runs ahead does not beat everybody else for ever. */
export const countedInstant = (byClient: number, received: number): number => Math.min(byClient, received)

/** What becomes of a mark that arrives. */
export type MarkOutcome =
  /** It stands from now on. */
  | 'STANDS'
  /** It says what stands already, and changes nothing. */
  | 'CONFIRMS'
  /** A later mark stands already. */
  | 'OUTDATED'
  /** The register is closed: a correction with a reason is needed. */
  | 'AFTER_CLOSING'

/** Of two marks of the same instant the one that asks for more care stands, whichever arrives first. */
const CARE: Record<AttendanceStatus, number> = { ABSENT: 5, LEFT_EARLY: 4, LATE: 3, EXCUSED: 2, PRESENT: 1 }

/**
 * Merges marks of one pupil, of whom several may take a register, in whatever order they arrive: the latest by the clock of
 * who made it stands (R57). What does not stand is kept in the history by who calls this, and told to its maker.
 */
export function mergeMark(standing: Mark | null, arriving: Mark, closed: boolean): MarkOutcome {
  const says = standing?.status === arriving.status ? 'CONFIRMS' : 'DIFFERS'
  if (closed) return says === 'CONFIRMS' ? says : 'AFTER_CLOSING'
  // A later mark stands even where it says the same: what was marked between the two is older than it.
  if (standing === null || isLater(arriving, standing)) return 'STANDS'
  return says === 'CONFIRMS' ? says : 'OUTDATED'
}

function isLater(one: Mark, other: Mark): boolean {
  if (one.at !== other.at) return one.at > other.at
  return CARE[one.status] > CARE[other.status]
}

/** How many of a register's pupils are what. */
export interface AttendanceCounts {
  readonly expected: number
  readonly present: number
  readonly absent: number
  readonly excused: number
  readonly unmarked: number
}

/** Counts a register: a visitor who came counts as present, and never as expected. */
export function countAttendance(
  pupils: readonly { readonly expected: boolean; readonly status: AttendanceStatus | null }[],
): AttendanceCounts {
  const count = (holds: (status: AttendanceStatus | null) => boolean) =>
    pupils.filter(({ status }) => holds(status)).length
  return {
    expected: pupils.filter(({ expected }) => expected).length,
    present: count((status) => isInCharge(status) || status === 'LEFT_EARLY'),
    absent: count((status) => status === 'ABSENT'),
    excused: count((status) => status === 'EXCUSED'),
    unmarked: pupils.filter(({ expected, status }) => expected && status === null).length,
  }
}
