import { describe, expect, test } from 'vitest'
import { type ApplicationFacts, type ApplicationStep, afterEdit, applicationStep } from './lifecycle.ts'

const submitted: ApplicationFacts = { state: 'SUBMITTED', confirmed: true, termIsOver: false, pupilHasLeft: false }
const reasons = (step: ApplicationStep, facts: Partial<ApplicationFacts>) => {
  const decision = applicationStep(step, { ...submitted, ...facts })
  return decision.allowed ? [] : decision.reasons
}

describe('the life of an application (R51, R90)', () => {
  test.for([
    ['APPROVE', {}, []],
    ['APPROVE', { confirmed: false }, ['NOT_CONFIRMED']],
    ['APPROVE', { state: 'APPROVED' }, ['WRONG_STATE']],
    ['APPROVE', { state: 'RETURNED' }, ['WRONG_STATE']],
    ['APPROVE', { pupilHasLeft: true, termIsOver: true }, ['TERM_OVER', 'PUPIL_LEFT']],
    ['RETURN', {}, []],
    ['RETURN', { state: 'APPROVED', confirmed: false }, []],
    ['RETURN', { state: 'WITHDRAWN' }, ['WRONG_STATE']],
    ['WITHDRAW', { state: 'APPROVED', termIsOver: true, pupilHasLeft: true, confirmed: false }, []],
    ['WITHDRAW', { state: 'WITHDRAWN' }, ['WRONG_STATE']],
    ['CONFIRM', { confirmed: false, state: 'RETURNED' }, []],
    ['CONFIRM', {}, ['ALREADY_CONFIRMED']],
    ['EDIT', { state: 'RETURNED' }, []],
    ['EDIT', { state: 'WITHDRAWN' }, ['WRONG_STATE']],
  ] as const)('%s of %o: %o', ([step, facts, expected]) => {
    expect([...reasons(step, facts)].sort()).toEqual([...expected].sort())
  })

  test('what was approved and confirmed holds for the wishes that stood then', () => {
    expect(afterEdit('APPROVED', { wishes: true })).toEqual({
      state: 'SUBMITTED',
      decisionLapses: true,
      confirmationLapses: true,
    })
    expect(afterEdit('APPROVED', { wishes: false })).toMatchObject({ state: 'APPROVED', decisionLapses: false })
    expect(afterEdit('RETURNED', { wishes: false })).toMatchObject({ state: 'SUBMITTED', confirmationLapses: false })
    expect(afterEdit('SUBMITTED', { wishes: true })).toMatchObject({ state: 'SUBMITTED', decisionLapses: false })
  })
})
