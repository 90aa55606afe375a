import { nearnessOf } from '../staffing.ts'
import type { AllocatableAdult, Allocated, AllocationInput, OpenSession, Uncovered } from './allocation.ts'
import { mostDays } from './even-share.ts'
import { type LinearModel, meet } from './linear-model.ts'

/** How near the adults are to the pupils, over all sessions of a kind (R21). */
export interface NearnessShares {
  readonly careSessions: number
  readonly ownClass: number
  readonly ownGrade: number
  readonly clubSessions: number
  readonly ownClub: number
}

/** An allocation with what it comes to. */
export interface Allocation {
  readonly allocated: readonly Allocated[]
  readonly uncovered: readonly Uncovered[]
  readonly shares: NearnessShares
  /** Sessions a week of everybody who has any. */
  readonly loads: ReadonlyMap<string, number>
}

/** A solution of {@link LinearModel}, by column; null when it splits a choice and must be found by branching. */
export function wholeChoices(
  model: LinearModel,
  values: ArrayLike<number>,
): { sessionId: string; staffId: string }[] | null {
  const tolerance = 1e-6
  const isWhole = model.choices.every((_, column) => {
    const value = values[column] ?? 0
    return value < tolerance || value > 1 - tolerance
  })
  return isWhole ? model.choices.filter((_, column) => (values[column] ?? 0) > 0.5) : null
}

/** What a choice of adults comes to: who is near, what is left, and why. */
export function readAllocation(
  input: AllocationInput,
  chosen: readonly { readonly sessionId: string; readonly staffId: string }[],
): Allocation {
  const adults = new Map(input.adults.map((adult) => [adult.id, adult]))
  const choice = new Map(chosen.map(({ sessionId, staffId }) => [sessionId, staffId]))
  const standing = input.sessions.flatMap((session) => {
    const staffId = session.fixedId ?? choice.get(session.id)
    return staffId ? [{ session, staffId }] : []
  })
  const allocated = standing.map(({ session, staffId }): Allocated => {
    const known = adults.get(staffId) ?? { id: staffId, homeClassIds: [], gradeNumber: null }
    return { sessionId: session.id, staffId, nearness: nearnessOf({ name: '', load: 0, ...known }, session) }
  })
  const covered = new Set(allocated.map(({ sessionId }) => sessionId))
  const loads = new Map<string, number>()
  for (const { staffId } of allocated) loads.set(staffId, (loads.get(staffId) ?? 0) + 1)
  return {
    allocated,
    uncovered: input.sessions
      .filter(({ id }) => !covered.has(id))
      .map((session) => whyUncovered(session, input, standing)),
    shares: sharesOf(input.sessions, allocated),
    loads,
  }
}

type Standing = readonly { readonly session: OpenSession; readonly staffId: string }[]

/** What keeps an adult from a session. */
export type Obstacle =
  | { readonly kind: 'UNAVAILABLE' }
  /** In another session at the time; on duty or the like where none is named. */
  | { readonly kind: 'BUSY'; readonly sessionId: string | null }
  | { readonly kind: 'DAYS_USED' }
  /** Nothing, but that he has his share already. */
  | { readonly kind: 'SHARE_USED'; readonly sessions: number }

function whyUncovered(session: OpenSession, { adults, uses }: AllocationInput, standing: Standing): Uncovered {
  const kinds = adults
    .filter(({ anySession, id }) => anySession || session.teacherIds.includes(id))
    .map((adult) => obstacleOf(adult, session, uses, standing).kind)
  const count = (kind: Obstacle['kind']) => kinds.filter((each) => each === kind).length
  const [unavailable, daysUsed] = [count('UNAVAILABLE'), count('DAYS_USED')]
  return { sessionId: session.id, unavailable, daysUsed, busy: kinds.length - unavailable - daysUsed }
}

function obstacleOf(
  adult: AllocatableAdult,
  session: OpenSession,
  uses: AllocationInput['uses'],
  standing: Standing,
): Obstacle {
  if (!adult.weekdays.includes(session.weekday)) return { kind: 'UNAVAILABLE' }
  const held = standing.filter(({ staffId }) => staffId === adult.id).map((each) => each.session)
  const there = held.find((other) => other.id !== session.id && meet(other, session))
  if (there) return { kind: 'BUSY', sessionId: there.id }
  const own = uses.filter(({ staffId }) => staffId === adult.id)
  if (own.some((use) => meet(use, session))) return { kind: 'BUSY', sessionId: null }
  const days = new Set([...own, ...held].map(({ weekday }) => weekday))
  if (!days.has(session.weekday) && days.size >= mostDays(adult)) return { kind: 'DAYS_USED' }
  return { kind: 'SHARE_USED', sessions: held.length }
}

/** What kept those who lead the home classes of a care class, or teach the club, from it (R21). */
export function whyNotNearest(
  input: AllocationInput,
  { allocated }: Pick<Allocation, 'allocated'>,
  session: OpenSession,
): { readonly staffId: string; readonly obstacle: Obstacle }[] {
  const sessions = new Map(input.sessions.map((each) => [each.id, each]))
  const standing = allocated.flatMap(({ sessionId, staffId }) => {
    const own = sessions.get(sessionId)
    return own ? [{ session: own, staffId }] : []
  })
  return input.adults
    .filter((adult) => ['OWN_CLUB', 'OWN_CLASS'].includes(nearnessOf({ name: '', load: 0, ...adult }, session)))
    .map((adult) => ({ staffId: adult.id, obstacle: obstacleOf(adult, session, input.uses, standing) }))
}

function sharesOf(sessions: readonly OpenSession[], allocated: readonly Allocated[]): NearnessShares {
  const kindOf = new Map(sessions.map(({ id, kind }) => [id, kind]))
  const count = (kind: OpenSession['kind'], nearness: Allocated['nearness']) =>
    allocated.filter((each) => kindOf.get(each.sessionId) === kind && each.nearness === nearness).length
  return {
    careSessions: sessions.filter(({ kind }) => kind === 'CARE').length,
    ownClass: count('CARE', 'OWN_CLASS'),
    ownGrade: count('CARE', 'OWN_GRADE'),
    clubSessions: sessions.filter(({ kind }) => kind === 'CLUB').length,
    ownClub: count('CLUB', 'OWN_CLUB'),
  }
}
