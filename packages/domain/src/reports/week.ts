import type { StandingAdult, TermFacts, WeekTime } from './term-facts.ts'

/** A care class or a club's session, as the week has it. */
export interface HeldSession extends WeekTime {
  readonly name: string
  readonly adults: readonly StandingAdult[]
}

/** Everything that is held in a week. */
export function sessionsOf({ careClasses, clubs }: TermFacts): HeldSession[] {
  return [...careClasses, ...clubs.flatMap(({ name, sessions }) => sessions.map((session) => ({ ...session, name })))]
}

/** Whether two times of the week meet. */
export const overlap = (one: WeekTime, other: WeekTime): boolean =>
  one.weekday === other.weekday && one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** The sessions in which a person stands while the time lasts. */
export const standsElsewhere = (facts: TermFacts, staffId: string, time: WeekTime): HeldSession[] =>
  sessionsOf(facts).filter(
    (session) => overlap(session, time) && session.adults.some((adult) => adult.staffId === staffId),
  )
