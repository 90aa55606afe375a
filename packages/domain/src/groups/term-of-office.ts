/** From the first day of an office to its last, both included; open when no last day is set. Days are midnights in UTC. */
export interface TermOfOffice {
  readonly startsOn: Date
  readonly endsOn: Date | null
}

/** Whether two terms share a day. */
export function termsOverlap(one: TermOfOffice, other: TermOfOffice): boolean {
  const beforeEndOf = ({ endsOn }: TermOfOffice, day: Date) => endsOn === null || day <= endsOn
  return beforeEndOf(one, other.startsOn) && beforeEndOf(other, one.startsOn)
}

/** Where a day lies to a term: before it, in it, after it. */
export function phaseOn(term: TermOfOffice, day: Date): 'COMING' | 'CURRENT' | 'PAST' {
  if (day < term.startsOn) return 'COMING'
  return term.endsOn !== null && day > term.endsOn ? 'PAST' : 'CURRENT'
}
