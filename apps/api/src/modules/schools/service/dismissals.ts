import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createDismissalInput, updateDismissalInput } from '@afterbell/domain/schools/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { ownSchool } from '../access.ts'
import { dismissals } from '../editing.ts'
import { changeableTerm } from './terms.ts'

/** Says when and by which gate a grade leaves (R15). Throws InvalidInputError, NotFoundError, TermClosedError. */
export function createDismissal(viewer: SchoolViewer, { termId, ...input }: { termId: string }) {
  const data = parseInput(createDismissalInput, input)
  return refusingTaken('gradeId', () =>
    inTransaction(async (tx) => {
      await changeableTerm(tx, viewer, termId)
      await refuseUnknownGrade(tx, viewer, data.gradeId)
      return dismissals.create(tx, viewer, { ...data, termId })
    }),
  )
}

/** Changes a dismissal (R15). Throws InvalidInputError, ConflictError, NotFoundError, TermClosedError. */
export function updateDismissal(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const data = parseInput(updateDismissalInput, input)
  return refusingTaken('gradeId', () =>
    inTransaction(async (tx) => {
      const { termId } = await dismissals.found(tx, viewer, id)
      await changeableTerm(tx, viewer, termId)
      if (data.gradeId) await refuseUnknownGrade(tx, viewer, data.gradeId)
      return dismissals.update(tx, viewer, { id, expectedUpdatedAt }, data)
    }),
  )
}

async function refuseUnknownGrade(tx: Transaction, viewer: SchoolViewer, gradeId: string) {
  const grade = await tx.grade.findFirst({ where: { ...ownSchool(viewer), id: gradeId } })
  if (!grade) throw invalidField(['gradeId'], 'unknown')
}
