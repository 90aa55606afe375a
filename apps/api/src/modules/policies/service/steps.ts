import type { PolicyState } from '@afterbell/db/client'
import type { Permission } from '@afterbell/domain/access/permissions'
import { may, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { startConsultationInput } from '@afterbell/domain/policies/input'
import { canApprove, canReturnToDraft, canStartConsultation } from '@afterbell/domain/policies/lifecycle'
import { inTransaction, type Transaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { invalidField, parseInput } from '../../../graphql/errors.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { recordAction } from '../../actions/record.ts'
import { approvingSeats } from '../access.ts'
import { NotApproverError } from '../errors.ts'
import { factsOf, insistOn, type LockedVersion, lockedVersion } from './locked-version.ts'

interface VersionSeen {
  readonly versionId: string
  readonly expectedUpdatedAt: Date
}

interface Step {
  readonly verb: 'start-consultation' | 'return-to-draft' | 'approve'
  readonly permission: Permission
  readonly to: PolicyState
  readonly data?: { readonly approvedById: string | null; readonly approvedAt: Date | null }
}

async function take(
  tx: Transaction,
  viewer: SchoolViewer,
  version: LockedVersion,
  expectedUpdatedAt: Date,
  step: Step,
) {
  const { schoolId, id, policyId, state } = version
  await updateUnchanged(tx.policyVersion, version, expectedUpdatedAt, { ...step.data, state: step.to })
  const { updatedAt } = await tx.policyVersion.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id } } })
  await recordAction(tx, viewer, {
    kind: `policies:${step.verb}`,
    permission: step.permission,
    resource: 'policies',
    recordIds: [policyId],
    changes: [{ recordId: id, field: 'state', from: state, to: step.to }],
    inverse: { kind: 'policy-versions:step-back', data: { id, updatedAt, to: state } },
  })
  return { schoolId, id }
}

/** Puts a draft to groups for comments (R30). Throws InvalidInputError, NotFoundError, ConflictError, PolicyStepRefusedError. */
export function startConsultation(
  viewer: SchoolViewer,
  { versionId, expectedUpdatedAt, ...input }: VersionSeen & { readonly groupIds: readonly string[] },
) {
  const { groupIds } = parseInput(startConsultationInput, input)
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const version = await lockedVersion(tx, viewer, versionId)
    if ((await tx.group.count({ where: { schoolId, id: { in: groupIds }, archivedAt: null } })) !== groupIds.length) {
      throw invalidField(['groupIds'], 'unknown')
    }
    insistOn(canStartConsultation(version.state, { ...(await factsOf(tx, version)), groupsAsked: groupIds.length }))
    await tx.policyConsultation.deleteMany({ where: { schoolId, versionId } })
    await tx.policyConsultation.createMany({ data: groupIds.map((groupId) => ({ schoolId, versionId, groupId })) })
    return take(tx, viewer, version, expectedUpdatedAt, {
      verb: 'start-consultation',
      permission: 'policies:draft',
      to: 'IN_CONSULTATION',
    })
  })
}

/** Takes a version out of consultation to be rewritten; its comments stay. Throws NotFoundError, ConflictError, PolicyStepRefusedError. */
export function returnToDraft(viewer: SchoolViewer, { versionId, expectedUpdatedAt }: VersionSeen) {
  return inTransaction(async (tx) => {
    const version = await lockedVersion(tx, viewer, versionId)
    insistOn(canReturnToDraft(version.state))
    return take(tx, viewer, version, expectedUpdatedAt, {
      verb: 'return-to-draft',
      permission: 'policies:draft',
      to: 'DRAFT',
    })
  })
}

/**
 * Approves a version whose comments are all settled (R30): for school admins, and for staff who sit in the leading group.
 * Throws NotApproverError, NotFoundError, ConflictError, PolicyStepRefusedError.
 */
export function approvePolicy(viewer: SchoolViewer, { versionId, expectedUpdatedAt }: VersionSeen) {
  return inTransaction(async (tx) => {
    const version = await lockedVersion(tx, viewer, versionId)
    if (!(await mayApprove(tx, viewer))) throw new NotApproverError()
    insistOn(canApprove(version.state, await factsOf(tx, version)))
    return take(tx, viewer, version, expectedUpdatedAt, {
      verb: 'approve',
      permission: 'policies:approve',
      to: 'APPROVED',
      data: { approvedById: viewer.accountId, approvedAt: new Date() },
    })
  })
}

async function mayApprove(tx: Transaction, viewer: SchoolViewer): Promise<boolean> {
  return may(viewer, 'policies:approve') || (await tx.groupMembership.count({ where: approvingSeats(viewer) })) > 0
}

defineInverse<{ id: string; updatedAt: string; to: PolicyState }>(
  'policy-versions:step-back',
  async (tx, viewer, { id, updatedAt, to }) => {
    const version = await lockedVersion(tx, viewer, id)
    const { schoolId, state } = version
    const commented =
      to === 'DRAFT' && (await tx.policyComment.count({ where: { schoolId, versionId: id, state: 'OPEN' } }))
    if (version.updatedAt.toISOString() !== updatedAt || commented) throw new CannotUndoError(movedOn)
    const approval = to === 'APPROVED' ? {} : { approvedById: null, approvedAt: null }
    await updateUnchanged(tx.policyVersion, version, version.updatedAt, { ...approval, state: to })
    return { changes: [{ recordId: id, field: 'state', from: state, to }] }
  },
)

const movedOn = {
  zh: '无法撤销：这个版本之后又有变动或收到了意见。请按目前的状态继续。',
  en: 'This cannot be undone: the version has moved on or has been commented since. Go on from its present state.',
}
