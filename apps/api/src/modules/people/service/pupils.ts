import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createPupilInput, updatePupilInput } from '@afterbell/domain/people/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { pupils } from '../editing.ts'
import { rollNumber } from '../sealing.ts'
import { namedColumns } from './named.ts'
import { sealedInput } from './sealed-columns.ts'

/** Adds a pupil. Throws InvalidInputError, also when the number is taken or the class is not there. */
export function createPupil(viewer: SchoolViewer, input: unknown) {
  const { name, schoolRollNumber, ...data } = parseInput(createPupilInput, input)
  return refusingTaken('pupilNumber', () =>
    inTransaction(async (tx) => {
      await refuseUnknownClass(tx, viewer, data.homeClassId)
      const kept = { schoolId: viewer.schoolId, index: null }
      return pupils.create(tx, viewer, { ...data, ...namedColumns(name), ...rollNumberColumns(kept, schoolRollNumber) })
    }),
  )
}

/** Changes a pupil. Throws InvalidInputError, ConflictError, NotFoundError. */
export function updatePupil(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const { name, schoolRollNumber, ...data } = parseInput(updatePupilInput, input)
  return refusingTaken('pupilNumber', () =>
    inTransaction(async (tx) => {
      await refuseUnknownClass(tx, viewer, data.homeClassId)
      const { schoolId, rollNumberIndex } = await pupils.found(tx, viewer, id)
      return pupils.update(
        tx,
        viewer,
        { id, expectedUpdatedAt },
        {
          ...data,
          ...namedColumns(name),
          ...rollNumberColumns({ schoolId, index: rollNumberIndex }, schoolRollNumber),
        },
      )
    }),
  )
}

/** Archives pupils who left, all or none. Throws NotFoundError. */
export function archivePupils(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction((tx) => pupils.archive(tx, viewer, ids))
}

/** Takes pupils out of the archive, all or none. Throws NotFoundError. */
export function restorePupils(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction((tx) => pupils.restore(tx, viewer, ids))
}

function rollNumberColumns(kept: { schoolId: string; index: Uint8Array | null }, value: string | null | undefined) {
  const sealed = sealedInput(rollNumber, kept, value)
  return sealed && { rollNumberCipher: sealed.cipher, rollNumberIndex: sealed.index }
}

async function refuseUnknownClass(tx: Transaction, { schoolId }: SchoolViewer, homeClassId: string | undefined) {
  if (homeClassId === undefined) return
  const homeClass = await tx.homeClass.findFirst({ where: { schoolId, id: homeClassId, archivedAt: null } })
  if (!homeClass) throw invalidField(['homeClassId'], 'unknown')
}
