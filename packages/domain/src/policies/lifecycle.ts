import { decideStep, type StepDecision, type StepOffer } from '../step.ts'

/** The states of a policy (R30): drafted, put to those asked, approved, published, and at last replaced by its successor. */
export const POLICY_STATES = ['DRAFT', 'IN_CONSULTATION', 'APPROVED', 'PUBLISHED', 'SUPERSEDED'] as const
export type PolicyState = (typeof POLICY_STATES)[number]

export type PolicyStep = 'START_CONSULTATION' | 'RETURN_TO_DRAFT' | 'APPROVE' | 'PUBLISH' | 'SUPERSEDE'

/** What the steps of a policy depend on. */
export interface PolicyFacts {
  /** Whether the current version has any text. */
  readonly hasText: boolean
  /** Groups that are asked for comments. */
  readonly groupsAsked: number
  /** Comments that are neither answered nor taken up. */
  readonly openComments: number
  /** Whether it is a plan, whose thresholds other rooms read. */
  readonly isPlan: boolean
  /** Whether all of a plan's rule thresholds are set. */
  readonly thresholdsAreSet: boolean
  /** Whether the version approved is the current one: what nobody approved is not published. */
  readonly approvedVersionIsCurrent: boolean
  /** Whether a policy that replaces it is published. */
  readonly successorIsPublished: boolean
}

export type PolicyObstacle =
  | 'WRONG_STATE'
  | 'TEXT_MISSING'
  | 'NOBODY_ASKED'
  | 'COMMENTS_OPEN'
  | 'THRESHOLDS_MISSING'
  | 'VERSION_NOT_APPROVED'
  | 'SUCCESSOR_NOT_PUBLISHED'

/** Whether the draft may be put to the groups: it has text, and somebody is asked (R30). */
export function canStartConsultation(state: PolicyState, facts: PolicyFacts): StepDecision<PolicyObstacle> {
  return decideStep({
    WRONG_STATE: state !== 'DRAFT',
    TEXT_MISSING: !facts.hasText,
    NOBODY_ASKED: facts.groupsAsked === 0,
  })
}

/** Whether it may go back to be rewritten: from consultation only. */
export function canReturnToDraft(state: PolicyState): StepDecision<PolicyObstacle> {
  return decideStep({ WRONG_STATE: state !== 'IN_CONSULTATION' })
}

/** Whether it may be approved: every comment is answered or taken up, and a plan has its thresholds (R30). */
export function canApprove(state: PolicyState, facts: PolicyFacts): StepDecision<PolicyObstacle> {
  return decideStep({
    WRONG_STATE: state !== 'IN_CONSULTATION',
    TEXT_MISSING: !facts.hasText,
    COMMENTS_OPEN: facts.openComments > 0,
    THRESHOLDS_MISSING: facts.isPlan && !facts.thresholdsAreSet,
  })
}

/** Whether it may be published (R44): the very version that was approved. */
export function canPublish(state: PolicyState, facts: PolicyFacts): StepDecision<PolicyObstacle> {
  return decideStep({ WRONG_STATE: state !== 'APPROVED', VERSION_NOT_APPROVED: !facts.approvedVersionIsCurrent })
}

/** Whether it may be set aside: its successor is published, so that there is never none. */
export function canSupersede(state: PolicyState, facts: PolicyFacts): StepDecision<PolicyObstacle> {
  return decideStep({ WRONG_STATE: state !== 'PUBLISHED', SUCCESSOR_NOT_PUBLISHED: !facts.successorIsPublished })
}

/** Whether the text may be changed: what was put to others stays as they read it. */
export function isPolicyEditable(state: PolicyState): boolean {
  return state === 'DRAFT'
}

/** Whether those asked may comment. */
export function isPolicyOpenToComments(state: PolicyState): boolean {
  return state === 'IN_CONSULTATION'
}

/** The steps that lead on from the state, each with its decision. */
export function policySteps(
  state: PolicyState,
  facts: PolicyFacts,
): StepOffer<PolicyStep, PolicyState, PolicyObstacle>[] {
  switch (state) {
    case 'DRAFT':
      return [{ step: 'START_CONSULTATION', to: 'IN_CONSULTATION', decision: canStartConsultation(state, facts) }]
    case 'IN_CONSULTATION':
      return [
        { step: 'APPROVE', to: 'APPROVED', decision: canApprove(state, facts) },
        { step: 'RETURN_TO_DRAFT', to: 'DRAFT', decision: canReturnToDraft(state) },
      ]
    case 'APPROVED':
      return [{ step: 'PUBLISH', to: 'PUBLISHED', decision: canPublish(state, facts) }]
    case 'PUBLISHED':
      return [{ step: 'SUPERSEDE', to: 'SUPERSEDED', decision: canSupersede(state, facts) }]
    case 'SUPERSEDED':
      return []
  }
}
