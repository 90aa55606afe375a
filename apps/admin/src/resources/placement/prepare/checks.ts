import type { Preparation } from '../operations.ts'

/** What a count means: in order; a fact to know; something to put right; something that stops the publication. */
export type Weight = 'ok' | 'fact' | 'mend' | 'stop'

/** One check, with the list that counts the same. */
export interface Check {
  readonly name:
    | 'applicants'
    | 'undecided'
    | 'unconfirmed'
    | 'withoutChoices'
    | 'clubs'
    | 'clubsWithoutTeacher'
    | 'clubsWithoutVenue'
    | 'lockedRosters'
  readonly count: number
  readonly weight: Weight
  readonly to: { readonly resource: string; readonly filter: Readonly<Record<string, unknown>> } | null
}

/** The checks before a draw, in their order. */
export function checksOf(termId: string, preparation: Preparation): Check[] {
  const applications = (filter: object) => ({ resource: 'applications', filter: { termId, ...filter } })
  const clubs = (filter: object) => ({ resource: 'clubs', filter: { termId, states: ['OPEN', 'RUNNING'], ...filter } })
  const unlessNone = (weight: Weight, count: number): Weight => (count === 0 ? 'ok' : weight)
  const { applicants, undecided, unconfirmed, withoutChoices, clubsWithoutTeacher, clubsWithoutVenue } = preparation
  return [
    {
      name: 'applicants',
      count: applicants,
      weight: applicants === 0 ? 'stop' : 'ok',
      to: applications({ state: 'APPROVED', confirmed: true }),
    },
    {
      name: 'undecided',
      count: undecided,
      weight: unlessNone('mend', undecided),
      to: applications({ state: 'SUBMITTED' }),
    },
    {
      name: 'unconfirmed',
      count: unconfirmed,
      weight: unlessNone('mend', unconfirmed),
      // What no guardian confirmed is never approved (R90): it waits, all of it.
      to: applications({ state: 'SUBMITTED', confirmed: false }),
    },
    {
      name: 'withoutChoices',
      count: withoutChoices,
      weight: unlessNone('fact', withoutChoices),
      to: applications({ state: 'APPROVED', confirmed: true, hasChoices: false }),
    },
    { name: 'clubs', count: preparation.clubs, weight: preparation.clubs === 0 ? 'stop' : 'ok', to: clubs({}) },
    {
      name: 'clubsWithoutTeacher',
      count: clubsWithoutTeacher,
      weight: unlessNone('mend', clubsWithoutTeacher),
      to: clubs({ hasTeacher: false }),
    },
    {
      name: 'clubsWithoutVenue',
      count: clubsWithoutVenue,
      weight: unlessNone('mend', clubsWithoutVenue),
      to: clubs({ hasVenue: false }),
    },
    {
      name: 'lockedRosters',
      count: preparation.lockedRosters,
      weight: unlessNone('stop', preparation.lockedRosters),
      to: null,
    },
  ]
}
