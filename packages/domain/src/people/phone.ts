import { tidyText } from '../written-text.ts'

/** A mainland mobile number as it is kept: 11 digits, the first a 1. */
export type MobilePhone = string

/** Why a text is not a mobile number. */
export const PHONE_FAULTS = ['EMPTY', 'NOT_DIGITS', 'TOO_SHORT', 'TOO_LONG', 'NOT_MOBILE'] as const
export type PhoneFault = (typeof PHONE_FAULTS)[number]

/** What a typed phone number comes to. `digits` is how many digits were typed, which may be told without telling the number. */
export type PhoneReading =
  | { readonly ok: true; readonly phone: MobilePhone }
  | { readonly ok: false; readonly fault: PhoneFault; readonly digits: number }

/** Signs that people put between the digits of a phone number, after {@link tidyText}. */
export const PHONE_SEPARATORS = ' ()._\\-\\u2010-\\u2015\\u2043\\u2212\\u30FC'

const SEPARATOR = new RegExp(`[${PHONE_SEPARATORS}]`, 'g')
const MOBILE_DIGITS = 11

/**
 * Reads a mobile number typed with full-width digits, spaces, dashes, brackets, +86, 0086 or 86 before it.
 * The number ranges in use are not checked: operators add new ones, and the demo school's invented numbers begin with 120, which nobody has.
 */
export function readPhone(text: string): PhoneReading {
  const written = tidyText(text).replace(SEPARATOR, '')
  const digits = (written.match(/\d/g) ?? []).length
  const refuse = (fault: PhoneFault): PhoneReading => ({ ok: false, fault, digits })
  if (written === '') return refuse('EMPTY')
  if (!/^\+?\d+$/.test(written)) return refuse('NOT_DIGITS')
  if (/^\+(?!86)/.test(written)) return refuse('NOT_MOBILE')
  const phone = withoutCountryCode(written)
  if (phone.length < MOBILE_DIGITS) return refuse('TOO_SHORT')
  if (phone.length > MOBILE_DIGITS) return refuse('TOO_LONG')
  return phone.startsWith('1') ? { ok: true, phone } : refuse('NOT_MOBILE')
}

/** The phone as it is shown to those who may not see it: 138****1234. What is no mobile number shows nothing of itself. */
export function maskPhone(phone: MobilePhone): string {
  return /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****'
}

function withoutCountryCode(written: string): string {
  if (written.startsWith('+86')) return written.slice(3)
  if (written.startsWith('0086')) return written.slice(4)
  return written.length === MOBILE_DIGITS + 2 ? written.replace(/^86/, '') : written
}
