import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createGroupInput, updateGroupInput } from '@afterbell/domain/groups/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { groups } from '../editing.ts'

/** Adds a group (R40, R41). Throws InvalidInputError, also when the name is taken or the grade has its department. */
export function createGroup(viewer: SchoolViewer, input: unknown) {
  const { kind, name, gradeId } = parseInput(createGroupInput, input)
  if (gradeId && kind !== 'GRADE_DEPARTMENT') throw invalidField(['gradeId'], 'unknown')
  return refusingTaken('name', () =>
    inTransaction(async (tx) => {
      if (gradeId) await checkDepartment(tx, viewer, gradeId)
      return groups.create(tx, viewer, { kind, name, gradeId: gradeId ?? null })
    }),
  )
}

async function checkDepartment(tx: Transaction, { schoolId }: SchoolViewer, gradeId: string) {
  const grade = await tx.grade.findFirst({
    where: { schoolId, id: gradeId },
    select: { groups: { where: { archivedAt: null }, select: { id: true } } },
  })
  if (!grade) throw invalidField(['gradeId'], 'unknown')
  if (grade.groups.length > 0) throw invalidField(['gradeId'], 'taken')
}

/** Renames a group. Throws InvalidInputError, ConflictError, NotFoundError. */
export function updateGroup(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const data = parseInput(updateGroupInput, input)
  return refusingTaken('name', () => inTransaction((tx) => groups.update(tx, viewer, { id, expectedUpdatedAt }, data)))
}

/** Archives groups, all or none; their history stays. Throws NotFoundError. */
export function archiveGroups(viewer: SchoolViewer, ids: readonly string[]) {
  return inTransaction((tx) => groups.archive(tx, viewer, ids))
}

/** Takes groups out of the archive, all or none. Throws NotFoundError, InvalidInputError when a grade has another department. */
export function restoreGroups(viewer: SchoolViewer, ids: readonly string[]) {
  return refusingTaken('ids', () => inTransaction((tx) => groups.restore(tx, viewer, ids)))
}
