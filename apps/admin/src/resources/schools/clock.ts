import { clockText } from '../../i18n/moments.ts'

/** Minutes since midnight of a time as a time field has it, `15:30`; null while it is incomplete. */
export function minutesOfClock(clock: unknown): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(String(clock ?? '')) ?? []
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null
}

/** The text of a time field for minutes since midnight; empty for none. */
export const clockOfMinutes = (minutes: unknown): string => (typeof minutes === 'number' ? clockText(minutes) : '')
