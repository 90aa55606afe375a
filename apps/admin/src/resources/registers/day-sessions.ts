import type { DaySession } from './operations.ts'

/** Which sessions of a day are listed. */
export const sessionFilters = ['all', 'unfinished', 'absent', 'noAdult'] as const
export type SessionFilter = (typeof sessionFilters)[number]

/** Whether everybody of a session is marked. */
export const isCalled = ({ cancelled, unmarked, state }: DaySession): boolean =>
  !cancelled && state !== null && unmarked === 0

const holds: Record<SessionFilter, (session: DaySession) => boolean> = {
  all: () => true,
  unfinished: (session) => !session.cancelled && !isCalled(session),
  absent: ({ absent }) => absent > 0,
  noAdult: ({ problems }) => problems.includes('NO_ADULT'),
}

/** The sessions that a filter lists; its count is the number that the filter shows. */
export const listed = (sessions: readonly DaySession[], filter: SessionFilter): DaySession[] =>
  sessions.filter(holds[filter])
