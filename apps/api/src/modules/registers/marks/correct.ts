import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { correctInput, settleInput } from '@afterbell/domain/registers/input'
import { columnDate, inTransaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { recordAction } from '../../actions/record.ts'
import { NotAbsentError, RegisterOpenError } from '../errors.ts'
import { takeRegisterInHand } from '../held/open-register.ts'
import { holdRegister, holdRows, type SheetKey, writeMarks } from './marks.sql.ts'

const ofRegisters = { permission: 'registers:record', resource: 'registers' } as const

/**
 * Corrects a mark after closing, with a reason; what stood goes into the history (R57, R92). Throws InvalidInputError,
 * NotFoundError, TermClosedError, NotYetError, RegisterOpenError.
 */
export function correctAttendance(
  viewer: SchoolViewer,
  input: unknown,
  now = new Date(),
): Promise<{ registerId: string }> {
  const { key, sessionId: held, pupilId, status, reason } = parseInput(correctInput, input)
  return inTransaction((tx) =>
    once(tx, viewer, { key, request: { operation: 'correctAttendance', held, pupilId, status, reason } }, async () => {
      const { registerId } = await takeRegisterInHand(tx, viewer, 'registers:record', held, now)
      const sheet: SheetKey = { schoolId: viewer.schoolId, date: held.date, registerId }
      if ((await holdRegister(tx, sheet)) === 'OPEN') throw new RegisterOpenError()
      const [row] = await holdRows(tx, sheet, [pupilId])
      if (!row) throw new NotFoundError()
      const { accountId, name } = viewer
      await writeMarks(tx, sheet, [{ pupilId, status, at: now }], { accountId, name, receivedAt: now }, reason)
      await recordAction(tx, viewer, {
        ...{ kind: 'registers:correct', ...ofRegisters, recordIds: [registerId], reason },
        changes: [{ recordId: pupilId, field: 'attendance', from: row.status, to: status }],
      })
      return { registerId }
    }),
  )
}

/**
 * Enters where an absent pupil turned out to be, which ends the alert (R57). Throws InvalidInputError, NotFoundError,
 * TermClosedError, NotYetError, NotAbsentError.
 */
export function settleAbsence(viewer: SchoolViewer, input: unknown, now = new Date()): Promise<{ registerId: string }> {
  const { key, sessionId: held, pupilId, outcome, note } = parseInput(settleInput, input)
  const { schoolId, accountId, name } = viewer
  return inTransaction((tx) =>
    once(tx, viewer, { key, request: { operation: 'settleAbsence', held, pupilId, outcome, note } }, async () => {
      const { registerId } = await takeRegisterInHand(tx, viewer, 'registers:record', held, now)
      const [row] = await holdRows(tx, { schoolId, date: held.date, registerId }, [pupilId])
      if (!row) throw new NotFoundError()
      if (row.status !== 'ABSENT') throw new NotAbsentError()
      const settled = {
        outcome,
        outcomeNote: note ?? null,
        outcomeAt: now,
        outcomeById: accountId,
        outcomeByName: name,
      }
      await tx.attendance.updateMany({
        where: { schoolId, date: columnDate(held.date), registerId, pupilId },
        data: settled,
      })
      await recordAction(tx, viewer, {
        ...{ kind: 'registers:settle-absence', ...ofRegisters, recordIds: [registerId] },
        changes: [{ recordId: pupilId, field: 'absenceOutcome', from: null, to: outcome }],
      })
      return { registerId }
    }),
  )
}
