import { enumValues, type FieldMeta } from '@afterbell/graphql/schema-meta'
import type { TranslateFunction } from 'react-admin'
import { enumLabel, gradeText } from '../i18n/labels.ts'
import { dateText, instantText } from '../i18n/moments.ts'

/** A value as people read it, by its type in the schema: in lists, on show pages, in exports, in the activity log. */
export function valueText(value: unknown, type: FieldMeta['type'] | undefined, translate: TranslateFunction): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value))
    return value.map((item) => valueText(item, type, translate)).join(translate('list.separator'))
  if (typeof value === 'boolean') return translate(`ra.boolean.${value}`)
  if (typeof value === 'object') return objectText(value, translate)
  const text = String(value)
  if (type === 'DateTime') return instantText(text)
  if (type === 'Date') return dateText(text, translate)
  return type && enumValues(type) ? enumLabel(translate, type, text) : text
}

/** A related record by its name; a grade, which has none, by its number. */
function objectText(value: object, translate: TranslateFunction): string {
  if ('name' in value) return String(value.name)
  return 'number' in value ? gradeText(Number(value.number), translate) : ''
}
