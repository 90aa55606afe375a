import type { ClubState } from '@afterbell/db/client'
import type { Grade } from '@afterbell/domain/schools/grade'
import type { SchoolWeekday } from '@afterbell/domain/schools/school-day'
import { demoId, draw } from '../choice.ts'
import { BELLS } from '../schools/term-2022-spring.ts'
import { courseOf, type DemoCourse } from './catalogue.ts'
import { type ListedClub, readClubList } from './listed.ts'

/** A session of a club: minutes since midnight, the earliest and the latest over the grades admitted. */
export interface DemoSession {
  readonly weekday: SchoolWeekday
  readonly period: number
  readonly start: number
  readonly end: number
}

/** A club of the demo school. */
export interface DemoClub extends ListedClub {
  readonly id: string
  readonly course: DemoCourse | undefined
  readonly state: ClubState
  readonly sessions: readonly DemoSession[]
}

/** The club that nobody can apply for yet. */
const DRAFT = '六年级课本剧社'
/** The share of clubs that still gather pupils before their first session. */
const OPEN_SHARE = 0.2

/** The clubs of the school's own list, with their courses, states and session times. */
export async function planClubs(): Promise<DemoClub[]> {
  const listed = await readClubList()
  return listed.map((club) => ({
    ...club,
    id: demoId('club', club.name),
    course: courseOf(club.name),
    state: stateOf(club.name),
    sessions: club.weekdays.flatMap((weekday) =>
      club.periods.map((period) => ({ weekday, period, ...spanOf(period, club.grades) })),
    ),
  }))
}

function stateOf(name: string): ClubState {
  if (name === DRAFT) return 'DRAFT'
  return draw('club state', name) < OPEN_SHARE ? 'OPEN' : 'RUNNING'
}

function spanOf(period: number, grades: readonly Grade[]): { start: number; end: number } {
  const spans = BELLS.filter((band) => band.grades.some((grade) => grades.includes(grade))).flatMap(
    ({ slots }) => slots.filter(({ kind }) => kind === 'PERIOD')[period - 1] ?? [],
  )
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}
