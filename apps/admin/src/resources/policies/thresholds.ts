// The limits without the schema beside them: these words are loaded with the first page, the schema's library is not.
import { THRESHOLD_LIMITS } from '@afterbell/domain/policies/threshold-limits'
import type { PlanThresholds } from '@afterbell/domain/policies/thresholds'
import type { TranslateFunction } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'

const { minutesPerDay, periodsPerWeek, clubTargetSize, clubSizeTolerance, offerHours } = THRESHOLD_LIMITS

/** The thresholds that are numbers, in the order of the plan, each with its limits. */
export const numericThresholds = [
  { field: 'minutesPerDay', limits: minutesPerDay },
  { field: 'sportPeriodsPerWeek', limits: periodsPerWeek },
  { field: 'scienceOrArtPeriodsPerWeek', limits: periodsPerWeek },
  { field: 'clubTargetSize', limits: clubTargetSize },
  { field: 'clubSizeTolerance', limits: clubSizeTolerance },
  { field: 'offerHours', limits: offerHours },
] as const

/** A threshold as people read it. */
export interface ThresholdRow {
  readonly field: keyof PlanThresholds
  readonly label: string
  readonly value: string
}

/** All thresholds of a plan in words, with their units. */
export function thresholdRows(thresholds: PlanThresholds, translate: TranslateFunction): readonly ThresholdRow[] {
  const row = (field: keyof PlanThresholds, value: string) => ({
    field,
    label: translate(`policies.thresholdNames.${field}`),
    value,
  })
  const numbers = numericThresholds.map(({ field }) => {
    const value = thresholds[field] ?? null
    const said = value === null ? 'policies.staffDecide' : `policies.thresholdUnits.${field}`
    return row(field, translate(said, { smart_count: value ?? 0 }))
  })
  return [...numbers, row('combineWithin', enumLabel(translate, 'CombineRange', thresholds.combineWithin))]
}
