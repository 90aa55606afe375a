import { withoutSpaces } from '../written-text.ts'

/**
 * The national number of a pupil's school record (学籍号), 19 characters: G and the citizen id, J or L and a generated number.
 * It contains the citizen id: kept encrypted, shown masked, never a key.
 */
export type SchoolRollNumber = string

const SCHOOL_ROLL_NUMBER = /^[GJL]\d{17}[\dX]$/

/** Reads a 学籍号 typed in lower case, with full-width characters or spaces; undefined when it is none. */
export function parseSchoolRollNumber(text: string): SchoolRollNumber | undefined {
  const written = withoutSpaces(text).toUpperCase()
  return SCHOOL_ROLL_NUMBER.test(written) ? written : undefined
}

/** The number as it is shown to those who may not see it: G3301**********1234. What is no 学籍号 shows nothing of itself. */
export function maskSchoolRollNumber(number: SchoolRollNumber): string {
  return SCHOOL_ROLL_NUMBER.test(number) ? `${number.slice(0, 5)}**********${number.slice(-4)}` : '**********'
}
