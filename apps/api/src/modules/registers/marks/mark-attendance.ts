import type { AttendanceStatus } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { countedInstant, mergeMark } from '@afterbell/domain/registers/attendance'
import { markInput } from '@afterbell/domain/registers/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { recordAction } from '../../actions/record.ts'
import { takeRegisterInHand } from '../held/open-register.ts'
import {
  addVisitors,
  type HeldRow,
  holdRegister,
  holdRows,
  keepUnstanding,
  type SheetKey,
  type WrittenMark,
  writeMarks,
} from './marks.sql.ts'

/** A mark that met another person's: which of the two stands, and whose the other was. */
export type MergedMark = {
  readonly pupilId: string
  readonly yours: AttendanceStatus
  readonly stands: AttendanceStatus
  /** Who marked otherwise. */
  readonly byName: string
  /** Whether the register was closed by then: a correction is needed. */
  readonly afterClosing: boolean
}

/** What became of marks, as plain data: the same key gets the same answer. */
export type MarksDone = {
  readonly registerId: string
  readonly merged: MergedMark[]
}

/**
 * Marks pupils of a session on a date, in a constant number of statements however many they are (R57). The latest mark by
 * the phone's clock stands; what another person marked otherwise is merged and told; what arrives after closing is kept in
 * the history and told. Pupils of the school whom the sheet does not expect are added as visitors.
 * Throws InvalidInputError, NotFoundError, TermClosedError, NotYetError, IdempotencyKeyReusedError.
 */
export function markAttendance(viewer: SchoolViewer, input: unknown, now = new Date()): Promise<MarksDone> {
  const { key, sessionId: held, marks: sent } = parseInput(markInput, input)
  return inTransaction((tx) =>
    once(tx, viewer, { key, request: { operation: 'markAttendance', held, sent } }, async () => {
      const marks = sent.map(({ pupilId, status, at }): WrittenMark => {
        return { pupilId, status, at: new Date(countedInstant(at.getTime(), now.getTime())) }
      })
      const { registerId, markedOnOpening } = await takeRegisterInHand(tx, viewer, 'registers:take', held, now, marks)
      const taken = new Set(markedOnOpening)
      const others = marks.filter(({ pupilId }) => !taken.has(pupilId))
      const sheet: SheetKey = { schoolId: viewer.schoolId, date: held.date, registerId }
      const met = others.length > 0 ? await meetStanding(tx, viewer, sheet, others, now) : []
      const standing = [
        ...marks.flatMap((mark) => (taken.has(mark.pupilId) ? [{ mark, from: null }] : [])),
        ...met.filter(({ outcome }) => outcome === 'STANDS'),
      ]
      await recordAction(tx, viewer, {
        kind: 'registers:mark',
        permission: 'registers:take',
        resource: 'registers',
        recordIds: [registerId],
        changes: standing.map(({ mark: { pupilId, status }, from }) => {
          return { recordId: pupilId, field: 'attendance', from, to: status }
        }),
      })
      return { registerId, merged: met.flatMap(({ merged }) => merged ?? []) }
    }),
  )
}

/** Writes marks of a register that may hold others: which of them stands is said by `mergeMark`. */
async function meetStanding(
  tx: Transaction,
  viewer: SchoolViewer,
  sheet: SheetKey,
  marks: readonly WrittenMark[],
  now: Date,
) {
  const closed = (await holdRegister(tx, sheet)) === 'CLOSED'
  const rows = new Map((await holdRows(tx, sheet, idsOf(marks))).map((row) => [row.pupilId, row]))
  const visitors = marks.filter(({ pupilId }) => !rows.has(pupilId))
  if (visitors.length > 0) {
    // A substitute's link takes the register as it is.
    if (closed || viewer.pass) throw new NotFoundError()
    const added = await addVisitors(tx, sheet, idsOf(visitors))
    if (added.length < visitors.length) throw new NotFoundError()
  }
  const { accountId, name } = viewer
  const maker = { accountId, name, receivedAt: now }
  const met = marks.map((mark) => {
    const row = rows.get(mark.pupilId)
    return { mark, from: row?.status ?? null, ...outcomeOf(row, mark, accountId, closed) }
  })
  const becoming = (wanted: string) => met.flatMap(({ mark, outcome }) => (outcome === wanted ? [mark] : []))
  await writeMarks(tx, sheet, becoming('STANDS'), maker)
  await keepUnstanding(tx, sheet, becoming('OUTDATED'), 'OUTDATED', maker)
  await keepUnstanding(tx, sheet, becoming('AFTER_CLOSING'), 'AFTER_CLOSING', maker)
  return met
}

const idsOf = (marks: readonly WrittenMark[]) => marks.map(({ pupilId }) => pupilId).sort()

function outcomeOf(row: HeldRow | undefined, mark: WrittenMark, accountId: string, closed: boolean) {
  const standing =
    row?.status && row.markedAt && row.markedById
      ? { status: row.status, at: row.markedAt.getTime(), by: row.markedById }
      : null
  const outcome = mergeMark(standing, { status: mark.status, at: mark.at.getTime(), by: accountId }, closed)
  const differs = standing && standing.status !== mark.status && (standing.by !== accountId || outcome !== 'STANDS')
  if (!differs) return { outcome }
  const merged: MergedMark = {
    ...{ pupilId: mark.pupilId, yours: mark.status, byName: row?.markedByName ?? '' },
    stands: outcome === 'STANDS' ? mark.status : standing.status,
    afterClosing: outcome === 'AFTER_CLOSING',
  }
  return { outcome, merged }
}
