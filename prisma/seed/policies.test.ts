import { attachmentTypeOf } from '@afterbell/domain/policies/attachment'
import { isUnchanged, policyDifference } from '@afterbell/domain/policies/difference'
import { canApprove } from '@afterbell/domain/policies/lifecycle'
import { redactText } from '@afterbell/domain/policies/redact'
import { structuredTextSchema } from '@afterbell/domain/policies/structured-text'
import { readPlanThresholds } from '@afterbell/domain/policies/thresholds'
import { describe, expect, it } from 'vitest'
import { plan } from './plan/plan.ts'
import { attachments } from './policies/attachments.ts'
import { POLICIES } from './policies/documents.ts'
import { nextPlan, nextPlanComments, REWORDED } from './policies/next-plan.ts'

describe('the policies of the demo school', () => {
  it('are the plan, thirteen regulations and what they rest on, each under a key of its own', () => {
    const kinds = Map.groupBy(POLICIES, ({ kind }) => kind)
    expect(kinds.get('PLAN')?.length).toBe(1)
    expect(kinds.get('REGULATION')?.length).toBe(13)
    expect(new Set(POLICIES.map(({ key }) => key)).size).toBe(POLICIES.length)
  })

  it('propose a next version of the plan that changes what it says to change, and is as sound as the plan', () => {
    expect(structuredTextSchema.safeParse(nextPlan.body).error).toBeUndefined()
    expect(readPlanThresholds(nextPlan.thresholds)?.offerHours).toBe(24)
    const [before, after] = [JSON.stringify(plan.body), JSON.stringify(nextPlan.body)]
    for (const [from, to] of REWORDED) {
      expect(before).toContain(from)
      expect(after).toContain(to)
      expect(after).not.toContain(from)
    }
    const difference = policyDifference(plan.body, nextPlan.body)
    expect(isUnchanged(difference)).toBe(false)
    expect(difference.map(({ kind }) => kind)).not.toContain('REMOVED')
  })

  it('show every station of a policy’s way: drafts, consultation, approval with a phone number still in it, publication', () => {
    const versions = POLICIES.flatMap((policy) => policy.versions.map((version) => ({ policy, version })))
    const inState = Map.groupBy(versions, ({ version }) => version.state)
    expect([...inState.keys()].sort()).toEqual(['APPROVED', 'DRAFT', 'IN_CONSULTATION', 'PUBLISHED'])
    for (const { policy, version } of inState.get('APPROVED') ?? []) {
      expect(redactText(version.body, 'zh')).not.toEqual(version.body)
      expect(isUnchanged(policyDifference(policy.versions[0]?.body ?? [], version.body))).toBe(false)
    }
    for (const { policy, version } of inState.get('DRAFT') ?? []) {
      const kinds = policyDifference(policy.versions[0]?.body ?? [], version.body).map(({ kind }) => kind)
      expect(kinds).toEqual(expect.arrayContaining(['CHANGED', 'ADDED']))
    }
  })

  it('bring files along that may be attached', () => {
    for (const { fileName, content, mediaType } of attachments) {
      expect(attachmentTypeOf(fileName, content)).toBe(mediaType)
    }
  })

  it('have comments on that version, about blocks that are there; one waits, so it cannot be approved yet (R30)', () => {
    for (const { block, state, reply } of nextPlanComments) {
      expect(nextPlan.body[block ?? -1]).toBeDefined()
      expect(state === 'OPEN').toBe(reply === null)
    }
    const facts = {
      hasText: true,
      groupsAsked: 8,
      openComments: nextPlanComments.filter(({ state }) => state === 'OPEN').length,
      isPlan: true,
      thresholdsAreSet: true,
      approvedVersionIsCurrent: false,
      successorIsPublished: false,
    }
    expect(canApprove('IN_CONSULTATION', facts)).toEqual({ allowed: false, reasons: ['COMMENTS_OPEN'] })
  })
})
