import { decideStep, type StepDecision, type StepOffer } from '../step.ts'

/** The states of a task that an inspection left (R80): nobody has taken it, in hand, mended, and seen to be mended. */
export const TASK_STATES = ['OPEN', 'IN_HAND', 'DONE', 'VERIFIED'] as const
export type TaskState = (typeof TASK_STATES)[number]

export const TASK_STEPS = ['TAKE', 'FINISH', 'VERIFY', 'RETURN'] as const
export type TaskStep = (typeof TASK_STEPS)[number]

/** What the steps of a task depend on, besides its state. */
export interface TaskFacts {
  /** Whether somebody owns it. */
  readonly owned: boolean
  /** Whether the one who asks owns it. */
  readonly isOwner: boolean
  /** Whether the one who asks looks after the school's tasks: the inspectors' office. */
  readonly manages: boolean
  /** Whether the one who asks said that it is done. */
  readonly finishedIt: boolean
}

export type TaskObstacle = 'WRONG_STATE' | 'NOBODY_OWNS_IT' | 'NOT_YOURS' | 'NOT_FOR_YOU' | 'OWN_WORK'

const steps: Record<TaskStep, { readonly from: readonly TaskState[]; readonly to: TaskState }> = {
  TAKE: { from: ['OPEN'], to: 'IN_HAND' },
  FINISH: { from: ['OPEN', 'IN_HAND'], to: 'DONE' },
  VERIFY: { from: ['DONE'], to: 'VERIFIED' },
  RETURN: { from: ['DONE', 'VERIFIED'], to: 'IN_HAND' },
}

/** The state to which a step leads. */
export const stateAfter = (step: TaskStep): TaskState => steps[step].to

/**
 * Whether a step may be taken (R80). The owner, or who looks after the tasks, takes one in hand and says that it is done;
 * who looks after the tasks verifies or returns it, and nobody verifies what he himself did.
 */
export function canTakeStep(step: TaskStep, state: TaskState, facts: TaskFacts): StepDecision<TaskObstacle> {
  const isWork = step === 'TAKE' || step === 'FINISH'
  return decideStep({
    WRONG_STATE: !steps[step].from.includes(state),
    NOBODY_OWNS_IT: isWork && !facts.owned,
    NOT_YOURS: isWork && facts.owned && !facts.isOwner && !facts.manages,
    NOT_FOR_YOU: !isWork && !facts.manages,
    OWN_WORK: step === 'VERIFY' && facts.manages && (facts.isOwner || facts.finishedIt),
  })
}

/** The steps that lead on from a state, each with its decision. */
export function taskSteps(state: TaskState, facts: TaskFacts): StepOffer<TaskStep, TaskState, TaskObstacle>[] {
  return TASK_STEPS.filter((step) => steps[step].from.includes(state)).map((step) => ({
    ...{ step, to: steps[step].to, decision: canTakeStep(step, state, facts) },
  }))
}

/** Whether a task is past its day without being done. */
export const isOverdue = ({ state, dueOn }: { readonly state: TaskState; readonly dueOn: string }, today: string) =>
  (state === 'OPEN' || state === 'IN_HAND') && dueOn < today
