import { isSchoolDate, type SchoolDate } from '../schools/school-day.ts'

/** A care class or club session of the week, on one date. */
export interface HeldSession {
  /** The session of the week. */
  readonly sessionId: string
  readonly date: SchoolDate
}

const form = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})_(\d{4}-\d\d-\d\d)$/i

/** One name for a session on a date, before its register is opened and after: it stands in addresses and on printed codes. */
export const heldSessionId = ({ sessionId, date }: HeldSession): string => `${sessionId}_${date}`

/** Reads such a name; undefined for what is none. */
export function parseHeldSessionId(text: string): HeldSession | undefined {
  const [, sessionId, date] = form.exec(text) ?? []
  return sessionId && date && isSchoolDate(date) ? { sessionId: sessionId.toLowerCase(), date } : undefined
}
