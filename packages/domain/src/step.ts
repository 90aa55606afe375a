/** Whether a step of a life cycle may be taken now, and what stands against it. */
export type StepDecision<Reason extends string> =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reasons: readonly Reason[] }

/** A step that leads on from a state: a button, enabled or with its reasons. */
export interface StepOffer<Step extends string, State extends string, Reason extends string> {
  readonly step: Step
  readonly to: State
  readonly decision: StepDecision<Reason>
}

/** Decides by what is in the way; each entry is a reason and whether it holds. */
export function decideStep<Reason extends string>(obstacles: Readonly<Record<Reason, boolean>>): StepDecision<Reason> {
  const entries = Object.entries(obstacles) as [Reason, boolean][]
  const reasons = entries.filter(([, holds]) => holds).map(([reason]) => reason)
  return reasons.length === 0 ? { allowed: true } : { allowed: false, reasons }
}
