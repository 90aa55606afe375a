import { withoutSpaces } from '../written-text.ts'

/** A school's own number of a pupil (学号), unique in the school: digits and capital letters. */
export type PupilNumber = string

/** Lengths of a 学号. */
export const PUPIL_NUMBER_LENGTH = { minimum: 2, maximum: 20 } as const

/** Reads a 学号 typed with full-width digits or stray spaces; undefined when it is none, such as a number that a spreadsheet cut (2.02E+07). */
export function parsePupilNumber(text: string): PupilNumber | undefined {
  const written = withoutSpaces(text).toUpperCase()
  const { minimum, maximum } = PUPIL_NUMBER_LENGTH
  return /^[A-Z0-9]*\d[A-Z0-9]*$/.test(written) && written.length >= minimum && written.length <= maximum
    ? written
    : undefined
}
