import { describe, expect, it } from 'vitest'
import {
  CLUB_STATES,
  type ClubFacts,
  type ClubState,
  canCloseClub,
  canOpenClub,
  canStartClub,
  clubSteps,
  takesPupils,
} from './lifecycle.ts'

const ready: ClubFacts = {
  termIsOpen: true,
  sessionCount: 1,
  gradesAdmittedCount: 1,
  hasVenue: true,
  adultCount: 1,
  enrolled: 12,
  minimum: 10,
}
const steps = { OPEN: canOpenClub, START: canStartClub, CLOSE: canCloseClub }

describe('the life of a club', () => {
  it('goes from draft over open and running to closed', () => {
    expect(CLUB_STATES.map((state) => clubSteps(state, ready).map(({ step, to }) => `${step} ${to}`))).toEqual([
      ['OPEN OPEN'],
      ['START RUNNING', 'CLOSE CLOSED'],
      ['CLOSE CLOSED'],
      [],
    ])
    expect(CLUB_STATES.filter(takesPupils)).toEqual(['OPEN', 'RUNNING'])
  })

  it.each<[ClubState, keyof typeof steps, Partial<ClubFacts>, string]>([
    ['DRAFT', 'OPEN', { termIsOpen: false }, 'TERM_NOT_OPEN'],
    ['DRAFT', 'OPEN', { sessionCount: 0 }, 'SESSIONS_MISSING'],
    ['DRAFT', 'OPEN', { gradesAdmittedCount: 0 }, 'GRADES_MISSING'],
    ['OPEN', 'OPEN', {}, 'WRONG_STATE'],
    ['OPEN', 'START', { termIsOpen: false }, 'TERM_NOT_OPEN'],
    ['OPEN', 'START', { hasVenue: false }, 'VENUE_MISSING'],
    ['OPEN', 'START', { adultCount: 0 }, 'ADULT_MISSING'],
    ['OPEN', 'START', { enrolled: 9 }, 'BELOW_MINIMUM'],
    ['RUNNING', 'START', {}, 'WRONG_STATE'],
    ['OPEN', 'CLOSE', { enrolled: 1 }, 'PUPILS_ENROLLED'],
    ['DRAFT', 'CLOSE', { enrolled: 0 }, 'WRONG_STATE'],
    ['CLOSED', 'CLOSE', {}, 'WRONG_STATE'],
  ])('in %s refuses %s with %j', (state, step, change, reason) => {
    expect(steps[step](state, { ...ready, ...change })).toEqual({ allowed: false, reasons: [reason] })
  })

  it('lets ready clubs go on, and empty ones be given up', () => {
    expect(canOpenClub('DRAFT', ready)).toEqual({ allowed: true })
    expect(canStartClub('OPEN', { ...ready, enrolled: 10 })).toEqual({ allowed: true })
    expect(canCloseClub('OPEN', { enrolled: 0 })).toEqual({ allowed: true })
    expect(canCloseClub('RUNNING', { enrolled: 12 })).toEqual({ allowed: true })
  })
})
