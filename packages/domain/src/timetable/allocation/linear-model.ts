import { spansOverlap } from '../../schools/time-of-day.ts'
import { nearnessOf } from '../staffing.ts'
import type { AllocatableAdult, AllocationInput, FixedUse, OpenSession } from './allocation.ts'
import { evenShare, mostDays } from './even-share.ts'

/** A linear programme in columns, as solvers take it: minimise the cost, every row within its bounds. */
export interface LinearModel {
  readonly columns: readonly {
    readonly cost: number
    readonly upper: number
    /** Row and coefficient. */
    readonly entries: readonly (readonly [row: number, value: number])[]
  }[]
  readonly rows: readonly { readonly lower: number; readonly upper: number }[]
  /** What the first columns stand for: this adult in this session. */
  readonly choices: readonly { readonly sessionId: string; readonly staffId: string }[]
}

/**
 * What a choice costs, in the order in which it counts (R16, R21): nobody at all, somebody beyond an even share, a club without its own
 * teacher, a care class without its class, without its grade; then how even it is, and last of all a change of who stands there now.
 */
export const COST = {
  uncovered: 1_000_000,
  beyondShare: 4_000,
  foreignClub: 3_000,
  other: 1_000,
  ownGrade: 100,
  unevenness: 4,
  changed: 1,
} as const

/** How often a person can stand in a week at most, whatever is agreed. */
const MOST_SESSIONS = 10

class Builder {
  readonly columns: { cost: number; upper: number; entries: [number, number][] }[] = []
  readonly rows: { lower: number; upper: number }[] = []

  row(lower: number, upper: number): number {
    return this.rows.push({ lower, upper }) - 1
  }

  column(cost: number, upper: number, rows: readonly number[]): number {
    return this.columns.push({ cost, upper, entries: rows.map((row) => [row, 1]) }) - 1
  }

  add(column: number, row: number, value: number): void {
    this.columns[column]?.entries.push([row, value])
  }
}

/**
 * The allocation of adults as a linear programme: every session has one adult or is uncovered; nobody is at two places, on a day that is
 * not his, or on more days than agreed; each further session of a person costs more than the one before. Sessions are intervals of a day, so
 * that its corners are whole numbers nearly always; a fraction is for branching.
 */
export function allocationModel(input: AllocationInput): LinearModel {
  const build = new Builder()
  const share = evenShare(input.sessions.length, input.adults)
  const sessions = input.sessions.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const adults = input.adults.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const fixed = Map.groupBy(usesOfFixed(input), ({ staffId }) => staffId)
  const open = sessions.filter(({ fixedId }) => fixedId === null)
  const rowOf = new Map(open.map(({ id }) => [id, build.row(1, 1)]))
  const choices: { sessionId: string; staffId: string }[] = []
  const chosenBy = new Map<string, { column: number; session: OpenSession }[]>()
  for (const adult of adults) {
    const own = fixed.get(adult.id) ?? []
    for (const session of open) {
      if (!canStand(adult, session, own)) continue
      const column = build.column(costOf(adult, session), 1, [rowOf.get(session.id) ?? -1])
      choices.push({ sessionId: session.id, staffId: adult.id })
      const chosen = chosenBy.get(adult.id)
      if (chosen) chosen.push({ column, session })
      else chosenBy.set(adult.id, [{ column, session }])
    }
  }
  for (const { id } of open) build.column(COST.uncovered, 1, [rowOf.get(id) ?? -1])
  for (const adult of adults) {
    const chosen = chosenBy.get(adult.id) ?? []
    if (chosen.length === 0) continue
    const own = fixed.get(adult.id) ?? []
    onePlaceAtATime(build, chosen)
    agreedDays(build, adult, chosen, own)
    loadOf(build, chosen, { share, has: sessions.filter(({ fixedId }) => fixedId === adult.id).length })
  }
  return { ...build, choices }
}

