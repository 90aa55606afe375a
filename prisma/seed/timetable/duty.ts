import { daysFrom, type SchoolDate } from '@afterbell/domain/schools/school-day'
import { termDay } from '@afterbell/domain/schools/term-calendar'
import { isFree, usesOf } from '@afterbell/domain/timetable/clashes'
import { proposeRota, type RotaTurn } from '@afterbell/domain/timetable/duty-rota'
import { heldOf, sessionsOn, type WeeklySession } from '@afterbell/domain/timetable/sessions-on'
import { demoId } from '../choice.ts'
import type { DemoStaff } from '../people/staff.ts'
import { DEMO_CALENDAR } from './calendar.ts'
import type { DemoException } from './exceptions.ts'

/** Where somebody stands while the grades leave (R55). */
export const POSTS = [
  { name: '东门', gate: '东门', startsAt: 17 * 60 + 15, endsAt: 17 * 60 + 40, needed: 1 },
  { name: '西门', gate: '西门', startsAt: 17 * 60 + 15, endsAt: 17 * 60 + 40, needed: 1 },
] as const

export const postId = (name: string): string => demoId('duty post', name)

/** The stretches that the demo shows: the first two weeks of the term and the last four. */
const STRETCHES: readonly (readonly [SchoolDate, SchoolDate])[] = [
  ['2022-02-14', '2022-02-25'],
  ['2022-06-06', '2022-06-30'],
]

/** A fair rota of the offices' and grade teachers' people, around their sessions. */
export function planDuty(
  week: readonly WeeklySession[],
  exceptions: readonly DemoException[],
  staff: readonly DemoStaff[],
): RotaTurn[] {
  const dates = STRETCHES.flatMap(([from, to]) => [...daysFrom(from, to)]).filter(
    (date) => termDay(DEMO_CALENDAR, date)?.service,
  )
  const staffIds = staff
    .filter(({ kind }) => kind === 'TEACHER')
    .slice(0, 24)
    .map(({ id }) => id)
  const usesOn = new Map(
    dates.map((date) => {
      const held = heldOf(sessionsOn(date, { calendar: DEMO_CALENDAR, sessions: week, exceptions }))
      return [date, usesOf(held.map((each) => ({ ...each, id: each.session.id }))).adults]
    }),
  )
  return proposeRota({
    dates,
    posts: POSTS.map(({ name, ...post }) => ({ ...post, id: postId(name) })),
    staffIds,
    served: new Map(),
    isFree: (staffId, date, post) => isFree(usesOn.get(date) ?? [], staffId, post),
  }).turns
}
