import type { PlanThresholds } from '@afterbell/domain/policies/thresholds'
import type { TranslateFunction } from 'react-admin'
import { valueText } from '../../data/value-text.ts'
import { thresholdRows } from './thresholds.ts'

type Say = (value: unknown, translate: TranslateFunction) => string

/** What the activity log keeps of a version, in words: of a text how many blocks it had, of thresholds each with its unit. */
export const fieldTexts: Readonly<Record<string, Say>> = {
  state: (value, translate) => valueText(value, 'PolicyState', translate),
  body: (value, translate) => translate('policies.blockCount', { smart_count: Number(value) }),
  thresholds: (value, translate) =>
    thresholdRows(value as PlanThresholds, translate)
      .map(({ label, value: said }) => `${label} ${said}`)
      .join(translate('list.separator')),
}
