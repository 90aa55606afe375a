import type { Commitment, Draw } from './operations.ts'
import type { StepName } from './steps.ts'

/** Where the placement of a term stands. */
export type Standing = 'open' | 'committed' | 'rehearsed' | 'fixed' | 'drawn' | 'published'

/** Where a term stands, and the step that comes next. */
export function whereItStands(
  draws: readonly Pick<Draw, 'official' | 'state'>[],
  commitment: Pick<Commitment, 'rules'> | null,
): { readonly state: Standing; readonly next: StepName } {
  const ready = draws.filter(({ state }) => state === 'READY')
  if (draws.some(({ state }) => state === 'PUBLISHED')) return { state: 'published', next: 'undo' }
  if (!commitment) return { state: 'open', next: 'prepare' }
  if (ready.some(({ official }) => official)) return { state: 'drawn', next: 'publish' }
  if (commitment.rules) return { state: 'fixed', next: 'runs' }
  return ready.length > 0 ? { state: 'rehearsed', next: 'runs' } : { state: 'committed', next: 'rules' }
}
