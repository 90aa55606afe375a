import type { Prisma } from '@afterbell/db/client'
import { type PlanThresholds, readPlanThresholds } from '@afterbell/domain/policies/thresholds'
import type { Transaction } from '../../../database.ts'

/** The plan by which a term runs: there is one at most. */
export function planOf(term: { readonly schoolId?: string; readonly termId?: string }): Prisma.PolicyWhereInput {
  return { ...term, kind: 'PLAN', archivedAt: null, versions: { some: { state: 'PUBLISHED' } } }
}

/**
 * The rule thresholds by which a term runs: those of its published plan (R12, R19, R20, R22). Null while the term has no
 * published plan; then no rule of them is checked.
 */
export async function publishedThresholds(
  tx: Pick<Transaction, 'ruleThresholds'>,
  schoolId: string,
  termId: string,
): Promise<PlanThresholds | null> {
  const stored = await tx.ruleThresholds.findFirst({
    where: { schoolId, version: { state: 'PUBLISHED', policy: planOf({ schoolId, termId }) } },
  })
  return readPlanThresholds(stored) ?? null
}

/** What the plan of a term wants of the sizes of its clubs (R22). */
export interface ClubSizes {
  readonly termId: string
  readonly clubTargetSize: number
  readonly clubSizeTolerance: number
}

/** What each published plan of a school wants of the sizes of clubs, by its term (R22). */
export async function publishedSizes(tx: Pick<Transaction, 'ruleThresholds'>, schoolId: string): Promise<ClubSizes[]> {
  const stored = await tx.ruleThresholds.findMany({
    where: { schoolId, version: { state: 'PUBLISHED', policy: planOf({ schoolId }) } },
    select: {
      clubTargetSize: true,
      clubSizeTolerance: true,
      version: { select: { policy: { select: { termId: true } } } },
    },
  })
  return stored.flatMap(({ version: { policy }, ...sizes }) =>
    policy.termId ? [{ termId: policy.termId, ...sizes }] : [],
  )
}
