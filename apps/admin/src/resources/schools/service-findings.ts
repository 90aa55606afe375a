import { checkServiceDuration } from '@afterbell/domain/schools/dismissal'
import type { Term } from './operations.ts'

type Scheduled = Pick<Term, 'bellSchedules' | 'dismissals' | 'ruleThresholds'>

/** What R12 says of grades that are served alike. Times in minutes since midnight. */
export interface ServiceFinding {
  readonly grades: readonly number[]
  readonly startsAt: number
  readonly leavesAt: number
  readonly minutes: number
  readonly promised: number
  /** Minutes missing; 0 when the promise is kept. */
  readonly shortBy: number
}

/** Schedules and dismissals of a term hold on every weekday: one stands for all. */
const anyWeekday = 1

type GradeNumber = Parameters<typeof checkServiceDuration>[0][number]['grade']

/**
 * R12 for each grade: the minutes from the start of its service to its own dismissal against those that the plan promises,
 * grades with the same figures together. None without a plan, and none for a grade without a schedule or a dismissal.
 */
export function serviceFindings({ bellSchedules, dismissals, ruleThresholds }: Scheduled): ServiceFinding[] {
  if (!ruleThresholds) return []
  const days = dismissals.flatMap(({ grade, leavesAt }) => {
    const bells = bellSchedules.find(({ grades }) => grades.some(({ number }) => number === grade.number))
    return bells
      ? [
          {
            grade: grade.number as GradeNumber,
            weekday: anyWeekday,
            serviceStart: bells.startsAt,
            dismissal: leavesAt,
          } as const,
        ]
      : []
  })
  const checks = checkServiceDuration(days, ruleThresholds.minutesPerDay)
  const alike = Map.groupBy(checks, ({ serviceStart, dismissal }) => `${serviceStart}-${dismissal}`)
  return [...alike.values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            grades: [first, ...others].map(({ grade }) => grade).sort((one, other) => one - other),
            startsAt: first.serviceStart,
            leavesAt: first.dismissal,
            minutes: first.minutes,
            promised: first.thresholdMinutes,
            shortBy: first.shortBy,
          },
        ]
      : [],
  )
}
