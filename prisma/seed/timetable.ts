import type { DatabaseTransaction } from '@afterbell/db/client'
import { storedDate } from '@afterbell/domain/schools/school-day'
import { demoId } from './choice.ts'
import type { DemoClubs } from './clubs.ts'
import type { DemoPeople } from './people.ts'
import { SCHOOL } from './schools.ts'
import { POSTS, planDuty, postId } from './timetable/duty.ts'
import { planExceptions } from './timetable/exceptions.ts'
import { planLeaders } from './timetable/leaders.ts'
import { planWeek } from './timetable/week.ts'

const schoolId = SCHOOL.id
const termId = SCHOOL.termId

/**
 * Writes who stands where each week, what differed on single dates, a duty rota and who leads out. Where a teacher has two
 * clubs at one time by the school's own list, the second stays without an adult: an open finding (R16).
 */
export async function writeTimetable(
  tx: DatabaseTransaction,
  { clubs }: DemoClubs,
  { staff }: DemoPeople,
): Promise<void> {
  const week = planWeek(clubs, staff)
  await tx.staffAssignment.createMany({
    data: week.flatMap(({ id, weekday, startsAt, endsAt, adults }) =>
      adults.map(({ staffId, part }) => ({
        ...{ schoolId, termId, id: demoId('assignment', id, staffId), clubSessionId: id, staffId, part },
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
