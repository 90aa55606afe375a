import type { Choice } from '@afterbell/api/src/modules/timetable/service/allocation/solve.ts'
import { openAllocator } from '@afterbell/api/src/modules/timetable/service/allocation/solve.ts'
import type { AllocatableAdult, AllocationInput, OpenSession } from '@afterbell/domain/timetable/allocation/allocation'
import { readAllocation } from '@afterbell/domain/timetable/allocation/read-allocation'
import type { WeeklySession } from '@afterbell/domain/timetable/sessions-on'
import type { DemoCareClass } from '../care.ts'
import { demoId, draw } from '../choice.ts'
import type { DemoClub } from '../clubs/plan.ts'
import { guidesOf } from '../clubs.ts'
import type { DemoStaff } from '../people/staff.ts'

/** When somebody of the demo school can serve. */
export interface DemoAvailability {
  readonly staffId: string
  readonly weekdays: readonly number[]
  readonly daysAWeek: number | null
}

/** A few teachers work part of the week, or have agreed to fewer days. */
export function planAvailabilities(staff: readonly DemoStaff[]): DemoAvailability[] {
  return staff
    .filter(({ kind }) => kind === 'TEACHER')
    .flatMap(({ id: staffId, staffNumber }): DemoAvailability[] => {
      const drawn = draw('availability', staffNumber)
      if (drawn < 0.04) return [{ staffId, weekdays: [1, 2, 3], daysAWeek: null }]
      if (drawn < 0.1) return [{ staffId, weekdays: [1, 2, 3, 4, 5], daysAWeek: 2 }]
      return []
    })
}

/**
 * Who stands where in the demo's week, by the program's own solver (R16, R21). Club sessions that neither a teacher of the club nor anybody
 * of the grade could take stay without an adult: open findings.
 */
export async function planWeek(
  clubs: readonly DemoClub[],
  care: readonly DemoCareClass[],
  staff: readonly DemoStaff[],
  availabilities: readonly DemoAvailability[],
): Promise<WeeklySession[]> {
  const sessions = [...care.map(careSession), ...clubs.flatMap((club) => clubSessions(club, staff))]
  const input: AllocationInput = { sessions, adults: adultsOf(staff, availabilities), uses: [] }
  const standing = withoutStrangers(input, (await openAllocator())(input))
  return sessions.map(({ id, weekday, startsAt, endsAt }) => {
    const staffId = standing.get(id)
    return { id, weekday, startsAt, endsAt, venueId: null, adults: staffId ? [{ staffId, part: 'LEADS' }] : [] }
  })
}

function withoutStrangers(input: AllocationInput, choices: readonly Choice[]): Map<string, string> {
  const isCare = new Set(input.sessions.filter(({ kind }) => kind === 'CARE').map(({ id }) => id))
  return new Map(
    readAllocation(input, choices)
      .allocated.filter(({ sessionId, nearness }) => isCare.has(sessionId) || nearness !== 'OTHER')
      .map(({ sessionId, staffId }) => [sessionId, staffId]),
  )
}

const careSession = ({ id, weekday, startsAt, endsAt, parts, grade }: DemoCareClass): OpenSession => ({
  ...{ id, kind: 'CARE', weekday, startsAt, endsAt, gradeNumbers: [grade], teacherIds: [] },
  ...{ homeClassIds: parts.map(({ homeClassId }) => homeClassId), fixedId: null, currentId: null },
})

/** The sessions of a club that is not a draft. */
const clubSessions = (club: DemoClub, staff: readonly DemoStaff[]): OpenSession[] =>
  club.state === 'DRAFT'
    ? []
    : club.sessions.map(({ weekday, period, start: startsAt, end: endsAt }) => ({
        ...{ id: demoId('session', club.name, weekday, period), kind: 'CLUB', weekday, startsAt, endsAt },
        ...{ homeClassIds: [], gradeNumbers: club.grades, teacherIds: guidesOf(club, staff).map(({ id }) => id) },
        ...{ fixedId: null, currentId: null },
      }))

const adultsOf = (staff: readonly DemoStaff[], availabilities: readonly DemoAvailability[]): AllocatableAdult[] =>
  staff.map(({ id, kind, grade, homeClassId }) => {
    const said = availabilities.find(({ staffId }) => staffId === id)
    return {
      ...{ id, homeClassIds: homeClassId ? [homeClassId] : [], gradeNumber: grade ?? null },
      ...{ weekdays: said?.weekdays ?? [1, 2, 3, 4, 5], daysAWeek: said?.daysAWeek ?? null },
      anySession: kind === 'TEACHER' || said !== undefined,
    }
  })
