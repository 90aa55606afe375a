import { describe, expect, it } from 'vitest'
import { type PlanThresholds, planThresholdsSchema, readPlanThresholds } from './thresholds.ts'

const plan: PlanThresholds = {
  minutesPerDay: 120,
  sportPeriodsPerWeek: 2,
  scienceOrArtPeriodsPerWeek: 2,
  clubTargetSize: 25,
  clubSizeTolerance: 5,
  combineWithin: 'GRADE',
}

describe('the thresholds of a plan', () => {
  it('are read as stored', () => {
    expect(readPlanThresholds(plan)).toEqual(plan)
    expect(readPlanThresholds({ ...plan, offerHours: 48 })?.offerHours).toBe(48)
    expect(readPlanThresholds({ ...plan, offerHours: null })?.offerHours).toBeNull()
  })

  it.each(Object.keys(plan))('have no default for %s', (key) => {
    expect(
      readPlanThresholds(Object.fromEntries(Object.entries(plan).filter(([each]) => each !== key))),
    ).toBeUndefined()
  })

  it.each([
    { minutesPerDay: 1200 },
    { minutesPerDay: 119.5 },
    { clubTargetSize: 0 },
    { combineWithin: 'ANY' },
    { offerHours: 0 },
  ])('refuse %j', (change) => expect(planThresholdsSchema.safeParse({ ...plan, ...change }).success).toBe(false))
})
