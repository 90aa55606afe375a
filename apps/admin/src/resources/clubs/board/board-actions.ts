import type { ResultOf } from '@afterbell/graphql/graphql'
import type { ActionPlaces, Board, RosterActions } from './operations.ts'

type Action = ResultOf<typeof RosterActions>['actions']['items'][number]
type ActionPlace = ResultOf<typeof ActionPlaces>['enrolments']['items'][number]

/** An action on rosters with whom and which clubs it was about. */
export interface RosterAction extends Action {
  readonly pupils: readonly string[]
  readonly clubs: readonly string[]
}

/** Those of the actions that changed a club of the board, newest first as given. */
export function onBoard(
  actions: readonly Action[],
  places: readonly ActionPlace[],
  { columns }: Board,
): RosterAction[] {
  const clubs = new Set(columns.map(({ id }) => id))
  const placeById = new Map(places.map((place) => [place.id, place]))
  return actions.flatMap((action) => {
    const touched = action.recordIds.flatMap((id) => placeById.get(id) ?? [])
    if (!touched.some(({ club }) => clubs.has(club.id))) return []
    return {
      ...action,
      pupils: [...new Set(touched.map(({ pupil }) => pupil.name))],
      clubs: [...new Set(touched.map(({ club }) => club.name))],
    }
  })
}

/** One's own newest action that can be taken back; taking back is not itself taken back by the same key. */
export const lastOwn = (actions: readonly RosterAction[], name: string): RosterAction | undefined =>
  actions.find(({ actorName, undoable, undoesId }) => actorName === name && undoable && undoesId === null)
