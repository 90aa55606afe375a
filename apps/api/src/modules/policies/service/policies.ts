import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createPolicyInput, updatePolicyInput } from '@afterbell/domain/policies/input'
import { inTransaction, type Transaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { invalidField, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { changedFields, recordAction } from '../../actions/record.ts'
import { policies } from '../editing.ts'
import { PlanInForceError } from '../errors.ts'
import { planOf } from './thresholds.ts'

type Written = ReturnType<typeof createPolicyInput.parse>
type Metadata = Written & Required<Pick<Written, 'managements' | 'basisIds'>>

/** Enters a policy with an empty first draft. Throws InvalidInputError, also when the term has its plan already. */
export function createPolicy(viewer: SchoolViewer, input: unknown) {
  const { basisIds = [], managements = [], ...rest } = parseInput(createPolicyInput, input)
  const data = { ...rest, managements }
  const { schoolId } = viewer
  return refusingTaken('termId', () =>
    inTransaction(async (tx) => {
      await checkMetadata(tx, viewer, { ...data, basisIds })
      const policy = await policies.create(tx, viewer, data)
      const policyId = policy.id
      await tx.policyVersion.create({
        data: { schoolId, policyId, number: 1, body: [], createdById: viewer.accountId },
      })
      await tx.policyBasis.createMany({ data: basisIds.map((basisId) => ({ schoolId, policyId, basisId })) })
      return policy
    }),
  )
}

/** Changes what a policy is called and rests on; its text is in its versions. Throws InvalidInputError, ConflictError, NotFoundError. */
export function updatePolicy(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const data = parseInput(updatePolicyInput.omit({ kind: true }), input)
  return refusingTaken('termId', () =>
    inTransaction(async (tx) => {
      const { policy, ...changed } = await rewrite(tx, viewer, { id, expectedUpdatedAt }, data)
      await recordAction(tx, viewer, {
        kind: 'policies:update-policies',
        permission: 'policies:draft',
        resource: 'policies',
        recordIds: [id],
        ...changed,
      })
      return policy
    }),
  )
}

async function metadataOf(tx: Transaction, viewer: SchoolViewer, id: string) {
  const policy = await policies.found(tx, viewer, id)
  const bases = await tx.policyBasis.findMany({
    where: { schoolId: viewer.schoolId, policyId: id },
    orderBy: { basisId: 'asc' },
  })
  const { kind, level, title, documentNumber, managements, termId } = policy
  const metadata: Metadata = {
    kind,
    level,
    title,
    documentNumber,
    managements,
    termId,
    basisIds: bases.map(({ basisId }) => basisId),
  }
  return { policy, metadata }
}

async function rewrite(
  tx: Transaction,
  viewer: SchoolViewer,
  { id, expectedUpdatedAt }: Version,
  data: Partial<Metadata>,
) {
  const { schoolId } = viewer
  const { policy: before, metadata } = await metadataOf(tx, viewer, id)
  await checkMetadata(tx, viewer, { ...metadata, ...data }, id)
  const { basisIds, ...columns } = data
  await updateUnchanged(tx.policy, before, expectedUpdatedAt, columns)
  if (basisIds) {
    await tx.policyBasis.deleteMany({ where: { schoolId, policyId: id } })
    await tx.policyBasis.createMany({ data: basisIds.map((basisId) => ({ schoolId, policyId: id, basisId })) })
  }
  const { policy } = await metadataOf(tx, viewer, id)
  const changes = changedFields<Metadata>(id, metadata, data)
  const former = Object.fromEntries(changes.map(({ field, from }) => [field, from]))
  return {
    policy,
    changes,
    inverse: { kind: 'policies:rewrite', data: { id, updatedAt: policy.updatedAt, former } },
  }
}

defineInverse<{ id: string; updatedAt: string; former: Partial<Metadata> }>(
  'policies:rewrite',
  async (tx, viewer, { id, updatedAt, former }) => {
    const { policy } = await metadataOf(tx, viewer, id)
    if (policy.updatedAt.toISOString() !== updatedAt) throw new CannotUndoError(changedSince)
    const { changes, inverse } = await rewrite(tx, viewer, { id, expectedUpdatedAt: policy.updatedAt }, former)
    return { changes, inverse }
  },
)

const changedSince = {
  zh: '无法撤销：之后又有人修改过这份文件。请直接修改。',
  en: 'This cannot be undone: the policy was changed again since. Edit it instead.',
}

/** Whether the parts fit each other, and what they name is there. */
async function checkMetadata(tx: Transaction, { schoolId }: SchoolViewer, metadata: Metadata, id?: string) {
  const { kind, level, termId, basisIds } = metadata
  if ((kind === 'LEGAL_BASIS') !== (level !== 'SCHOOL')) throw invalidField(['level'], 'unknown')
  if (kind === 'PLAN' && !termId) throw invalidField(['termId'], 'required')
  if (kind === 'LEGAL_BASIS' && termId) throw invalidField(['termId'], 'unknown')
  if (termId && !(await tx.term.count({ where: { schoolId, id: termId } }))) throw invalidField(['termId'], 'unknown')
  const bases = { schoolId, id: { in: basisIds }, NOT: { id: id ?? '00000000-0000-0000-0000-000000000000' } }
  if ((await tx.policy.count({ where: bases })) !== basisIds.length) throw invalidField(['basisIds'], 'unknown')
}

/** Archives policies, all or none. Throws NotFoundError, PlanInForceError. */
export function archivePolicies(viewer: SchoolViewer, ids: readonly string[]) {
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const inForce = { AND: [planOf({ schoolId }), { id: { in: [...ids] }, term: { state: 'OPEN' as const } }] }
    if ((await tx.policy.count({ where: inForce })) > 0) throw new PlanInForceError()
    return policies.archive(tx, viewer, ids)
  })
}

/** Takes policies out of the archive, all or none. Throws NotFoundError, InvalidInputError when a term has another plan. */
export function restorePolicies(viewer: SchoolViewer, ids: readonly string[]) {
  return refusingTaken('ids', () => inTransaction((tx) => policies.restore(tx, viewer, ids)))
}
