import type { PlaceState } from '@afterbell/domain/clubs/roster'
import type { Board, Column, Place, Unplaced } from './operations.ts'

/** Where a card can lie: on one of the two lists of a club, or among those without a club. */
export type List = { readonly clubId: string; readonly state: PlaceState } | 'unplaced'

/** A pupil as he lies on one list of the board. */
export interface Card {
  readonly key: string
  readonly list: List
  readonly pupil: Unplaced
  /** The place or waiting; null of a pupil without a club. */
  readonly place: Place | null
}

/** The name of a list as drag and drop keeps it. */
export const listKey = (list: List): string => (list === 'unplaced' ? list : `${list.clubId}/${list.state}`)

/** The list that {@link listKey} named. */
export function listOf(key: string): List {
  const [clubId = '', state] = key.split('/')
  if (key === 'unplaced') return 'unplaced'
  return { clubId, state: state === 'WAITING' ? 'WAITING' : 'ENROLLED' }
}

export const cardKey = (list: List, pupilId: string): string => `${listKey(list)}/${pupilId}`

/** The cards of a list, in its order. */
export function cardsOf(board: Board, list: List): Card[] {
  if (list === 'unplaced') {
    return board.unplaced.map((pupil) => ({ key: cardKey(list, pupil.pupilId), list, pupil, place: null }))
  }
  const column = columnOf(board, list.clubId)
  const places = list.state === 'ENROLLED' ? column?.enrolled : column?.waitingList
  return (places ?? []).map((place) => ({ key: cardKey(list, place.pupilId), list, pupil: place, place }))
}

export const columnOf = (board: Board, clubId: string): Column | undefined =>
  board.columns.find(({ id }) => id === clubId)

/** Every list of the board as it is shown: those without a club, then roster and waiting list of each club. */
export function listsOf(board: Board): List[] {
  return [
    'unplaced',
    ...board.columns.flatMap(({ id }): List[] => [
      { clubId: id, state: 'ENROLLED' },
      { clubId: id, state: 'WAITING' },
    ]),
  ]
}

/** Every card by its key. */
export function cardsByKey(board: Board): ReadonlyMap<string, Card> {
  return new Map(listsOf(board).flatMap((list) => cardsOf(board, list).map((card) => [card.key, card])))
}

/** Why a club's roster cannot be changed by anybody now; null while it can. */
export function closure({ state, rosterLockedAt }: Column): 'locked' | 'draft' | 'closed' | null {
  if (rosterLockedAt !== null) return 'locked'
  if (state === 'CLOSED') return 'closed'
  return state === 'DRAFT' ? 'draft' : null
}
