import { z } from 'zod'
import { THRESHOLD_LIMITS } from './threshold-limits.ts'

/** Whose pupils a care class may combine (R20): of one home class, or of the home classes of one grade. */
export const COMBINE_RANGES = ['HOME_CLASS', 'GRADE'] as const
export type CombineRange = (typeof COMBINE_RANGES)[number]

const whole = ({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }) =>
  z.int().min(minimum).max(maximum)

/** The rule thresholds of a plan, as typed data that other rooms are handed. There are no defaults: a plan states each. */
export const planThresholdsSchema = z.object({
  /** R12: minutes that the service fills a day, counted to the grade's dismissal; 120 in the plan. */
  minutesPerDay: whole(THRESHOLD_LIMITS.minutesPerDay),
  /** R19: sport periods a grade has a week; 2 in the plan. */
  sportPeriodsPerWeek: whole(THRESHOLD_LIMITS.periodsPerWeek),
  /** R19: science or art periods, counted together, that a grade has a week; 2 in the plan. */
  scienceOrArtPeriodsPerWeek: whole(THRESHOLD_LIMITS.periodsPerWeek),
  /** R22: pupils of a club; about 25 in the plan. */
  clubTargetSize: whole(THRESHOLD_LIMITS.clubTargetSize),
  /** R22: how many more or fewer still count as about the target. */
  clubSizeTolerance: whole(THRESHOLD_LIMITS.clubSizeTolerance),
  /** R20. */
  combineWithin: z.enum(COMBINE_RANGES),
  /** Hours for which a freed place is offered to the next in line; null when staff decide. */
  offerHours: whole(THRESHOLD_LIMITS.offerHours).nullish(),
})

export type PlanThresholds = z.output<typeof planThresholdsSchema>

/** Reads what is stored with a plan; undefined when a threshold is missing or out of its limits, so that no rule runs on half of them. */
export function readPlanThresholds(stored: unknown): PlanThresholds | undefined {
  return planThresholdsSchema.safeParse(stored).data
}
