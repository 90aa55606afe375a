import { describe, expect, it } from 'vitest'
import { canCloseTerm, canOpenTerm, TERM_STATES, type TermFacts, termSteps } from './term-lifecycle.ts'

const ready: TermFacts = {
  calendarIssueCount: 0,
  gradesWithoutBellSchedule: 0,
  gradesWithoutDismissal: 0,
  otherTermIsOpen: false,
  clubsNotClosed: 0,
}

describe('the life of a term (R11)', () => {
  it('goes from draft over open to closed and nowhere else', () => {
    expect(TERM_STATES.map((state) => termSteps(state, ready).map(({ step, to }) => [step, to]))).toEqual([
      [['OPEN', 'OPEN']],
      [['CLOSE', 'CLOSED']],
      [],
    ])
    expect(canOpenTerm('CLOSED', ready)).toEqual({ allowed: false, reasons: ['WRONG_STATE'] })
    expect(canCloseTerm('DRAFT', ready)).toEqual({ allowed: false, reasons: ['WRONG_STATE'] })
  })

  it.each<[Partial<TermFacts>, string]>([
    [{ calendarIssueCount: 1 }, 'CALENDAR_UNSOUND'],
    [{ gradesWithoutBellSchedule: 2 }, 'BELL_SCHEDULE_MISSING'],
    [{ gradesWithoutDismissal: 1 }, 'DISMISSAL_MISSING'],
    [{ otherTermIsOpen: true }, 'OTHER_TERM_OPEN'],
  ])('does not open with %j', (change, reason) => {
    expect(canOpenTerm('DRAFT', { ...ready, ...change })).toEqual({ allowed: false, reasons: [reason] })
  })

  it('opens when all is ready, and closes when the clubs are closed', () => {
    expect(canOpenTerm('DRAFT', ready)).toEqual({ allowed: true })
    expect(canCloseTerm('OPEN', ready)).toEqual({ allowed: true })
    expect(canCloseTerm('OPEN', { clubsNotClosed: 3 })).toEqual({ allowed: false, reasons: ['CLUBS_NOT_CLOSED'] })
  })
})
