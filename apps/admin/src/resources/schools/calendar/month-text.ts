import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import type { Words } from '../../../i18n/use-words.ts'

/** A month with its year: 2022年4月. */
export function monthText(month: SchoolMonth, say: Words): string {
  const [year = '', number = ''] = month.split('-')
  return say('schools.monthTitle', { year, month: Number(number) })
}
