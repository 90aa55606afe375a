import type { SchoolWeekday } from '../schools/school-day.ts'
import type { TermFacts } from './term-facts.ts'

/** The weekdays on which each pupil has a place: in a care class, or in a club that is under way. */
export function placesByPupil({ careClasses, clubs }: TermFacts): ReadonlyMap<string, ReadonlySet<SchoolWeekday>> {
  const places = new Map<string, Set<SchoolWeekday>>()
  const add = (pupilId: string, weekday: SchoolWeekday) => {
    const days = places.get(pupilId)
    if (days) days.add(weekday)
    else places.set(pupilId, new Set([weekday]))
  }
  for (const { pupilIds, weekday } of careClasses) for (const pupilId of pupilIds) add(pupilId, weekday)
  for (const { state, pupilIds, sessions } of clubs) {
    if (state === 'DRAFT') continue
    for (const pupilId of pupilIds) for (const { weekday } of sessions) add(pupilId, weekday)
  }
  return places
}
