import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createDutyInput, updateDutyInput } from '@afterbell/domain/groups/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { invalidField, NotFoundError, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { duties } from '../editing.ts'

/** Gives a group a duty (R41). Throws InvalidInputError, NotFoundError. */
export function createDuty(viewer: SchoolViewer, input: unknown) {
  const duty = parseInput(createDutyInput, input)
  return refusingTaken('title', () =>
    inTransaction(async (tx) => {
      const group = { schoolId: viewer.schoolId, id: duty.groupId, archivedAt: null }
      if (!(await tx.group.count({ where: group }))) throw new NotFoundError()
      await checkPolicy(tx, viewer, duty.policyId)
      return duties.add(tx, viewer, {
        groupId: duty.groupId,
        policyId: duty.policyId ?? null,
        title: duty.title,
        description: duty.description ?? null,
        part: duty.part,
      })
    }),
  )
}

/** Changes a duty. Throws InvalidInputError, ConflictError, NotFoundError. */
export function updateDuty(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const data = parseInput(updateDutyInput, input)
  return refusingTaken('title', () =>
    inTransaction(async (tx) => {
      await checkPolicy(tx, viewer, data.policyId)
      return duties.change(tx, viewer, { id, expectedUpdatedAt }, data)
    }),
  )
}

async function checkPolicy(tx: Transaction, { schoolId }: SchoolViewer, policyId: string | null | undefined) {
  const regulation = { schoolId, id: policyId ?? '', kind: { not: 'LEGAL_BASIS' as const } }
  if (policyId && !(await tx.policy.count({ where: regulation }))) throw invalidField(['policyId'], 'unknown')
}

/** Removes a duty; undoing puts it back. Throws NotFoundError. */
export function removeDuty(viewer: SchoolViewer, id: string) {
  return inTransaction((tx) => duties.remove(tx, viewer, id))
}
