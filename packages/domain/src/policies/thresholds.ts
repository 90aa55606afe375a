import { z } from 'zod'

/** Whether sport and science-or-art periods of R19 are counted together or each for itself. */
export const PERIOD_COUNTINGS = ['TOGETHER', 'EACH'] as const
export type PeriodCounting = (typeof PERIOD_COUNTINGS)[number]

/** Whose pupils a care class may combine (R20): of one home class, of one grade, or of grades with the same bell schedule. */
export const COMBINE_SCOPES = ['OWN_CLASS', 'SAME_GRADE', 'SAME_BELL_SCHEDULE'] as const
export type CombineScope = (typeof COMBINE_SCOPES)[number]

/** What one rule may be set to. Beyond these a number is a slip of the keyboard. */
export const THRESHOLD_LIMITS = {
  minutesPerDay: { minimum: 30, maximum: 300 },
  periodsPerWeek: { minimum: 0, maximum: 15 },
  clubTargetSize: { minimum: 5, maximum: 60 },
  clubSizeTolerance: { minimum: 0, maximum: 30 },
  offerHours: { minimum: 1, maximum: 336 },
} as const

const whole = ({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }) =>
  z.int().min(minimum).max(maximum)

/** The rule thresholds of a plan, as typed data that other rooms are handed. There are no defaults: a plan states each. */
export const planThresholdsSchema = z.strictObject({
  /** R12: minutes that the service fills a day, counted to the grade's dismissal; 120 in the plan. */
  minutesPerDay: whole(THRESHOLD_LIMITS.minutesPerDay),
  /** R19: sport periods a grade has a week; 2 in the plan. */
  sportPeriodsPerWeek: whole(THRESHOLD_LIMITS.periodsPerWeek),
  /** R19: science-or-art periods a grade has a week; 2 in the plan. */
  scienceOrArtPeriodsPerWeek: whole(THRESHOLD_LIMITS.periodsPerWeek),
  /** R19: whether a science period makes up for an art period. */
  scienceAndArt: z.enum(PERIOD_COUNTINGS),
  /** R22: pupils of a club; about 25 in the plan. */
  clubTargetSize: whole(THRESHOLD_LIMITS.clubTargetSize),
  /** R22: how many more or fewer still count as about the target. */
  clubSizeTolerance: whole(THRESHOLD_LIMITS.clubSizeTolerance),
  /** R20. */
  combine: z.enum(COMBINE_SCOPES),
  /** Hours in which the next on a waiting list must answer an offer; null when places are given without an offer. */
  offerHours: whole(THRESHOLD_LIMITS.offerHours).nullish(),
})

export type PlanThresholds = z.output<typeof planThresholdsSchema>

/** Reads what is stored with a plan; undefined when a threshold is missing or out of its limits, so that no rule runs on half of them. */
export function readPlanThresholds(stored: unknown): PlanThresholds | undefined {
  return planThresholdsSchema.safeParse(stored).data
}
