import type { Grade } from './grade.ts'
import type { SchoolWeekday } from './school-day.ts'
import type { MinuteOfDay, TimeSpan } from './time-of-day.ts'

/** When and where a grade leaves on a weekday (R15). It need not be the end of its service window. */
export interface Dismissal {
  readonly grade: Grade
  readonly weekday: SchoolWeekday
  readonly at: MinuteOfDay
  readonly gate: string
  /** The place in the order of leaving, 1 first. */
  readonly order: number
}

/** What R12 is checked on: from when a grade is served on a weekday, and when it leaves. */
export interface ServedGradeDay {
  readonly grade: Grade
  readonly weekday: SchoolWeekday
  readonly serviceStart: MinuteOfDay
  readonly dismissal: MinuteOfDay
}

/** What R12 says about one grade on one weekday, with the figures it rests on. */
export interface ServiceDurationCheck extends ServedGradeDay {
  readonly rule: 'R12'
  /** Minutes from the start of the service to the grade's dismissal. */
  readonly minutes: number
  readonly thresholdMinutes: number
  readonly met: boolean
  /** Minutes missing; 0 when met. */
  readonly shortBy: number
}

/**
 * R12: the service fills the promised minutes a day, counted to the grade's own dismissal and not to the end of the window. In
 * the plan grades 1–2 have 140 minutes, grades 5–6 have 120, and grades 3–4, who leave at 17:25, have 115 of 120.
 * @param thresholdMinutes the minutes a day that the plan in force promises
 */
export function checkServiceDuration(
  days: readonly ServedGradeDay[],
  thresholdMinutes: number,
): ServiceDurationCheck[] {
  return days.map((day) => {
    const minutes = day.dismissal - day.serviceStart
    const shortBy = Math.max(0, thresholdMinutes - minutes)
    return { rule: 'R12', ...day, minutes, thresholdMinutes, met: shortBy === 0, shortBy }
  })
}

/** Dismissals in the order in which the grades leave on each weekday: by time, then by the order given, then by grade. */
export function inLeavingOrder(dismissals: readonly Dismissal[]): Dismissal[] {
  return dismissals.toSorted(
    (one, other) =>
      one.weekday - other.weekday || one.at - other.at || one.order - other.order || one.grade - other.grade,
  )
}

/** What is wrong with a dismissal (R15); `with` is the other grade concerned. */
export interface DismissalIssue {
  readonly code: 'LISTED_TWICE' | 'OUTSIDE_SERVICE' | 'ORDER_AGAINST_TIME'
  readonly grade: Grade
  readonly weekday: SchoolWeekday
  readonly with?: Grade
}

/**
 * What is wrong with the dismissals (R15): a grade twice on a weekday, one that leaves outside its service window, and an
 * order that the times contradict.
 * @param windowOf the service window of a grade; undefined when it has no bell schedule
 */
export function dismissalIssues(
  dismissals: readonly Dismissal[],
  windowOf: (grade: Grade) => TimeSpan | undefined,
): DismissalIssue[] {
  return dismissals.flatMap((dismissal, index): DismissalIssue[] => {
    const { grade, weekday, at, order } = dismissal
    const sameDay = dismissals.filter((each) => each !== dismissal && each.weekday === weekday)
    const window = windowOf(grade)
    const issues: DismissalIssue[] = []
    if (dismissals.slice(0, index).some((each) => each.grade === grade && each.weekday === weekday)) {
      issues.push({ code: 'LISTED_TWICE', grade, weekday })
    }
    if (window && (at <= window.start || at > window.end)) issues.push({ code: 'OUTSIDE_SERVICE', grade, weekday })
    for (const other of sameDay) {
      if (order < other.order && at > other.at) {
        issues.push({ code: 'ORDER_AGAINST_TIME', grade, weekday, with: other.grade })
      }
    }
    return issues
  })
}
