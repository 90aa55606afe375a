import { z } from 'zod'
import { dateField, lineField, proseField, readField, refuse, wholeField } from '../input-field.ts'
import type { SchoolMonth } from '../schools/month-weeks.ts'

/** A month as `YYYY-MM`. */
const monthField = readField(
  (text) => (/^(19|2\d)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? (text as SchoolMonth) : undefined),
  {
    code: 'date',
  },
)

/** Days of which figures are asked. */
export const periodInput = z.object({ from: dateField, to: dateField }).check((context) => {
  if (context.value.to < context.value.from) refuse(context, { code: 'endBeforeStart' }, ['to'])
})

/** A month, asked of by itself. */
export const monthInput = z.object({ month: monthField })

/** That the report of a month is signed, as it was read: `hash` says what was seen. */
export const signReportInput = z.object({
  month: monthField,
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  idempotencyKey: z.uuid(),
})

/** That a bureau returns a report, and why. */
export const returnReportInput = z.object({ reason: proseField(300) })

/** The longest that a program's token holds, in days. */
export const LONGEST_TOKEN_DAYS = 365

/** A token for a bureau's program. */
export const createTokenInput = z.object({
  name: lineField(60),
  days: wholeField(1, LONGEST_TOKEN_DAYS),
})
