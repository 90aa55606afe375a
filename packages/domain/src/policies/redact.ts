import { PHONE_SEPARATORS } from '../people/phone.ts'
import { mapBlockText, type StructuredText } from './structured-text.ts'

/** What stands where a phone number stood. */
export const REDACTED_PHONE = { zh: '［电话已隐去］', en: '[phone number removed]' } as const

// Digits are matched in half and full width, and between two of them every sign that the phone reader takes away.
const DIGIT = '[\\d０-９]'
const ONE = '[1１]'
const ZERO = '[0０]'
const SIGN = `[${PHONE_SEPARATORS}\\s\\p{Cf}（）．＿－]`
const BETWEEN = `${SIGN}{0,3}`
const COUNTRY = `(?:[(（]?(?:[+＋]|${ZERO}${BETWEEN}${ZERO})?${BETWEEN}[8８]${BETWEEN}[6６][)）]?${BETWEEN})?`
const repeated = (times: string) => `(?:${BETWEEN}${DIGIT})${times}`

/** A mobile number, with or without the country's code. */
const MOBILE = `${COUNTRY}${ONE}${repeated('{10}')}`
/** A landline with its area code: 0510-8xxxxxxx, (0510) 8xxxxxxx, 021 xxxx xxxx, with an extension. */
const LANDLINE = `(?:[(（]${BETWEEN})?${ZERO}${BETWEEN}[1-9１-９]${repeated('{9,10}')}(?:\\s?(?:转|-|－|ext\\.?)\\s?${DIGIT}{1,6})?`
/** A landline without its area code, where a word says that it is one. Eight digits alone may be a date. */
const NAMED_LANDLINE = `(?<=(?:电话|座机|热线|Tel\\.?|Phone)\\s?[:：]?\\s?)[2-8２-８]${repeated('{6,7}')}`

const PHONE = new RegExp(`(?<!${DIGIT})(?:${MOBILE}|${LANDLINE}|${NAMED_LANDLINE})(?!${DIGIT})`, 'giu')

/** The text without phone numbers: mobiles in every form that the phone reader knows, and landlines with an area code (R44, R92). */
export function redactPhones(text: string, locale: 'zh' | 'en'): string {
  return text.replace(PHONE, REDACTED_PHONE[locale])
}

/** A policy's text as it is published: without phone numbers in any block. */
export function redactText(text: StructuredText, locale: 'zh' | 'en'): StructuredText {
  return text.map((block) => mapBlockText(block, (each) => redactPhones(each, locale)))
}
