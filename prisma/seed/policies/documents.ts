import type { PolicyKind, PolicyLevel } from '@afterbell/db/client'
import type { Text } from '../plan/blocks.ts'
import { legalBases } from '../plan/legal-bases.ts'
import { plan, planComments } from '../plan/plan.ts'
import { regulations, regulationsEffectiveFrom } from '../plan/regulations.ts'
import type { DemoVersion } from './demo-version.ts'
import { nextPlan, nextPlanComments } from './next-plan.ts'
import { proposals } from './proposals.ts'

/** A policy with its versions, the first one first. */
export interface DemoPolicy {
  readonly key: string
  readonly kind: PolicyKind
  readonly level: PolicyLevel
  readonly title: string
  readonly documentNumber: string
  readonly managements: readonly ('HOMEWORK' | 'SLEEP' | 'PHONES' | 'READING' | 'FITNESS')[]
  /** Keys of the legal bases on which it rests. */
  readonly bases: readonly string[]
  readonly versions: readonly DemoVersion[]
}

/** The key of the plan among the policies. */
export const PLAN_KEY = 'plan'

/** Entered, approved and published before the term began. */
const published = (body: Text, effectiveFrom: string): DemoVersion => ({
  state: 'PUBLISHED',
  body,
  changeNote: null,
  draftedOn: '2022-01-10',
  approvedOn: '2022-01-28',
  publishedOn: '2022-02-08',
  effectiveFrom,
})

/** Every policy of the demo school: what the plan rests on, the regulations, and the plan with its next version. */
export const POLICIES: readonly DemoPolicy[] = [
  ...legalBases.map(({ body, effectiveFrom, ...basis }) => ({
    ...basis,
    kind: 'LEGAL_BASIS' as const,
    bases: [],
    versions: [published(body, effectiveFrom)],
  })),
  ...regulations.map(({ body, ...regulation }) => ({
    ...regulation,
    kind: 'REGULATION' as const,
    level: 'SCHOOL' as const,
    versions: [published(body, regulationsEffectiveFrom), ...[proposals[regulation.key] ?? []].flat()],
  })),
  {
    ...plan,
    key: PLAN_KEY,
    versions: [
      {
        ...published(plan.body, plan.effectiveFrom),
        changeNote: plan.changeNote,
        thresholds: plan.thresholds,
        comments: planComments,
      },
      { ...nextPlan, state: 'IN_CONSULTATION', draftedOn: '2022-04-11', comments: nextPlanComments },
    ],
  },
]
