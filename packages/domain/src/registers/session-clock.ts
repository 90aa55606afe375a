import { type SchoolDate, todayIn } from '../schools/school-day.ts'
import type { MinuteOfDay } from '../schools/time-of-day.ts'

/** A moment as the school's clock shows it. */
export interface SchoolMoment {
  readonly date: SchoolDate
  readonly minute: MinuteOfDay
}

/** What the clock on the school's wall shows at that instant. */
export function schoolMoment(timeZone: string, instant: Date): SchoolMoment {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).formatToParts(
    instant,
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value ?? 0)
  return { date: todayIn(timeZone, instant), minute: part('hour') * 60 + part('minute') }
}

/** How long after its start a session may be without a finished roll call before that is told, in minutes (ux.md 9.1). */
export const ROLL_CALL_MINUTES = 10

/** How long an absence may go unresolved before the duty person is alerted, in minutes. */
export const ABSENCE_MINUTES = 10

/** What was found out about an absent pupil. */
export const ABSENCE_OUTCOMES = ['GUARDIAN_KNOWS', 'ELSEWHERE', 'LEFT_SCHOOL', 'OTHER'] as const
export type AbsenceOutcome = (typeof ABSENCE_OUTCOMES)[number]

interface RollCall {
  readonly date: SchoolDate
  readonly startsAt: MinuteOfDay
  readonly unmarked: number
}

/** Whether the time to call the roll has passed and somebody is still unmarked. */
export function isRollCallOverdue({ date, startsAt, unmarked }: RollCall, now: SchoolMoment): boolean {
  if (unmarked === 0 || date > now.date) return false
  return date < now.date || now.minute >= startsAt + ROLL_CALL_MINUTES
}

/** When the duty person is to be alerted about an absence that was marked at that instant. */
export const alertAt = (markedAt: Date): Date => new Date(markedAt.getTime() + ABSENCE_MINUTES * 60_000)

/** Whether an absence is to be alerted by now: nobody has found out where the pupil is. */
export const isAlertDue = (
  { markedAt, outcome }: { readonly markedAt: Date; readonly outcome: AbsenceOutcome | null },
  now: Date,
): boolean => outcome === null && alertAt(markedAt).getTime() <= now.getTime()
