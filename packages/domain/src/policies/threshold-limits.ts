/** What one rule may be set to. Beyond these a number is a slip of the keyboard. */
export const THRESHOLD_LIMITS = {
  minutesPerDay: { minimum: 30, maximum: 300 },
  periodsPerWeek: { minimum: 0, maximum: 15 },
  clubTargetSize: { minimum: 5, maximum: 60 },
  clubSizeTolerance: { minimum: 0, maximum: 30 },
  offerHours: { minimum: 1, maximum: 336 },
} as const
