import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { staffWarnings } from '@afterbell/domain/timetable/staffing'
import { schoolDateOf, type Transaction } from '../../../database.ts'
import { NotFoundError, UserError } from '../../../graphql/errors.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { type ActionRecord, recordAction } from '../../actions/record.ts'
import { changeableTerm } from '../../schools/service/terms.ts'
import { editableDismissals, mayEdit, mayEditDuty, schedulableStaff } from '../access.ts'
import { ConfirmationNeededError, type NamedWarning, type SuggestionQuestion } from '../errors.ts'
import {
  loggedFields,
  type PackedChange,
  packedChanges,
  type RowChange,
  reversed,
  rowOf,
  writeRows,
} from './row-change.ts'
import type { StoredRow } from './tables.ts'
import { checkWalls, lockTouched, readStanding, type Standing, type Touched } from './walls.ts'

/** Everything of this room is one resource for open screens and the log: its tables are seen together. */
export const ofTimetable = { permission: 'timetable:edit', resource: 'timetable' } as const

const inverseKind = 'timetable:put-back'

interface Edit {
  readonly termId: string
  readonly changes: readonly RowChange[]
  /** Whether the editor has seen and accepted what speaks against it. */
  readonly confirmed: boolean
  /** Further warnings that only the caller knows of. */
  readonly warnings?: (standing: Standing) => readonly NamedWarning[]
  readonly question?: SuggestionQuestion
}

interface LoggedEdit extends Edit {
  readonly kind: ActionRecord['kind']
  readonly reason: string | null
  /** The sessions, posts or people by which the log finds it. */
  readonly recordIds: readonly string[]
}

/**
 * Carries an edit of the timetable out as one action that can be undone: all its rows, or none. Throws NotFoundError for what
 * the viewer may not change, ConflictError, TermClosedError, AlreadyArrangedError, TimetableClashError,
 * ConfirmationNeededError.
 */
export async function applyEdit(tx: Transaction, viewer: SchoolViewer, edit: LoggedEdit): Promise<void> {
  if (edit.changes.length === 0) return
  await carryOut(tx, viewer, edit)
  await recordAction(tx, viewer, {
    kind: edit.kind,
    ...ofTimetable,
    recordIds: edit.recordIds,
    reason: edit.reason,
    changes: loggedFields(edit.changes),
    inverse: { kind: inverseKind, data: { termId: edit.termId, changes: packedChanges(edit.changes) } },
  })
}

async function carryOut(tx: Transaction, viewer: SchoolViewer, edit: Edit): Promise<void> {
  const { termId, changes, confirmed, warnings, question = null } = edit
  const { schoolId } = viewer
  await changeableTerm(tx, viewer, termId)
  const people = changes.flatMap(({ before, after }) => [before, after].flatMap(peopleOf))
  const dates = changes.flatMap(({ before, after }) => [before, after].flatMap(dateOf))
  const sessionIds = [...new Set(changes.flatMap((change) => sessionOf(rowOf(change)) ?? []))]
  const weeklyPeople = await tx.staffAssignment.findMany({
    where: { schoolId, OR: [{ careClassId: { in: sessionIds } }, { clubSessionId: { in: sessionIds } }] },
    select: { staffId: true },
  })
  const staffIds = [...new Set([...people, ...weeklyPeople.map(({ staffId }) => staffId)])]
  await lockTouched(tx, { schoolId, dates, staffIds })
  await writeRows(tx, changes)
  const standing = await readStanding(tx, { schoolId, termId })
  await checkReach(tx, viewer, changes, standing)
  const weekly = changes.some(({ table }) => table === 'assignment')
  const touched: Touched = { schoolId, termId, staffIds: [...new Set(people)], sessionIds, dates, weekly }
  if (changes.some(({ table }) => table !== 'availability' && table !== 'leader')) {
    await checkWalls(tx, standing, touched, question)
  }
  const speaking = [...(await weeklyWarnings(tx, standing, touched)), ...(warnings?.(standing) ?? [])]
  if (speaking.length > 0 && !confirmed) throw new ConfirmationNeededError(speaking)
}

const peopleOf = (row: StoredRow | null): string[] =>
  [row?.staffId, row?.coverId, row?.absentId].flatMap((id) => (typeof id === 'string' ? [id] : []))

const dateOf = (row: StoredRow | null) => (row?.date instanceof Date ? [schoolDateOf(row.date)] : [])

const sessionOf = (row: StoredRow): string | null => {
  const id = row.careClassId ?? row.clubSessionId
  return typeof id === 'string' ? id : null
}

/** Each row must be within what the viewer may change. Throws NotFoundError. */
async function checkReach(
  tx: Transaction,
  viewer: SchoolViewer,
  changes: readonly RowChange[],
  { pattern }: Standing,
): Promise<void> {
  for (const change of changes) {
    const row = rowOf(change)
    const allowed = {
      assignment: () => pattern.sessions.some((session) => session.id === sessionOf(row) && mayEdit(viewer, session)),
      exception: () => pattern.sessions.some((session) => session.id === sessionOf(row) && mayEdit(viewer, session)),
      turn: () => mayEditDuty(viewer),
      availability: () => tx.staff.count({ where: { AND: [schedulableStaff(viewer), { id: String(row.staffId) }] } }),
      leader: () =>
        tx.dismissal.count({ where: { AND: [editableDismissals(viewer), { id: String(row.dismissalId) }] } }),
    }[change.table]
    if (!(await allowed())) throw new NotFoundError()
  }
}

/** What speaks against where the people of a weekly edit now stand (R21). */
async function weeklyWarnings(
  tx: Transaction,
  { pattern }: Standing,
  { schoolId, termId, staffIds, weekly }: Touched,
): Promise<NamedWarning[]> {
  if (!weekly) return []
  const known = await tx.staffAvailability.findMany({
    where: { schoolId, termId, staffId: { in: [...staffIds] } },
    include: { staff: { select: { name: true } } },
  })
  return known.flatMap(({ staff, ...availability }) =>
    staffWarnings(availability.staffId, pattern.sessions, availability).map((warning) => ({
      ...warning,
      name: staff.name,
    })),
  )
}

interface PutBack {
  readonly termId: string
  readonly changes: PackedChange[]
}

defineInverse<PutBack>(inverseKind, async (tx, viewer, { termId, changes }) => {
  const back = await reversed(tx, changes)
  try {
    // What was there before was accepted then: it needs no second confirmation.
    await carryOut(tx, viewer, { termId, changes: back, confirmed: true })
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof CannotUndoError) throw error
    const { zh, en } = error.sentence
    throw new CannotUndoError({ zh: `无法撤销：${zh}`, en: `This cannot be undone: ${en}` })
  }
  return {
    changes: loggedFields(back),
    inverse: { kind: inverseKind, data: { termId, changes: packedChanges(back) } },
  }
})
