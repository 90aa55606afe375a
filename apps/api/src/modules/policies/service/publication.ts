import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { canPublishAs, publishPolicyInput } from '@afterbell/domain/policies/publication'
import { redactText } from '@afterbell/domain/policies/redact'
import { columnDate, inTransaction, type Transaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { parseInput } from '../../../graphql/errors.ts'
import { once } from '../../../idempotency.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { type ActionRecord, recordAction } from '../../actions/record.ts'
import { factsOf, insistOn, type LockedVersion, lockedVersion } from './locked-version.ts'
import { storedText } from './stored-text.ts'

type Publishing = Pick<ActionRecord, 'changes' | 'inverse'>

/**
 * Publishes an approved version, which supersedes the one that was (R44), with phone numbers taken out of its text (R92).
 * The same idempotency key publishes once. Throws InvalidInputError, NotFoundError, ConflictError,
 * PolicyStepRefusedError, IdempotencyKeyReusedError.
 */
export function publishPolicy(viewer: SchoolViewer, input: unknown): Promise<{ schoolId: string; id: string }> {
  const { versionId, expectedUpdatedAt, effectiveFrom, idempotencyKey } = parseInput(publishPolicyInput, input)
  const request = { mutation: 'publishPolicy', versionId, expectedUpdatedAt, effectiveFrom }
  return inTransaction((tx) =>
    once(tx, viewer, { key: idempotencyKey, request }, async () => {
      const version = await lockedVersion(tx, viewer, versionId)
      const done = await publish(tx, version, expectedUpdatedAt, columnDate(effectiveFrom))
      await recordAction(tx, viewer, {
        kind: 'policies:publish',
        permission: 'policies:publish',
        resource: 'policies',
        recordIds: [version.policyId],
        ...done,
      })
      return { schoolId: viewer.schoolId, id: versionId }
    }),
  )
}

/** The day before the successor's first; a version replaced before it came into force ends before it begins. */
function lastDayBefore(successorFrom: Date, effectiveFrom: Date | null): Date {
  const first = Math.max(successorFrom.getTime(), effectiveFrom?.getTime() ?? 0)
  return new Date(first - 86_400_000)
}

async function publish(
  tx: Transaction,
  version: LockedVersion,
  expectedUpdatedAt: Date,
  effectiveFrom: Date,
): Promise<Publishing> {
  const { schoolId, id, policyId, state } = version
  insistOn(canPublishAs(version.policy.kind, state, await factsOf(tx, version)))
  const former = await tx.policyVersion.findFirst({ where: { schoolId, policyId, state: 'PUBLISHED' } })
  // First the former, then the new: at no moment are two of them published, which the database would refuse.
  if (former) {
    await updateUnchanged(tx.policyVersion, former, former.updatedAt, {
      state: 'SUPERSEDED',
      effectiveTo: lastDayBefore(effectiveFrom, former.effectiveFrom),
    })
  }
  await updateUnchanged(tx.policyVersion, version, expectedUpdatedAt, {
    state: 'PUBLISHED',
    publishedAt: new Date(),
    effectiveFrom,
    effectiveTo: null,
    body: redactText(storedText(version.body), 'zh'),
  })
  const { updatedAt } = await tx.policyVersion.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id } } })
  const undoing: Withdrawal = {
    id,
    updatedAt,
    from: state,
    formerId: former?.id ?? null,
    formerEnd: former?.effectiveTo ?? null,
  }
  return {
    changes: [
      { recordId: id, field: 'state', from: state, to: 'PUBLISHED' },
      ...(former ? [{ recordId: former.id, field: 'state', from: 'PUBLISHED', to: 'SUPERSEDED' }] : []),
    ],
    inverse: { kind: 'policy-versions:withdraw', data: undoing },
  }
}

interface Withdrawal {
  readonly id: string
  readonly updatedAt: Date | string
  readonly from: LockedVersion['state']
  readonly formerId: string | null
  readonly formerEnd: Date | string | null
}

defineInverse<Withdrawal>(
  'policy-versions:withdraw',
  async (tx, viewer, { id, updatedAt, from, formerId, formerEnd }) => {
    const version = await lockedVersion(tx, viewer, id)
    const { schoolId, effectiveFrom } = version
    await checkNothingRests(tx, version, updatedAt, formerId)
    await updateUnchanged(tx.policyVersion, version, version.updatedAt, {
      state: from,
      publishedAt: null,
      effectiveFrom: null,
    })
    const former =
      formerId && (await tx.policyVersion.findUnique({ where: { schoolId_id: { schoolId, id: formerId } } }))
    if (former) {
      const effectiveTo = formerEnd && new Date(formerEnd)
      await updateUnchanged(tx.policyVersion, former, former.updatedAt, { state: 'PUBLISHED', effectiveTo })
    }
    return {
      changes: [
        { recordId: id, field: 'state', from: 'PUBLISHED', to: from },
        ...(former ? [{ recordId: former.id, field: 'state', from: 'SUPERSEDED', to: 'PUBLISHED' }] : []),
      ],
      inverse: { kind: 'policy-versions:publish-again', data: { id, effectiveFrom } },
    }
  },
)

defineInverse<{ id: string; effectiveFrom: string }>('policy-versions:publish-again', async (tx, viewer, again) => {
  const version = await lockedVersion(tx, viewer, again.id)
  const decision = canPublishAs(version.policy.kind, version.state, await factsOf(tx, version))
  if (!decision.allowed) throw new CannotUndoError(changedSince)
  return publish(tx, version, version.updatedAt, new Date(again.effectiveFrom))
})

const changedSince = {
  zh: '无法撤销：这个版本发布后又有变动，或已有更新的版本。请发布新版本来更正。',
  en: 'This cannot be undone: the version has changed since, or there is a newer one. Publish a new version instead.',
}

const clubsRest = {
  zh: '无法撤销：本学期的社团已按这份方案开放报名。请发布新版本来更正。',
  en: 'This cannot be undone: clubs of the term have opened by this plan. Publish a new version instead.',
}

/** A publication is kept when a newer version was drawn from it, or when it is the only plan by which a term's clubs run. */
async function checkNothingRests(
  tx: Transaction,
  { schoolId, policyId, number, policy, ...version }: LockedVersion,
  updatedAt: Date | string,
  formerId: string | null,
) {
  const newer = await tx.policyVersion.count({ where: { schoolId, policyId, number: { gt: number } } })
  const isUnchanged = version.updatedAt.getTime() === new Date(updatedAt).getTime()
  if (!isUnchanged || version.state !== 'PUBLISHED' || newer > 0) throw new CannotUndoError(changedSince)
  if (policy.kind !== 'PLAN' || formerId || !policy.termId) return
  const opened = { schoolId, termId: policy.termId, state: { in: ['OPEN' as const, 'RUNNING' as const] } }
  if ((await tx.club.count({ where: opened })) > 0) throw new CannotUndoError(clubsRest)
}
