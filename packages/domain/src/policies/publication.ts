import { z } from 'zod'
import { dateField } from '../input-field.ts'
import { decideStep, type StepDecision, type StepOffer } from '../step.ts'
import type { POLICY_KINDS } from './input.ts'
import {
  canPublish,
  type PolicyFacts,
  type PolicyObstacle,
  type PolicyState,
  type PolicyStep,
  policySteps,
} from './lifecycle.ts'

/** When a version comes into force, and the key under which the publication happens once however often it is sent. */
export const publishPolicyInput = z.object({
  versionId: z.string(),
  expectedUpdatedAt: z.date(),
  effectiveFrom: dateField,
  idempotencyKey: z.uuid(),
})

/**
 * Whether the version may be published (R44). What a higher level laid down is entered, not decided here: nobody is
 * consulted and nobody approves it, so that its text is enough.
 */
export function canPublishAs(
  kind: (typeof POLICY_KINDS)[number],
  state: PolicyState,
  facts: PolicyFacts,
): StepDecision<PolicyObstacle> {
  if (kind === 'LEGAL_BASIS' && state === 'DRAFT') return decideStep({ TEXT_MISSING: !facts.hasText })
  return canPublish(state, facts)
}

/** The steps that lead on from the state for a policy of that kind, each with its decision. */
export function policyStepsAs(
  kind: (typeof POLICY_KINDS)[number],
  state: PolicyState,
  facts: PolicyFacts,
): StepOffer<PolicyStep, PolicyState, PolicyObstacle>[] {
  if (kind === 'LEGAL_BASIS' && state === 'DRAFT') {
    return [{ step: 'PUBLISH', to: 'PUBLISHED', decision: canPublishAs(kind, state, facts) }]
  }
  return policySteps(state, facts)
}
