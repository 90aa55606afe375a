import { decideStep, type StepDecision, type StepOffer } from '../step.ts'

/** DRAFT: prepared, seen by those who prepare it. OPEN: the term in which the school works. CLOSED: kept, not changed. */
export const TERM_STATES = ['DRAFT', 'OPEN', 'CLOSED'] as const
export type TermState = (typeof TERM_STATES)[number]

export type TermStep = 'OPEN' | 'CLOSE'

/** What opening and closing a term depend on. */
export interface TermFacts {
  /** Issues that `calendarIssues` finds (R11). */
  readonly calendarIssueCount: number
  /** Grades with pupils for which no sound bell schedule is set (R13, R14). */
  readonly gradesWithoutBellSchedule: number
  /** Grades with pupils for which no dismissal is set on some weekday (R15). */
  readonly gradesWithoutDismissal: number
  /** Whether another term of the school is open. */
  readonly otherTermIsOpen: boolean
  /** Clubs of the term that are open or running. */
  readonly clubsNotClosed: number
}

export type TermObstacle =
  | 'WRONG_STATE'
  | 'CALENDAR_UNSOUND'
  | 'BELL_SCHEDULE_MISSING'
  | 'DISMISSAL_MISSING'
  | 'OTHER_TERM_OPEN'
  | 'CLUBS_NOT_CLOSED'

/** Whether the term may be opened: its calendar sound, every grade's bells and dismissal set, and no other term open (R11). */
export function canOpenTerm(state: TermState, facts: TermFacts): StepDecision<TermObstacle> {
  return decideStep({
    WRONG_STATE: state !== 'DRAFT',
    CALENDAR_UNSOUND: facts.calendarIssueCount > 0,
    BELL_SCHEDULE_MISSING: facts.gradesWithoutBellSchedule > 0,
    DISMISSAL_MISSING: facts.gradesWithoutDismissal > 0,
    OTHER_TERM_OPEN: facts.otherTermIsOpen,
  })
}

/** Whether the term may be closed, for good: all of its clubs are. */
export function canCloseTerm(state: TermState, facts: Pick<TermFacts, 'clubsNotClosed'>): StepDecision<TermObstacle> {
  return decideStep({ WRONG_STATE: state !== 'OPEN', CLUBS_NOT_CLOSED: facts.clubsNotClosed > 0 })
}

/** The steps that lead on from the state, each with its decision. */
export function termSteps(state: TermState, facts: TermFacts): StepOffer<TermStep, TermState, TermObstacle>[] {
  if (state === 'DRAFT') return [{ step: 'OPEN', to: 'OPEN', decision: canOpenTerm(state, facts) }]
  if (state === 'OPEN') return [{ step: 'CLOSE', to: 'CLOSED', decision: canCloseTerm(state, facts) }]
  return []
}
