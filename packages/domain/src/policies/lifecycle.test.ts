import { describe, expect, it } from 'vitest'
import {
  canApprove,
  canPublish,
  canReturnToDraft,
  canStartConsultation,
  canSupersede,
  isPolicyEditable,
  isPolicyOpenToComments,
  POLICY_STATES,
  type PolicyFacts,
  type PolicyState,
  policySteps,
} from './lifecycle.ts'

const ready: PolicyFacts = {
  hasText: true,
  groupsAsked: 2,
  openComments: 0,
  isPlan: true,
  thresholdsAreSet: true,
  approvedVersionIsCurrent: true,
  successorIsPublished: true,
}
const steps = {
  START_CONSULTATION: canStartConsultation,
  RETURN_TO_DRAFT: canReturnToDraft,
  APPROVE: canApprove,
  PUBLISH: canPublish,
  SUPERSEDE: canSupersede,
}

describe('the life of a policy (R30)', () => {
  it('goes from draft over consultation and approval to publication, and back to draft from consultation alone', () => {
    const ways = POLICY_STATES.map((state) => [state, policySteps(state, ready).map(({ to }) => to)])
    expect(Object.fromEntries(ways)).toEqual({
      DRAFT: ['IN_CONSULTATION'],
      IN_CONSULTATION: ['APPROVED', 'DRAFT'],
      APPROVED: ['PUBLISHED'],
      PUBLISHED: ['SUPERSEDED'],
      SUPERSEDED: [],
    })
  })

  it('offers exactly the steps that are not refused for the state', () => {
    for (const state of POLICY_STATES) {
      const offered = new Set(policySteps(state, ready).map(({ step }) => step))
      for (const [step, can] of Object.entries(steps)) {
        const decision = can(state, ready)
        expect([state, step, decision.allowed]).toEqual([state, step, [...offered].some((each) => each === step)])
      }
    }
  })

  it.each<[PolicyState, keyof typeof steps, Partial<PolicyFacts>, string]>([
    ['DRAFT', 'START_CONSULTATION', { hasText: false }, 'TEXT_MISSING'],
    ['DRAFT', 'START_CONSULTATION', { groupsAsked: 0 }, 'NOBODY_ASKED'],
    ['IN_CONSULTATION', 'APPROVE', { openComments: 1 }, 'COMMENTS_OPEN'],
    ['IN_CONSULTATION', 'APPROVE', { hasText: false }, 'TEXT_MISSING'],
    ['IN_CONSULTATION', 'APPROVE', { thresholdsAreSet: false }, 'THRESHOLDS_MISSING'],
    ['APPROVED', 'PUBLISH', { approvedVersionIsCurrent: false }, 'VERSION_NOT_APPROVED'],
    ['PUBLISHED', 'SUPERSEDE', { successorIsPublished: false }, 'SUCCESSOR_NOT_PUBLISHED'],
  ])('in %s refuses %s with %j', (state, step, change, reason) => {
    expect(steps[step](state, { ...ready, ...change })).toEqual({ allowed: false, reasons: [reason] })
  })

  it('asks thresholds of plans only', () => {
    expect(canApprove('IN_CONSULTATION', { ...ready, isPlan: false, thresholdsAreSet: false }).allowed).toBe(true)
  })

  it('is edited as a draft and commented in consultation', () => {
    expect(POLICY_STATES.filter(isPolicyEditable)).toEqual(['DRAFT'])
    expect(POLICY_STATES.filter(isPolicyOpenToComments)).toEqual(['IN_CONSULTATION'])
  })
})
