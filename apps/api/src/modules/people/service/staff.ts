import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createStaffInput, updateStaffInput } from '@afterbell/domain/people/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { staff } from '../editing.ts'
import { staffPhone } from '../sealing.ts'
import { namedColumns } from './named.ts'
import { phoneColumns, sealedInput } from './sealed-columns.ts'

/** Adds a member of staff, a volunteer or an outside instructor (R71). Throws InvalidInputError, also when the number is taken. */
export function createStaff(viewer: SchoolViewer, input: unknown) {
  const { name, phone, ...data } = parseInput(createStaffInput, input)
  const sealed = sealedInput(staffPhone, { schoolId: viewer.schoolId, index: null }, phone)
  return refusingTaken('staffNumber', () =>
    inTransaction(async (tx) => {
      await refuseUnknownPlace(tx, viewer, data)
      return staff.create(tx, viewer, { ...data, ...namedColumns(name), ...phoneColumns(sealed) })
    }),
  )
}

/** Changes a member of staff. Throws InvalidInputError, ConflictError, NotFoundError. */
export function updateStaff(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const { name, phone, ...data } = parseInput(updateStaffInput, input)
  return refusingTaken('staffNumber', () =>
    inTransaction(async (tx) => {
      await refuseUnknownPlace(tx, viewer, data)
      const { schoolId, phoneIndex } = await staff.found(tx, viewer, id)
      const sealed = sealedInput(staffPhone, { schoolId, index: phoneIndex }, phone)
      return staff.update(
        tx,
        viewer,
        { id, expectedUpdatedAt },
        { ...data, ...namedColumns(name), ...phoneColumns(sealed) },
      )
    }),
  )
}

/** Archives staff who left, all or none. Throws NotFoundError. */
export function archiveStaff(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction((tx) => staff.archive(tx, viewer, ids))
}

/** Takes staff out of the archive, all or none. Throws NotFoundError. */
export function restoreStaff(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction((tx) => staff.restore(tx, viewer, ids))
}

interface Place {
  readonly officeId?: string | null | undefined
  readonly gradeId?: string | null | undefined
}

async function refuseUnknownPlace(tx: Transaction, { schoolId }: SchoolViewer, { officeId, gradeId }: Place) {
  if (officeId) {
    const office = await tx.group.findFirst({
      where: { schoolId, id: officeId, kind: { in: ['OFFICE', 'GRADE_DEPARTMENT'] }, archivedAt: null },
    })
    if (!office) throw invalidField(['officeId'], 'unknown')
  }
  if (gradeId) {
    const grade = await tx.grade.findFirst({ where: { schoolId, id: gradeId } })
    if (!grade) throw invalidField(['gradeId'], 'unknown')
  }
}
