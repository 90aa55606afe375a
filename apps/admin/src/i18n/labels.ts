import { enumValues } from '@afterbell/graphql/schema-meta'
import type { TranslateFunction } from 'react-admin'

// Labels of what the schema names. Their keys are put together from the schema's own names; that each exists in every
// language is proven by `catalogue.test.ts`, since the compiler cannot follow names that are only known at run time.

/** The label of a field of a resource; an input `venueId` is labelled as `venue`. */
export function fieldLabel(translate: TranslateFunction, resource: string, field: string): string {
  return translate(`resources.${resource}.fields.${field.replace(/Ids?$/, '') || field}`)
}

/** What one record of a resource is called (`count` 1), or several. */
export const resourceLabel = (translate: TranslateFunction, resource: string, count: number): string =>
  translate(`resources.${resource}.name`, { smart_count: count })

/** The label of an enum's value. */
export function enumLabel(translate: TranslateFunction, name: string, value: string): string {
  return enumValues(name)?.includes(value) ? translate(`enums.${name}.${value}`) : value
}

/** A grade by its number: 三年级. */
export const gradeText = (number: number, translate: TranslateFunction): string => translate(`schools.grades.${number}`)
