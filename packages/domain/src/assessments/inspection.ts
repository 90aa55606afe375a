import { addDays, type SchoolDate } from '../schools/school-day.ts'

/** How orderly a class was found (R80). */
export const INSPECTED_ORDERS = ['GOOD', 'FAIR', 'POOR'] as const
export type InspectedOrder = (typeof INSPECTED_ORDERS)[number]

/** Why there is a task. The two forbidden practices are those of R91. */
export const TASK_CAUSES = ['CORPORAL_PUNISHMENT', 'COLLECTIVE_LESSON', 'TEACHER_ABSENT', 'DISORDER', 'OTHER'] as const
export type TaskCause = (typeof TASK_CAUSES)[number]

/** What must never happen in service time, and always reaches the leader (R91). */
export const FORBIDDEN_PRACTICES = ['CORPORAL_PUNISHMENT', 'COLLECTIVE_LESSON'] as const satisfies readonly TaskCause[]

/** What an inspector saw in a class. */
export interface Seen {
  readonly date: SchoolDate
  readonly order: InspectedOrder
  readonly teacherPresent: boolean
  readonly collectiveLesson: boolean
  readonly corporalPunishment: boolean
}

/** A finding that the inspector wrote down, with whom and until when, where he said so. */
export interface WrittenFinding {
  readonly detail: string
  readonly ownerId: string | null
  readonly dueOn: SchoolDate | null
}

/** Who answers for what is found. */
export interface Answerable {
  /** Who is in charge of the session on that date. */
  readonly inChargeId: string | null
  /** Who leads the leading group on that date (R40). */
  readonly leaderId: string | null
}

/** A task as an inspection leaves it: what, whose, until when, and whether it cannot wait. */
export interface FoundTask {
  readonly cause: TaskCause
  readonly detail: string | null
  readonly ownerId: string | null
  readonly dueOn: SchoolDate
  readonly urgent: boolean
}

/** So many days there are to mend what can wait. */
export const DAYS_TO_MEND = 3

/** Whether a practice was seen that always reaches the leader (R91). */
export const sawForbidden = ({
  collectiveLesson,
  corporalPunishment,
}: Pick<Seen, 'collectiveLesson' | 'corporalPunishment'>) => collectiveLesson || corporalPunishment

/**
 * The tasks that an inspection leaves (R80, R91). A forbidden practice is the leader's, the same day. An absent teacher and
 * disorder are of who is in charge; what the inspector wrote down is of whom he named, else of who is in charge.
 */
export function foundTasks(
  seen: Seen,
  written: readonly WrittenFinding[],
  { inChargeId, leaderId }: Answerable,
): FoundTask[] {
  const later = addDays(seen.date, DAYS_TO_MEND)
  const forbidden = (cause: TaskCause): FoundTask => ({
    ...{ cause, detail: null, ownerId: leaderId, dueOn: seen.date, urgent: true },
  })
  const ordinary = (cause: TaskCause): FoundTask => ({
    ...{ cause, detail: null, ownerId: inChargeId, dueOn: later, urgent: false },
  })
  return [
    ...(seen.corporalPunishment ? [forbidden('CORPORAL_PUNISHMENT')] : []),
    ...(seen.collectiveLesson ? [forbidden('COLLECTIVE_LESSON')] : []),
    ...(seen.teacherPresent ? [] : [ordinary('TEACHER_ABSENT')]),
    ...(seen.order === 'POOR' ? [ordinary('DISORDER')] : []),
    ...written.map(({ detail, ownerId, dueOn }) => ({
      ...ordinary('OTHER'),
      ...{ detail, ownerId: ownerId ?? inChargeId, dueOn: dueOn ?? later },
    })),
  ]
}
