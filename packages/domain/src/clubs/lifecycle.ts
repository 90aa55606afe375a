import { decideStep, type StepDecision, type StepOffer } from '../step.ts'

/** DRAFT: prepared. OPEN: shown, takes pupils. RUNNING: its sessions are held. CLOSED: over, or given up. */
export const CLUB_STATES = ['DRAFT', 'OPEN', 'RUNNING', 'CLOSED'] as const
export type ClubState = (typeof CLUB_STATES)[number]

export type ClubStep = 'OPEN' | 'START' | 'CLOSE'

/** What the steps of a club depend on. */
export interface ClubFacts {
  readonly termIsOpen: boolean
  readonly sessionCount: number
  readonly gradesAdmittedCount: number
  readonly hasVenue: boolean
  /** Teachers and outside instructors assigned. */
  readonly adultCount: number
  readonly enrolled: number
  readonly minimum: number
}

export type ClubObstacle =
  | 'WRONG_STATE'
  | 'TERM_NOT_OPEN'
  | 'SESSIONS_MISSING'
  | 'GRADES_MISSING'
  | 'VENUE_MISSING'
  | 'ADULT_MISSING'
  | 'BELOW_MINIMUM'
  | 'PUPILS_ENROLLED'

/** Whether the club may be offered: it is known when and for whom it is (R18), and the term is open. */
export function canOpenClub(state: ClubState, facts: ClubFacts): StepDecision<ClubObstacle> {
  return decideStep({
    WRONG_STATE: state !== 'DRAFT',
    TERM_NOT_OPEN: !facts.termIsOpen,
    SESSIONS_MISSING: facts.sessionCount === 0,
    GRADES_MISSING: facts.gradesAdmittedCount === 0,
  })
}

/** Whether its sessions may begin: a place, a named adult (R16) and the least number of pupils. */
export function canStartClub(state: ClubState, facts: ClubFacts): StepDecision<ClubObstacle> {
  return decideStep({
    WRONG_STATE: state !== 'OPEN',
    TERM_NOT_OPEN: !facts.termIsOpen,
    VENUE_MISSING: !facts.hasVenue,
    ADULT_MISSING: facts.adultCount === 0,
    BELOW_MINIMUM: facts.enrolled < facts.minimum,
  })
}

/** Whether it may be closed. One that never ran may be given up only when nobody is left in it, so that no pupil loses a place unseen. */
export function canCloseClub(state: ClubState, facts: Pick<ClubFacts, 'enrolled'>): StepDecision<ClubObstacle> {
  return decideStep({
    WRONG_STATE: state !== 'OPEN' && state !== 'RUNNING',
    PUPILS_ENROLLED: state === 'OPEN' && facts.enrolled > 0,
  })
}

/** Whether pupils can be enrolled and moved. */
export function takesPupils(state: ClubState): boolean {
  return state === 'OPEN' || state === 'RUNNING'
}

/** The steps that lead on from the state, each with its decision. */
export function clubSteps(state: ClubState, facts: ClubFacts): StepOffer<ClubStep, ClubState, ClubObstacle>[] {
  const close = { step: 'CLOSE', to: 'CLOSED', decision: canCloseClub(state, facts) } as const
  switch (state) {
    case 'DRAFT':
      return [{ step: 'OPEN', to: 'OPEN', decision: canOpenClub(state, facts) }]
    case 'OPEN':
      return [{ step: 'START', to: 'RUNNING', decision: canStartClub(state, facts) }, close]
    case 'RUNNING':
      return [close]
    case 'CLOSED':
      return []
  }
}
