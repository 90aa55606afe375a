import { useSettled } from '../../layout/use-settled.ts'
import { type DrawnResult, FindDrawnPupils } from './operations.ts'
import { useOfDraw } from './use-placement.ts'

/** How long one stops writing before the search starts, in milliseconds. */
const pause = 200
const offered = { page: 1, perPage: 20 }

/** The pupils of a draw whose name or initials hold what is written, the first twenty. */
export function useDrawnPupils(drawId: string, written: string): { pupils: readonly DrawnResult[]; loading: boolean } {
  const q = useSettled(written.trim(), pause)
  const { data, isFetching } = useOfDraw(
    FindDrawnPupils,
    'pupils',
    { id: drawId, page: offered, filter: { q } },
    q.length > 0,
  )
  return { pupils: q.length > 0 ? (data?.draw?.results.items ?? []) : [], loading: isFetching }
}
