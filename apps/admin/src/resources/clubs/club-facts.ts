import type { ClubFacts } from '@afterbell/domain/clubs/lifecycle'
import type { Club } from './operations.ts'

/** What the steps of a club depend on, as the server reckons it. */
export function factsOf({
  term,
  sessions,
  grades,
  teachers,
  taken,
  minimum,
}: Pick<Club, 'term' | 'sessions' | 'grades' | 'teachers' | 'taken' | 'minimum'>): ClubFacts {
  return {
    termIsOpen: term.state === 'OPEN',
    sessionCount: sessions.length,
    gradesAdmittedCount: grades.length,
    hasVenue: sessions.length > 0 && sessions.every(({ venue }) => venue !== null),
    adultCount: teachers.length,
    enrolled: taken,
    minimum,
  }
}
