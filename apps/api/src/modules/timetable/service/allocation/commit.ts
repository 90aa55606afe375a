import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { commitStaffingInput } from '@afterbell/domain/timetable/input'
import { v7 } from 'uuid'
import { inTransaction, type Transaction } from '../../../../database.ts'
import { NotFoundError, parseInput } from '../../../../graphql/errors.ts'
import { once } from '../../../../idempotency.ts'
import { applyEdit } from '../../changes/apply.ts'
import type { RowChange } from '../../changes/row-change.ts'
import { StaffingInputsChangedError } from '../../errors.ts'
import type { PatternSession } from '../../week/pattern.ts'
import { checkServing } from '../session-at-hand.ts'
import { gatherAllocation, leaderOf } from './gather.ts'

type Commitment = ReturnType<typeof commitStaffingInput.parse>

/** A whole school's week is written in it. */
const longestCommitment = 60

/**
 * Makes a proposal the weekly assignments (R16, R21), in one transaction that can be undone: all of it, or nothing. A session that is left
 * out has nobody; what is pinned or outside the viewer's reach stays. Throws InvalidInputError, NotFoundError, IdempotencyKeyReusedError,
 * StaffingInputsChangedError and what `applyEdit` throws.
 */
export function commitStaffing(viewer: SchoolViewer, input: unknown): Promise<{ ids: string[] }> {
  const wanted = parseInput(commitStaffingInput, input)
  const { idempotencyKey: key, confirmed, ...asked } = wanted
  return inTransaction(
    (tx) =>
      once(tx, viewer, { key, request: { operation: 'commitStaffing', ...asked } }, () => commit(tx, viewer, wanted)),
    { seconds: longestCommitment },
  )
}

async function commit(tx: Transaction, viewer: SchoolViewer, wanted: Commitment): Promise<{ ids: string[] }> {
  const { termId, expectedInputHash, assignments, confirmed } = wanted
  const { sessions, fixings, inputHash } = await gatherAllocation(tx, viewer, { termId, chosen: [] })
  if (inputHash !== expectedInputHash) throw new StaffingInputsChangedError()
  const open = sessions.filter(({ id }) => !fixings.has(id))
  const wantedAt = new Map(assignments.map(({ sessionId, staffId }) => [sessionId, staffId]))
  // What is fixed may be sent as it stands; anything else that is not open is not the viewer's to change.
  const known = new Map(sessions.map((session) => [session.id, session]))
  for (const { sessionId, staffId } of assignments) {
    const session = known.get(sessionId)
    const isFixed = fixings.has(sessionId)
    if (!session || (isFixed && leaderOf(session)?.staffId !== staffId)) throw new NotFoundError()
  }
  await checkServing(tx, viewer, [...wantedAt.values()])
  const changes = await changesOf(tx, viewer, termId, open, wantedAt)
  const ids = [...new Set(changes.map(({ before, after }) => sessionOf(after ?? before ?? {})))]
  await applyEdit(tx, viewer, {
    kind: 'timetable:commit-staffing',
    termId,
    changes,
    confirmed: confirmed ?? false,
    reason: null,
    recordIds: ids,
  })
  return { ids }
}

const sessionOf = (row: { careClassId?: unknown; clubSessionId?: unknown }) =>
  String(row.careClassId ?? row.clubSessionId)

async function changesOf(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  termId: string,
  open: readonly PatternSession[],
  wantedAt: ReadonlyMap<string, string>,
): Promise<RowChange[]> {
  const kept = await tx.staffAssignment.findMany({ where: { schoolId, termId, part: 'LEADS' } })
  const rows = new Map(kept.map((row) => [row.id, row]))
  return open.flatMap((session): RowChange[] => {
    const staffId = wantedAt.get(session.id) ?? null
    const before = rows.get(leaderOf(session)?.assignmentId ?? '') ?? null
    if ((before?.staffId ?? null) === staffId) return []
    if (staffId === null) return [{ table: 'assignment', before, after: null }]
    if (before) return [{ table: 'assignment', before, after: { ...before, staffId, reason: null } }]
    const { careClassId } = session
    const clubSessionId = careClassId === null ? session.id : null
    const named = { schoolId, id: v7(), termId, careClassId, clubSessionId }
    return [
      { table: 'assignment', before: null, after: { ...named, staffId, part: 'LEADS', pinned: false, reason: null } },
    ]
  })
}
