import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { PolicyFacts, PolicyObstacle } from '@afterbell/domain/policies/lifecycle'
import { readPlanThresholds } from '@afterbell/domain/policies/thresholds'
import type { StepDecision } from '@afterbell/domain/step'
import type { Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { visibleVersions } from '../access.ts'
import { PolicyStepRefusedError } from '../errors.ts'

const withPolicy = { policy: true, thresholds: true } satisfies Prisma.PolicyVersionInclude

/** A version with its policy, which nobody else changes before the transaction ends. */
export type LockedVersion = Prisma.PolicyVersionGetPayload<{ include: typeof withPolicy }>

/**
 * The version, if the viewer may see it, with its policy locked: whoever takes a step with any version of the policy
 * at the same time waits. Throws NotFoundError.
 */
export async function lockedVersion(tx: Transaction, viewer: SchoolViewer, versionId: string): Promise<LockedVersion> {
  const { schoolId } = viewer
  await tx.$queryRaw`
    SELECT 1 FROM policy JOIN policy_version version ON version.school_id = policy.school_id AND version.policy_id = policy.id
    WHERE version.school_id = ${schoolId}::uuid AND version.id = ${versionId}::uuid FOR UPDATE OF policy`
  const version = await tx.policyVersion.findFirst({
    where: { AND: [visibleVersions(viewer), { id: versionId, policy: { archivedAt: null } }] },
    include: withPolicy,
  })
  if (!version) throw new NotFoundError()
  return version
}

/** What the version's steps depend on, as the domain asks it. */
export async function factsOf(tx: Transaction, version: LockedVersion): Promise<PolicyFacts> {
  const { schoolId, id: versionId, policyId, number, body, policy, thresholds } = version
  const [groupsAsked, openComments, newer] = [
    await tx.policyConsultation.count({ where: { schoolId, versionId } }),
    await tx.policyComment.count({ where: { schoolId, versionId, state: 'OPEN' } }),
    await tx.policyVersion.count({ where: { schoolId, policyId, number: { gt: number } } }),
  ]
  return {
    hasText: Array.isArray(body) && body.length > 0,
    groupsAsked,
    openComments,
    isPlan: policy.kind === 'PLAN',
    thresholdsAreSet: readPlanThresholds(thresholds) !== undefined,
    approvedVersionIsCurrent: newer === 0,
    successorIsPublished: false,
  }
}

/** Throws PolicyStepRefusedError, with all that is in the way, when the step may not be taken. */
export function insistOn(decision: StepDecision<PolicyObstacle>): void {
  if (!decision.allowed) throw new PolicyStepRefusedError(decision.reasons)
}
