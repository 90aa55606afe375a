import { decideStep, type StepDecision } from '../step.ts'

/** SUBMITTED: waits for a decision. APPROVED, RETURNED: decided (R51). WITHDRAWN: the guardians do not want it any more (R90). */
export const APPLICATION_STATES = ['SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

export type ApplicationStep = 'APPROVE' | 'RETURN' | 'WITHDRAW' | 'CONFIRM' | 'EDIT'

/** What the steps of an application depend on. */
export interface ApplicationFacts {
  readonly state: ApplicationState
  /** Whether the guardian has said that this is what they want (R90). */
  readonly confirmed: boolean
  readonly termIsOver: boolean
  readonly pupilHasLeft: boolean
}

export const APPLICATION_OBSTACLES = [
  'WRONG_STATE',
  'NOT_CONFIRMED',
  'ALREADY_CONFIRMED',
  'TERM_OVER',
  'PUPIL_LEFT',
] as const
export type ApplicationObstacle = (typeof APPLICATION_OBSTACLES)[number]

/**
 * Whether the step may be taken now. Nothing is approved that no guardian has confirmed. A withdrawal is never held up
 * (R90: voluntary, at any time), not even by a term that is over.
 */
export function applicationStep(step: ApplicationStep, facts: ApplicationFacts): StepDecision<ApplicationObstacle> {
  return decideStep(obstacles(step, facts))
}

function obstacles(
  step: ApplicationStep,
  { state, confirmed, termIsOver, pupilHasLeft }: ApplicationFacts,
): Record<ApplicationObstacle, boolean> {
  const none = { NOT_CONFIRMED: false, ALREADY_CONFIRMED: false, TERM_OVER: termIsOver, PUPIL_LEFT: false }
  switch (step) {
    case 'APPROVE':
      return { ...none, WRONG_STATE: state !== 'SUBMITTED', NOT_CONFIRMED: !confirmed, PUPIL_LEFT: pupilHasLeft }
    case 'RETURN':
      return { ...none, WRONG_STATE: state !== 'SUBMITTED' && state !== 'APPROVED' }
    case 'WITHDRAW':
      return { ...none, WRONG_STATE: state === 'WITHDRAWN', TERM_OVER: false }
    case 'CONFIRM':
      return { ...none, WRONG_STATE: state === 'WITHDRAWN', ALREADY_CONFIRMED: confirmed }
    case 'EDIT':
      return { ...none, WRONG_STATE: state === 'WITHDRAWN', PUPIL_LEFT: pupilHasLeft }
  }
}

/** What an application becomes by an edit. */
export interface EditEffect {
  readonly state: ApplicationState
  /** Whether a decision that was made no longer holds. */
  readonly decisionLapses: boolean
  /** Whether the guardian's confirmation no longer holds. */
  readonly confirmationLapses: boolean
}

/**
 * What an edit makes of an application. Who approved and who confirmed did so to the weekdays and choices that stood
 * then: changed ones are decided and confirmed anew. One that was returned is handed in again by being put right.
 */
export function afterEdit(state: ApplicationState, changed: { readonly wishes: boolean }): EditEffect {
  const decisionLapses = state === 'RETURNED' || (state === 'APPROVED' && changed.wishes)
  return { state: decisionLapses ? 'SUBMITTED' : state, decisionLapses, confirmationLapses: changed.wishes }
}
