import type { DatabaseTransaction } from '@afterbell/db/client'
import { storedDate } from '@afterbell/domain/schools/school-day'
import type { WeeklySession } from '@afterbell/domain/timetable/sessions-on'
import type { DemoCareClass } from './care.ts'
import { demoId } from './choice.ts'
import type { DemoClubs } from './clubs.ts'
import type { DemoPeople } from './people.ts'
import { SCHOOL } from './schools.ts'
import { type DemoAvailability, planAvailabilities, planWeek } from './timetable/allocation.ts'
import { POSTS, planDuty, postId } from './timetable/duty.ts'
import { planExceptions } from './timetable/exceptions.ts'
import { planLeaders } from './timetable/leaders.ts'

const schoolId = SCHOOL.id
const termId = SCHOOL.termId

/** The demo's week with who can serve when. */
export interface DemoWeek {
  readonly sessions: readonly WeeklySession[]
  readonly availabilities: readonly DemoAvailability[]
}

/** Decides who stands where each week. */
export async function planTimetable(
  { clubs }: DemoClubs,
  care: readonly DemoCareClass[],
  { staff }: DemoPeople,
): Promise<DemoWeek> {
  const availabilities = planAvailabilities(staff)
  return { availabilities, sessions: await planWeek(clubs, care, staff, availabilities) }
}

/** Writes who stands where each week, what differed on single dates, a duty rota and who leads out. */
export async function writeTimetable(
  tx: DatabaseTransaction,
  { sessions: week, availabilities }: DemoWeek,
  care: readonly DemoCareClass[],
  { clubs }: DemoClubs,
  { staff }: DemoPeople,
): Promise<void> {
  const careIds = new Set(care.map(({ id }) => id))
  await tx.staffAvailability.createMany({
    data: availabilities.map(({ weekdays, ...said }) => ({ schoolId, termId, weekdays: [...weekdays], ...said })),
  })
  await tx.staffAssignment.createMany({
    data: week.flatMap(({ id, weekday, startsAt, endsAt, adults }) =>
      adults.map(({ staffId, part }) => ({
        ...{ schoolId, termId, id: demoId('assignment', id, staffId), staffId, part },
        ...(careIds.has(id) ? { careClassId: id } : { clubSessionId: id }),
        ...{ weekday, startsAt, endsAt },
      })),
    ),
  })
  const exceptions = planExceptions(week, clubs, staff)
  await tx.sessionException.createMany({
    data: exceptions.map(({ sessionId, date, ...differing }) => ({
      ...{ schoolId, termId, id: demoId('exception', sessionId, date), clubSessionId: sessionId },
      ...differing,
      date: storedDate(date),
    })),
  })
  await tx.dutyPost.createMany({
    data: POSTS.map(({ name, ...post }) => ({ schoolId, termId, id: postId(name), name, ...post })),
  })
  await tx.dutyTurn.createMany({
    data: planDuty(week, exceptions, staff).map(({ date, ...turn }) => ({
      ...{ schoolId, id: demoId('turn', turn.postId, date), ...turn, date: storedDate(date) },
      ...{ startsAt: 0, endsAt: 1 },
    })),
  })
  await tx.dismissalLeader.createMany({ data: planLeaders(staff).map((leader) => ({ schoolId, ...leader })) })
}
