import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { assignStaffInput } from '@afterbell/domain/timetable/input'
import { v7 } from 'uuid'
import { inTransaction, type Transaction } from '../../../database.ts'
import { ConflictError, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { applyEdit } from '../changes/apply.ts'
import type { RowChange } from '../changes/row-change.ts'
import { checkServing, sessionsAtHand } from './session-at-hand.ts'

type Change = ReturnType<typeof assignStaffInput.parse>['changes'][number]

/**
 * Assigns, replaces, removes and pins adults (R16, R21): all of it or nothing. Without a person an assignment is removed.
 * Throws InvalidInputError and what `applyEdit` throws.
 */
export function assignStaff(viewer: SchoolViewer, input: unknown): Promise<{ ids: string[] }> {
  const { changes, reason = null, confirmed } = parseInput(assignStaffInput, input)
  return inTransaction(async (tx) => {
    const kept = await tx.staffAssignment.findMany({
      where: { schoolId: viewer.schoolId, id: { in: changes.flatMap(({ assignmentId }) => assignmentId ?? []) } },
    })
    const rows: RowChange[] = []
    for (const change of changes) {
      const before = kept.find(({ id }) => id === change.assignmentId)
      if (change.assignmentId && !before) throw new NotFoundError()
      if (before && before.updatedAt.getTime() !== change.expectedUpdatedAt?.getTime()) {
        throw new ConflictError(before.updatedAt)
      }
      rows.push(before ? changed(before, change, reason) : await added(tx, viewer, change, reason))
    }
    await checkServing(
      tx,
      viewer,
      rows.map(({ after }) => (after?.staffId as string | undefined) ?? null),
    )
    const sessionIds = [...new Set(rows.flatMap(({ before, after }) => sessionIdOf(after ?? before ?? {}) ?? []))]
    const sessions = await sessionsAtHand(tx, viewer, sessionIds)
    const [first] = sessions.values()
    if (!first || [...sessions.values()].some(({ termId }) => termId !== first.termId)) throw new NotFoundError()
    await applyEdit(tx, viewer, {
      kind: 'timetable:assign-staff',
      termId: first.termId,
      changes: rows,
      confirmed: confirmed ?? false,
      reason,
      recordIds: sessionIds,
      question: { termId: first.termId, sessionId: first.id, date: null, startsAt: null, endsAt: null },
    })
    return { ids: sessionIds }
  })
}

const sessionIdOf = (row: { careClassId?: unknown; clubSessionId?: unknown }) =>
  (row.careClassId ?? row.clubSessionId) as string | null | undefined

function changed(before: NonNullable<RowChange['before']>, change: Change, reason: string | null): RowChange {
  // The person is left out only to remove the assignment; pinning sends the same person again.
  if (!change.staffId) return { table: 'assignment', before, after: null }
  const pinned = change.pinned ?? Boolean(before.pinned)
  const after = {
    ...before,
    staffId: change.staffId,
    part: change.part ?? before.part,
    pinned,
    reason: reason ?? (pinned ? before.reason : null),
  }
  return { table: 'assignment', before, after }
}

async function added(tx: Transaction, viewer: SchoolViewer, change: Change, reason: string | null): Promise<RowChange> {
  const session = (await sessionsAtHand(tx, viewer, [change.sessionId ?? ''])).get(change.sessionId ?? '')
  if (!session) throw new NotFoundError()
  const { termId, careClassId, clubSessionId } = session
  const { staffId, part, pinned } = change
  const named = { schoolId: viewer.schoolId, id: v7(), termId, careClassId, clubSessionId }
  return {
    table: 'assignment',
    before: null,
    after: { ...named, staffId, part: part ?? 'LEADS', pinned: pinned ?? false, reason },
  }
}
