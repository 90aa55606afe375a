import { findRefusal } from '@afterbell/db/driver-errors'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { leaveInput } from '@afterbell/domain/registers/input'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { v7 } from 'uuid'
import { columnDate, type database, inTransaction, schoolDateOf, type Transaction } from '../../../database.ts'
import { ConflictError, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { recordAction } from '../../actions/record.ts'
import { pupilsWithin } from '../../people/access.ts'
import { LeaveOverlapsError } from '../errors.ts'
import { refuseClosedDays } from '../held/open-days.ts'

const ofLeaves = { permission: 'registers:arrange', resource: 'registers' } as const

/**
 * Enters a pupil's leave: registers of its days mark him as excused beforehand, and those that are open already where nobody
 * has marked him. Throws InvalidInputError, NotFoundError, TermClosedError, LeaveOverlapsError.
 */
export async function recordLeave(viewer: SchoolViewer, input: unknown, now = new Date()): Promise<{ id: string }> {
  const { pupilId, fromDate, toDate, reason = null } = parseInput(leaveInput, input)
  const { schoolId, accountId, name } = viewer
  return refusingOverlap(() =>
    inTransaction(async (tx) => {
      await pupilInReach(tx, viewer, pupilId)
      await refuseClosedDays(tx, viewer, { from: fromDate, to: toDate })
      const id = v7()
      await tx.pupilLeave.create({
        data: {
          ...{ id, schoolId, pupilId, fromDate: columnDate(fromDate), toDate: columnDate(toDate), reason },
          ...{ recordedById: accountId, recordedByName: name, createdAt: now },
        },
      })
      await tx.$executeRaw`
UPDATE attendance SET status = 'EXCUSED', marked_at = ${now}::timestamptz, received_at = ${now}::timestamptz,
       marked_by_id = ${accountId}::uuid, marked_by_name = ${name}
  FROM session_register AS register
 WHERE attendance.school_id = ${schoolId}::uuid AND attendance.pupil_id = ${pupilId}::uuid AND attendance.status IS NULL
   AND attendance.date BETWEEN ${fromDate}::date AND ${toDate}::date AND register.school_id = attendance.school_id
   AND register.id = attendance.register_id AND register.state = 'OPEN'`
      await recordAction(tx, viewer, { kind: 'registers:record-leave', ...ofLeaves, recordIds: [pupilId, id] })
      return { id }
    }),
  )
}

async function refusingOverlap<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (findRefusal(error)?.constraint === 'pupil_leave_once') throw new LeaveOverlapsError()
    throw error
  }
}

/** Takes a leave back (销假); marks that it made stay until somebody marks. Throws NotFoundError, TermClosedError, ConflictError. */
export function withdrawLeave(viewer: SchoolViewer, { id, expectedUpdatedAt }: Version, now = new Date()) {
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const leave = await tx.pupilLeave.findFirst({ where: { schoolId, id, withdrawnAt: null } })
    if (!leave) throw new NotFoundError()
    await pupilInReach(tx, viewer, leave.pupilId)
    const days = { from: schoolDateOf(leave.fromDate), to: schoolDateOf(leave.toDate) }
    await refuseClosedDays(tx, viewer, days)
    if (leave.updatedAt.getTime() !== expectedUpdatedAt.getTime()) throw new ConflictError(leave.updatedAt)
    await tx.pupilLeave.update({ where: { schoolId_id: { schoolId, id } }, data: { withdrawnAt: now } })
    await recordAction(tx, viewer, { kind: 'registers:withdraw-leave', ...ofLeaves, recordIds: [leave.pupilId, id] })
    return { id }
  })
}

/** The leaves that hold on a date, of the pupils within the viewer's reach. */
export const leavesOn = (viewer: SchoolViewer, date: SchoolDate) => ({
  schoolId: viewer.schoolId,
  pupil: pupilsWithin(viewer, 'registers:arrange'),
  withdrawnAt: null,
  fromDate: { lte: columnDate(date) },
  toDate: { gte: columnDate(date) },
})

/** Whether the viewer may arrange something for the pupil. Throws NotFoundError. */
export async function pupilInReach(tx: Transaction | typeof database, viewer: SchoolViewer, id: string): Promise<void> {
  const within = { AND: [pupilsWithin(viewer, 'registers:arrange'), { id, archivedAt: null }] }
  if (!(await tx.pupil.findFirst({ where: within, select: { id: true } }))) throw new NotFoundError()
}
