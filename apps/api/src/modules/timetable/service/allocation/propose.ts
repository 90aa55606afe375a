import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { evenShare } from '@afterbell/domain/timetable/allocation/even-share'
import {
  type Allocation,
  type NearnessShares,
  readAllocation,
  whyNotNearest,
} from '@afterbell/domain/timetable/allocation/read-allocation'
import { proposeStaffingInput } from '@afterbell/domain/timetable/input'
import type { Nearness } from '@afterbell/domain/timetable/staffing'
import { database } from '../../../../database.ts'
import { parseInput } from '../../../../graphql/errors.ts'
import type { Sentence } from '../../../../locale.ts'
import type { PatternSession } from '../../week/pattern.ts'
import { allocateInThread } from './allocate-in-thread.ts'
import { type Fixing, type GatheredAllocation, gatherAllocation, leaderOf } from './gather.ts'
import { whyAllocated, whyNobody } from './sentences.ts'

/** A session with the adult proposed for it, beside who stands there now. */
export interface StaffingLine {
  readonly session: PatternSession
  readonly staffId: string | null
  readonly staffName: string | null
  readonly nearness: Nearness | null
  readonly currentId: string | null
  readonly currentName: string | null
  readonly fixing: Fixing | null
  readonly why: Sentence
}

/** How much a person would stand. */
export interface AdultLoad {
  readonly staffId: string
  readonly name: string
  readonly sessions: number
  readonly daysAWeek: number | null
}

/** Who would stand where (R16, R21); nothing of it is written. */
export interface StaffingProposal {
  readonly inputHash: string
  readonly lines: readonly StaffingLine[]
  readonly uncovered: number
  readonly changed: number
  readonly shares: NearnessShares
  readonly evenShare: number
  readonly loads: readonly AdultLoad[]
}

/**
 * Proposes adults for every care class and club session (R16, R21), around what is pinned and what the reader has chosen.
 * Throws InvalidInputError, NotFoundError, the refusal `BUSY`.
 */
export async function proposeStaffing(
  viewer: SchoolViewer,
  input: unknown,
  signal: AbortSignal,
): Promise<StaffingProposal> {
  const { termId, chosen } = parseInput(proposeStaffingInput, input)
  const gathered = await gatherAllocation(database, viewer, { termId, chosen })
  const choices = await allocateInThread(gathered.input, signal)
  return proposalOf(gathered, readAllocation(gathered.input, choices))
}

function proposalOf(gathered: GatheredAllocation, allocation: Allocation): StaffingProposal {
  const { input, sessions, names, inputHash } = gathered
  const lines = sessions.toSorted(byGrade).map((session) => lineOf(gathered, allocation, session))
  return {
    inputHash,
    lines,
    uncovered: allocation.uncovered.length,
    changed: lines.filter(({ staffId, currentId }) => staffId !== currentId).length,
    shares: allocation.shares,
    evenShare: evenShare(input.sessions.length, input.adults),
    loads: input.adults
      .filter(({ id, anySession }) => anySession || allocation.loads.has(id))
      .map(({ id, daysAWeek }) => ({
        ...{ staffId: id, name: names.get(id) ?? '', daysAWeek },
        sessions: allocation.loads.get(id) ?? 0,
      }))
      .sort((one, other) => other.sessions - one.sessions || one.name.localeCompare(other.name, 'zh')),
  }
}

/** By weekday; care classes first, by grade. */
const byGrade = (one: PatternSession, other: PatternSession) =>
  one.weekday - other.weekday ||
  Number(one.careClassId === null) - Number(other.careClassId === null) ||
  (one.gradeNumbers[0] ?? 0) - (other.gradeNumbers[0] ?? 0) ||
  one.name.localeCompare(other.name, 'zh')

function lineOf(gathered: GatheredAllocation, allocation: Allocation, session: PatternSession): StaffingLine {
  const { input, names, fixings, sessions } = gathered
  const found = allocation.allocated.find(({ sessionId }) => sessionId === session.id)
  const current = leaderOf(session)
  const fixing = fixings.get(session.id) ?? null
  const open = input.sessions.find(({ id }) => id === session.id)
  const named = {
    staff: (id: string) => names.get(id) ?? '',
    session: (id: string) => sessions.find((each) => each.id === id)?.name ?? '',
  }
  const uncovered = allocation.uncovered.find(({ sessionId }) => sessionId === session.id)
  return {
    ...{ session, fixing, staffId: found?.staffId ?? null, nearness: found?.nearness ?? null },
    staffName: found ? (names.get(found.staffId) ?? null) : null,
    currentId: current?.staffId ?? null,
    currentName: current?.name ?? null,
    why:
      found && open
        ? whyAllocated({
            ...{
              nearness: found.nearness,
              isCare: open.kind === 'CARE',
              fixing,
              reason: current?.reason ?? null,
              named,
            },
            nearer: whyNotNearest(input, allocation, open),
          })
        : whyNobody(uncovered ?? { sessionId: session.id, unavailable: 0, busy: 0, daysUsed: 0 }),
  }
}
