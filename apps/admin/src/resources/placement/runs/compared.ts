import type { Draw } from '../operations.ts'

/** So many runs are laid side by side unless somebody chooses. */
const usual = 4

/** The runs that an address lays side by side, the earlier first; the newest unless it says. */
export function comparedIn(params: URLSearchParams, draws: readonly Draw[]): readonly Draw[] {
  const named = params.get('runs')?.split(',')
  const found = draws.filter(({ id }) => named?.includes(id))
  return (found.length > 0 ? found : draws.slice(0, usual)).toReversed()
}

/** The runs laid side by side once one is put to them or taken away; the last one stays. */
export function toggled(compared: readonly Draw[], id: string): string[] {
  const ids = compared.map((draw) => draw.id)
  if (!ids.includes(id)) return [...ids, id]
  return ids.length === 1 ? ids : ids.filter((each) => each !== id)
}
