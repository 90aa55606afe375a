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
