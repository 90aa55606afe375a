import { describe, expect, it } from 'vitest'
import { POLICY_STATES, type PolicyFacts, policySteps } from './lifecycle.ts'
import { canPublishAs, policyStepsAs } from './publication.ts'

const facts: PolicyFacts = {
  hasText: true,
  groupsAsked: 0,
  openComments: 0,
  isPlan: false,
  thresholdsAreSet: false,
  approvedVersionIsCurrent: true,
  successorIsPublished: false,
}

describe('what may be published (R44)', () => {
  it('takes of the school’s own policies what was approved, and of a higher level’s what was entered as well', () => {
    const from = (kind: 'PLAN' | 'REGULATION' | 'LEGAL_BASIS') =>
      POLICY_STATES.filter((state) => canPublishAs(kind, state, facts).allowed)
    expect(from('PLAN')).toEqual(['APPROVED'])
    expect(from('REGULATION')).toEqual(['APPROVED'])
    expect(from('LEGAL_BASIS')).toEqual(['DRAFT', 'APPROVED'])
  })

  it('offers for a legal basis the way from draft to publication, and for every other policy that over consultation', () => {
    const ways = (kind: 'PLAN' | 'REGULATION' | 'LEGAL_BASIS') =>
      policyStepsAs(kind, 'DRAFT', facts).map(({ to }) => to)
    expect(ways('LEGAL_BASIS')).toEqual(['PUBLISHED'])
    expect(ways('REGULATION')).toEqual(['IN_CONSULTATION'])
    expect(policyStepsAs('LEGAL_BASIS', 'PUBLISHED', facts)).toEqual(policySteps('PUBLISHED', facts))
  })

  it('never publishes a legal basis without its text', () => {
    const decision = canPublishAs('LEGAL_BASIS', 'DRAFT', { ...facts, hasText: false })
    expect(decision).toEqual({ allowed: false, reasons: ['TEXT_MISSING'] })
  })
})
