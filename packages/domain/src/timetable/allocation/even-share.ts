import type { AllocatableAdult } from './allocation.ts'

/** What an even share depends on. */
type Sharing = Pick<AllocatableAdult, 'weekdays' | 'daysAWeek' | 'anySession'>

/**
 * How many sessions a week are an even share: the fewest with which all sessions could be shared out among those who can be asked for
 * any, each for no more days than he can and has agreed. Who stands this often has done his part.
 */
export function evenShare(sessions: number, adults: readonly Sharing[]): number {
  const days = adults.filter(({ anySession }) => anySession).map(mostDays)
  for (let share = 1; share < 5; share += 1) {
    if (days.reduce((sum, most) => sum + Math.min(share, most), 0) >= sessions) return share
  }
  return 5
}

/** On how many days a week a person can stand at most. */
export const mostDays = ({ weekdays, daysAWeek }: Pick<Sharing, 'weekdays' | 'daysAWeek'>): number =>
  Math.min(weekdays.length, daysAWeek ?? weekdays.length)
