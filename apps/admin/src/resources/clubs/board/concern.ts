import type { Change } from '../../../live/changes.ts'
import { cardsByKey } from './cards.ts'
import type { Board } from './operations.ts'

/**
 * Whether changes told by the server may show on a board. Every change of a roster names its clubs beside its places, so
 * that those of other boards are known as such; a change of a club without one can be a new club, which may belong here.
 */
export function concernsBoard(board: Board, changes: readonly Change[]): boolean {
  const clubs = new Set(board.columns.map(({ id }) => id))
  const pupils = new Set([...cardsByKey(board).values()].map(({ pupil }) => pupil.pupilId))
  const rosters = changes.some(({ resource }) => resource === 'enrolments')
  return changes.some(({ resource, ids }) => {
    if (resource === '*') return true
    if (resource === 'clubs') return ids.length === 0 || !rosters || ids.some((id) => clubs.has(id))
    if (resource === 'pupils') return ids.length === 0 || ids.some((id) => pupils.has(id))
    return ['homeClasses', 'staff', 'venues', 'terms'].includes(resource)
  })
}
