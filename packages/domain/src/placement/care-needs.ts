import { spansOverlap } from '../schools/time-of-day.ts'
import type { ServicePeriod } from './draw-input.ts'
import type { CareNeed } from './draw-result.ts'
import type { DrawWeek, HeldPlace } from './draw-week.ts'

/**
 * Who is in a care class when: every pupil in every period of every weekday applied for in which no club has him (R01). A club takes a
 * period that it shares a minute with.
 */
export function careNeeds({ input, held }: DrawWeek): CareNeed[] {
  const byGrade = Map.groupBy(input.periods, ({ grade }) => grade)
  const periodsOf = new Map([...byGrade].map(([grade, each]) => [grade, Map.groupBy(each, ({ weekday }) => weekday)]))
  const needs: CareNeed[] = []
  input.pupils.forEach(({ id, grade, careWeekdays }, pupil) => {
    const places = held[pupil] ?? []
    for (const weekday of careWeekdays) {
      const free = (periodsOf.get(grade)?.get(weekday) ?? []).filter((period) => !isTaken(period, places))
      if (free.length > 0) needs.push({ pupilId: id, weekday, periods: free.map(({ period }) => period) })
    }
  })
  return needs
}

function isTaken(period: ServicePeriod, places: readonly HeldPlace[]): boolean {
  return places.some(({ club }) =>
    club.sessions.some((session) => session.weekday === period.weekday && spansOverlap(session, period)),
  )
}