/** Everything that a person is held by beforehand: other uses, and the sessions in which he stands whatever is proposed. */
function usesOfFixed({ sessions, uses }: AllocationInput): FixedUse[] {
  return [
    ...uses,
    ...sessions.flatMap(({ fixedId, weekday, startsAt, endsAt }) =>
      fixedId === null ? [] : [{ staffId: fixedId, weekday, startsAt, endsAt }],
    ),
  ]
}

type Timed = Pick<OpenSession, 'weekday' | 'startsAt' | 'endsAt'>

/** Whether two uses are at one time. */
export const meet = (one: Timed, other: Timed): boolean =>
  one.weekday === other.weekday &&
  spansOverlap({ start: one.startsAt, end: one.endsAt }, { start: other.startsAt, end: other.endsAt })

/** Whether a person can be asked for a session, beside what holds him already. */
function canStand(adult: AllocatableAdult, session: OpenSession, own: readonly FixedUse[]): boolean {
  if (!adult.weekdays.includes(session.weekday)) return false
  if (!adult.anySession && !session.teacherIds.includes(adult.id)) return false
  return !own.some((use) => meet(use, session))
}

function costOf(adult: AllocatableAdult, session: OpenSession): number {
  const nearness = nearnessOf({ name: '', load: 0, ...adult }, session)
  const far = session.kind === 'CLUB' ? COST.foreignClub : 0
  const cost = {
    OWN_CLUB: 0,
    OWN_CLASS: 0,
    OWN_GRADE: far + COST.ownGrade,
    OTHER: far + COST.other,
  }[nearness]
  return cost + (session.currentId !== null && session.currentId !== adult.id ? COST.changed : 0)
}

type Chosen = readonly { readonly column: number; readonly session: OpenSession }[]

/** Of the sessions that go on at one moment a person has one: a row for every moment at which one begins. */
function onePlaceAtATime(build: Builder, chosen: Chosen): void {
  for (const day of Map.groupBy(chosen, ({ session }) => session.weekday).values()) {
    const seen = new Set<string>()
    for (const going of goingTogether(day)) {
      const key = going.map(({ column }) => column).join(' ')
      if (going.length < 2 || seen.has(key)) continue
      seen.add(key)
      const row = build.row(0, 1)
      for (const { column } of going) build.add(column, row, 1)
    }
  }
}

/** A day on which a person stands is used up, however many sessions he has on it. */
function agreedDays(build: Builder, adult: AllocatableAdult, chosen: Chosen, own: readonly FixedUse[]): void {
  const used = new Set(own.map(({ weekday }) => weekday))
  const byDay = [...Map.groupBy(chosen, ({ session }) => session.weekday)].filter(([day]) => !used.has(day))
  const left = Math.max(0, mostDays(adult) - used.size)
  if (byDay.length <= left) return
  const total = build.row(0, left)
  for (const [, day] of byDay) {
    const isUsed = build.column(0, 1, [total])
    // Of sessions that meet there is one at most: they share a row, which is tighter than a row each.
    for (const together of goingTogether(day)) {
      const row = build.row(Number.NEGATIVE_INFINITY, 0)
      for (const { column } of together) build.add(column, row, 1)
      build.add(isUsed, row, -1)
    }
  }
}

/** The sessions that go on together at each moment at which one begins. */
function goingTogether(day: Chosen): Chosen[] {
  const moments = [...new Set(day.map(({ session }) => session.startsAt))]
  return moments.map((moment) => day.filter(({ session }) => session.startsAt <= moment && moment < session.endsAt))
}

/** Each further session costs more than the one before, and much more beyond an even share. */
function loadOf(build: Builder, chosen: Chosen, { share, has }: { share: number; has: number }): void {
  const row = build.row(0, 0)
  for (const { column } of chosen) build.add(column, row, 1)
  const most = Math.min(MOST_SESSIONS, chosen.length)
  for (let nth = has + 1; nth <= has + most; nth += 1) {
    const beyond = Math.max(0, nth - share)
    const step = build.column(COST.unevenness * nth + COST.beyondShare * beyond, 1, [])
    build.add(step, row, -1)
  }
}
