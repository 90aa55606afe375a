import { z } from 'zod'
import type { InputRuleParams } from './input-rule.ts'
import { isSchoolDate, type SchoolDate, schoolDateOf } from './schools/school-day.ts'
import { MINUTES_IN_DAY } from './schools/time-of-day.ts'
import { tidyLines, tidyProse } from './written-text.ts'

/** Adds an issue of one of our rules while a value is checked, at a path inside it. */
export function refuse(
  context: { readonly issues: z.core.$ZodRawIssue[] },
  params: InputRuleParams,
  path: PropertyKey[] = [],
): void {
  context.issues.push({ code: 'custom', input: undefined, params: { ...params }, path })
}

/** Text of one line that must be there: 1 to `maximum` characters. */
export const lineField = (maximum: number) => z.string().transform(tidyProse).pipe(z.string().min(1).max(maximum))

/** Text of several lines that must be there: 1 to `maximum` characters. */
export const proseField = (maximum: number) => z.string().transform(tidyLines).pipe(z.string().min(1).max(maximum))

/** Text that may be left out; one that is left empty is null. */
export const optionalProseField = (maximum: number) => unlessEmpty(proseField(maximum))

/** The identifier of a record. */
export const idField = z.uuid()

/** A set of identifiers, none twice. */
export const idsField = (minimum: number, maximum: number) => distinct(z.array(idField).min(minimum).max(maximum))

/** A day, given as `YYYY-MM-DD` by forms and as midnight in UTC by the API's scalar. */
export const dateField = z.preprocess(
  (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? schoolDateOf(value) : value),
  z.string().transform((text, context): SchoolDate => {
    if (isSchoolDate(text)) return text
    refuse(context, { code: 'date' })
    return z.NEVER
  }),
)

/** A time of day in minutes since midnight. */
export const minuteField = z
  .int()
  .min(0)
  .max(MINUTES_IN_DAY - 1)

/** A whole number between two others, both included. */
export const wholeField = (minimum: number, maximum: number) => z.int().min(minimum).max(maximum)

/** A text that a reader of ours understands, as it is kept; what it does not understand is refused by a rule. */
export function readField<Value>(read: (text: string) => Value | undefined, params: InputRuleParams) {
  return z
    .string()
    .max(200)
    .transform((text, context): Value => {
      const value = read(text)
      if (value !== undefined) return value
      refuse(context, tidyProse(text) === '' ? { code: 'required' } : params)
      return z.NEVER
    })
}

/** A field that may be left out, and that forms send as an empty text when it is: then it is null. */
export function unlessEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z
    .preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullable())
    .optional()
}

/** The list with a refusal at each entry that stands in it before. */
export function distinct<Entry extends z.ZodType>(
  schema: z.ZodArray<Entry>,
  keyOf: (entry: z.output<Entry>) => unknown = (entry) => entry,
): z.ZodArray<Entry> {
  return schema.check((context) => {
    const seen = new Set<unknown>()
    context.value.forEach((entry, index) => {
      const key = keyOf(entry)
      if (seen.has(key)) refuse(context, { code: 'listedTwice' }, [index])
      seen.add(key)
    })
  })
}
