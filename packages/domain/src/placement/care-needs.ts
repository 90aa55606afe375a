import { spansOverlap } from '../schools/time-of-day.ts'
import type { CareNeed } from './draw-result.ts'
import type { DrawWeek } from './draw-week.ts'

/**
 * Who is in a care class when: every pupil in every period of every weekday applied for in which no club has him (R01). A club takes a
 * period that it shares a minute with.
 */
export function careNeeds({ input, held }: DrawWeek): CareNeed[] {
  const periodsOf = Map.groupBy(input.periods, ({ grade, weekday }) => `${grade} ${weekday}`)
  return input.pupils.flatMap(({ id, grade, careWeekdays }, pupil) => {
    const sessions = (held[pupil] ?? []).flatMap(({ club }) => club.sessions)
    return careWeekdays.flatMap((weekday): CareNeed[] => {
      const free = (periodsOf.get(`${grade} ${weekday}`) ?? []).filter(
        (period) => !sessions.some((session) => session.weekday === weekday && spansOverlap(session, period)),
      )
      return free.length === 0 ? [] : [{ pupilId: id, weekday, periods: free.map(({ period }) => period) }]
    })
  })
}
