import { isFree, type Use } from '@afterbell/domain/timetable/clashes'
import type { WeeklySession } from '@afterbell/domain/timetable/sessions-on'
import { demoId } from '../choice.ts'
import type { DemoClub } from '../clubs/plan.ts'
import { teachersOf } from '../clubs.ts'
import type { DemoStaff } from '../people/staff.ts'
import { CALENDAR, TERM } from '../schools/term-2022-spring.ts'

/** The term's days, as the rules know them. */
export const DEMO_CALENDAR = {
  start: TERM.start,
  end: TERM.end,
  firstServiceDay: TERM.firstServiceDay,
  exceptions: CALENDAR,
}

/** The sessions of the clubs with whoever of their teachers is free: who is elsewhere at the time is not put in two places. */
export function planWeek(clubs: readonly DemoClub[], staff: readonly DemoStaff[]): WeeklySession[] {
  const taken = new Map<number, Use[]>()
  return clubs.flatMap((club) =>
    club.sessions.map(({ weekday, period, start: startsAt, end: endsAt }): WeeklySession => {
      const id = demoId('session', club.name, weekday, period)
      const uses = taken.get(weekday) ?? []
      const leader = teachersOf(club, staff).find((member) => isFree(uses, member.id, { startsAt, endsAt }))
      if (leader) taken.set(weekday, [...uses, { of: leader.id, by: id, startsAt, endsAt }])
      const adults = leader ? [{ staffId: leader.id, part: 'LEADS' as const }] : []
      return { id, weekday, startsAt, endsAt, venueId: null, adults }
    }),
  )
}
