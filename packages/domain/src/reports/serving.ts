import type { TermFacts } from './term-facts.ts'

/** The adults who stand in at least one session of the week. */
export const servingIds = ({ careClasses, clubs }: TermFacts): ReadonlySet<string> =>
  new Set(
    [...careClasses, ...clubs.filter(({ state }) => state !== 'DRAFT').flatMap(({ sessions }) => sessions)].flatMap(
      ({ adults }) => adults.map(({ staffId }) => staffId),
    ),
  )
