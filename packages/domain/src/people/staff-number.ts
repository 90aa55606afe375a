import { withoutSpaces } from '../written-text.ts'

/** A school's own number of a member of staff (工号), unique in the school: capital letters, digits and hyphens. */
export type StaffNumber = string

/** Lengths of a 工号. */
export const STAFF_NUMBER_LENGTH = { minimum: 1, maximum: 20 } as const

/** Reads a 工号 typed with full-width digits, in lower case or with stray spaces (T００５ → T005); undefined when it is none. */
export function parseStaffNumber(text: string): StaffNumber | undefined {
  const written = withoutSpaces(text).toUpperCase()
  return /^[A-Z]{0,4}-?\d+(?:-\d+)*$/.test(written) && written.length <= STAFF_NUMBER_LENGTH.maximum
    ? written
    : undefined
}
