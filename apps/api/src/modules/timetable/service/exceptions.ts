import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { exceptionInput } from '@afterbell/domain/timetable/input'
import { sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import { capacityWarning } from '@afterbell/domain/timetable/staffing'
import { v7 } from 'uuid'
import { columnDate, inTransaction, type Transaction } from '../../../database.ts'
import { ConflictError, invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { applyEdit } from '../changes/apply.ts'
import type { Standing } from '../changes/walls.ts'
import { type NamedWarning, NotHeldError } from '../errors.ts'
import { readPattern } from '../week/pattern.sql.ts'
import { patternOnDates } from '../week/timetable.ts'
import { checkServing, type SessionAtHand, sessionsAtHand } from './session-at-hand.ts'

type ExceptionInput = ReturnType<typeof exceptionInput.parse>

/**
 * Enters, or changes, what differs on one date in a session: a cover (代班), a move (调课) or a cancellation (停课); the weekly
 * pattern stays. Throws InvalidInputError, NotHeldError and what `applyEdit` throws.
 */
export function saveException(viewer: SchoolViewer, input: unknown): Promise<{ ids: string[] }> {
  const asked = parseInput(exceptionInput, input)
  return inTransaction(async (tx) => {
    const session = (await sessionsAtHand(tx, viewer, [asked.sessionId])).get(asked.sessionId)
    if (!session) throw new NotFoundError()
    const before = await exceptionAsSeen(tx, viewer, asked)
    await checkReferences(tx, viewer, asked, session)
    const after = { ...columnsOf(asked, session), schoolId: viewer.schoolId, id: before?.id ?? v7() }
    const { date, startsAt = null, endsAt = null } = asked
    await applyEdit(tx, viewer, {
      kind: 'timetable:save-exception',
      termId: session.termId,
      changes: [{ table: 'exception', before, after }],
      confirmed: asked.confirmed ?? false,
      reason: asked.reason,
      recordIds: [session.id, after.id],
      warnings: (standing) => tooSmall(standing, asked),
      question: { termId: session.termId, sessionId: session.id, date, startsAt, endsAt },
    })
    return { ids: [after.id, session.id] }
  })
}

/** Takes back what differed on a date. Throws NotFoundError, ConflictError, TimetableClashError, TermClosedError. */
export function cancelException(viewer: SchoolViewer, { id, expectedUpdatedAt }: Version): Promise<{ ids: string[] }> {
  return inTransaction(async (tx) => {
    const before = await exceptionAsSeen(tx, viewer, { id, expectedUpdatedAt })
    if (!before) throw new NotFoundError()
    const sessionId = before.careClassId ?? before.clubSessionId ?? ''
    await applyEdit(tx, viewer, {
      kind: 'timetable:cancel-exception',
      termId: before.termId,
      changes: [{ table: 'exception', before, after: null }],
      confirmed: true,
      reason: null,
      recordIds: [sessionId, id],
    })
    return { ids: [id, sessionId] }
  })
}

async function exceptionAsSeen(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  { id, expectedUpdatedAt }: { id?: string | null | undefined; expectedUpdatedAt?: Date | null | undefined },
) {
  if (!id) return null
  const row = await tx.sessionException.findUnique({ where: { schoolId_id: { schoolId, id } } })
  if (!row) throw new NotFoundError()
  if (row.updatedAt.getTime() !== expectedUpdatedAt?.getTime()) throw new ConflictError(row.updatedAt)
  return row
}

/** Each kind keeps what it needs and nothing else. */
function columnsOf(asked: ExceptionInput, { termId, careClassId, clubSessionId }: SessionAtHand) {
  const { kind, reason } = asked
  const isCover = kind === 'COVER'
  const isMove = kind === 'MOVE'
  return {
    ...{ termId, careClassId, clubSessionId, kind, reason, date: columnDate(asked.date) },
    absentId: isCover ? (asked.absentId ?? null) : null,
    coverId: isCover ? (asked.coverId ?? null) : null,
    venueId: isMove ? (asked.venueId ?? null) : null,
    startsAt: isMove ? (asked.startsAt ?? null) : null,
    endsAt: isMove ? (asked.endsAt ?? null) : null,
  }
}

async function checkReferences(
  tx: Transaction,
  viewer: SchoolViewer,
  { date, kind, absentId, coverId, venueId, sessionId }: ExceptionInput,
  { termId }: SessionAtHand,
): Promise<void> {
  const pattern = await readPattern(tx, { schoolId: viewer.schoolId, termId })
  const held = pattern && sessionsOn(date, { ...patternOnDates(pattern), exceptions: [] })
  const session = held?.find((each) => each.session.id === sessionId)
  if (!session) throw new NotHeldError()
  if (kind === 'COVER') {
    await checkServing(tx, viewer, [coverId])
    const standing = session.adults.map(({ staffId }) => staffId)
    if (absentId && !standing.includes(absentId)) throw invalidField(['absentId'], 'unknown')
    if (coverId && standing.includes(coverId)) throw invalidField(['coverId'], 'listedTwice')
  }
  if (kind === 'MOVE' && venueId) {
    const { schoolId } = viewer
    const venue = await tx.venue.count({ where: { schoolId, id: venueId, archivedAt: null } })
    if (venue === 0) throw invalidField(['venueId'], 'unknown')
  }
}

function tooSmall({ pattern, dated }: Standing, { sessionId, date, kind, venueId }: ExceptionInput): NamedWarning[] {
  const session = pattern.sessions.find(({ id }) => id === sessionId)
  if (kind !== 'MOVE' || !venueId || !session) return []
  const move = dated.exceptions.find((each) => each.sessionId === sessionId && each.date === date && each.kind === kind)
  return capacityWarning(sessionId, session.pupils, move?.capacity).map((warning) => ({
    ...warning,
    name: session.name,
  }))
}
