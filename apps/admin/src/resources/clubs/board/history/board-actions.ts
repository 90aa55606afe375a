import type { ResultOf } from '@afterbell/graphql/graphql'
import { cardsByKey } from '../cards.ts'
import type { Board } from '../operations.ts'
import type { ActionPlaces, RosterActions } from './operations.ts'

type Actions = ResultOf<typeof RosterActions>
type Action = Actions['rosters']['items'][number]
type ActionPlace = ResultOf<typeof ActionPlaces>['enrolments']['items'][number]

/** An action on the board with whom and which clubs it was about. */
export interface BoardAction extends Action {
  readonly pupils: readonly string[]
  readonly clubs: readonly string[]
}

/** Those of the actions that changed a club of the board or its roster, newest first. */
export function onBoard({ rosters, clubs }: Actions, places: readonly ActionPlace[], board: Board): BoardAction[] {
  const clubNames = new Map(board.columns.map(({ id, name }) => [id, name]))
  const pupilNames = new Map([...cardsByKey(board).values()].map(({ pupil }) => [pupil.pupilId, pupil.name]))
  const placeById = new Map(places.map((place) => [place.id, place]))
  const onRosters = rosters.items.flatMap((action) => {
    const standing = action.recordIds.flatMap((id) => placeById.get(id) ?? [])
    const clubIds = [...standing.map(({ club }) => club.id), ...namedBy(action, 'clubId')]
    if (!clubIds.some((id) => clubNames.has(id))) return []
    const removed = namedBy(action, 'pupilId').flatMap((id) => pupilNames.get(id) ?? [])
    return {
      ...action,
      pupils: [...new Set([...standing.map(({ pupil }) => pupil.name), ...removed])],
      clubs: [
        ...new Set([...standing.map(({ club }) => club.name), ...clubIds.flatMap((id) => clubNames.get(id) ?? [])]),
      ],
    }
  })
  const onClubs = clubs.items.flatMap((action) => {
    const named = action.recordIds.flatMap((id) => clubNames.get(id) ?? [])
    return named.length > 0 ? { ...action, pupils: [], clubs: named } : []
  })
  return [...onRosters, ...onClubs].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

/** Whom or what the log names: a place that an undoing removed stands nowhere else any more. */
const namedBy = ({ changes }: Action, column: 'clubId' | 'pupilId'): string[] =>
  changes
    .filter(({ field }) => field === column)
    .flatMap(({ from, to }) => [from, to])
    .filter((id) => typeof id === 'string')

export const isUndoing = ({ kind }: Pick<Action, 'kind'>) => kind === 'actions:undo'

/** One's own newest action that can be taken back, one that was redone among them. */
export const lastDone = (actions: readonly BoardAction[]): BoardAction | undefined =>
  actions.find((action) => action.mine && action.undoable && !isUndoing(action))

/** One's own newest undoing that can be redone: nothing can once something new was done since. */
export function lastUndone(actions: readonly BoardAction[]): BoardAction | undefined {
  const own = actions.filter(({ mine }) => mine)
  const fresh = own.findIndex(({ kind }) => kind !== 'actions:undo' && kind !== 'actions:redo')
  return own.slice(0, fresh < 0 ? undefined : fresh).find((action) => isUndoing(action) && action.undoable)
}
