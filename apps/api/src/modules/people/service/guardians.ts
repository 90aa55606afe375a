import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createGuardianInput, updateGuardianInput } from '@afterbell/domain/people/input'
import { inTransaction } from '../../../database.ts'
import { parseInput } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { guardians } from '../editing.ts'
import { guardianPhone } from '../sealing.ts'
import { namedColumns } from './named.ts'
import { phoneColumns, sealedInput } from './sealed-columns.ts'

/** Adds a guardian. Throws InvalidInputError. */
export function createGuardian(viewer: SchoolViewer, input: unknown) {
  const { name, phone } = parseInput(createGuardianInput, input)
  const sealed = sealedInput(guardianPhone, { schoolId: viewer.schoolId, index: null }, phone)
  return inTransaction((tx) => guardians.create(tx, viewer, { ...namedColumns(name), ...phoneColumns(sealed) }))
}

/** Changes a guardian. Throws InvalidInputError, ConflictError, NotFoundError. */
export function updateGuardian(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const { name, phone } = parseInput(updateGuardianInput, input)
  return inTransaction(async (tx) => {
    const { schoolId, phoneIndex } = await guardians.found(tx, viewer, id)
    const sealed = sealedInput(guardianPhone, { schoolId, index: phoneIndex }, phone)
    return guardians.update(tx, viewer, { id, expectedUpdatedAt }, { ...namedColumns(name), ...phoneColumns(sealed) })
  })
}

/** Archives guardians, all or none. Throws NotFoundError. */
export function archiveGuardians(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction((tx) => guardians.archive(tx, viewer, ids))
}

/** Takes guardians out of the archive, all or none. Throws NotFoundError. */
export function restoreGuardians(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction((tx) => guardians.restore(tx, viewer, ids))
}
