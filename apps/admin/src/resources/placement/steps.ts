import type { To } from 'react-router-dom'

/** The steps of a placement, in their order; each has an address of its own, so that it can be left and taken up again. */
export const steps = ['prepare', 'rules', 'runs', 'explain', 'adjust', 'publish', 'undo'] as const
export type StepName = (typeof steps)[number]

export const isStep = (name: string | undefined): name is StepName => steps.some((step) => step === name)

/** The address of a step. What the address before says is kept, such as the term, but for what is changed; null takes a part out. */
export function stepPath(
  step: StepName,
  before: URLSearchParams,
  change: Readonly<Record<string, string | null>> = {},
): To {
  const params = new URLSearchParams(before)
  for (const [name, value] of Object.entries(change)) {
    if (value === null) params.delete(name)
    else params.set(name, value)
  }
  return { pathname: `/placement/${step}`, search: params.toString() }
}
