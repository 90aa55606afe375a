import type { PlaceState } from '@afterbell/domain/clubs/roster'
import { type Card, columnOf, listKey } from '../cards.ts'
import type { Board, Column, Place, Unplaced } from '../operations.ts'

/** A change that is on its way to the server, as the board shows it until the server has answered. */
export type Foreseen =
  | { readonly kind: 'move'; readonly cards: readonly Card[]; readonly clubId: string; readonly state: PlaceState }
  | { readonly kind: 'withdraw'; readonly cards: readonly Card[] }
  | { readonly kind: 'reorder'; readonly card: Card; readonly index: number }

/** The board as it will be once the server has agreed. */
export function foresee(board: Board, change: Foreseen): Board {
  switch (change.kind) {
    case 'move':
      return moved(board, change)
    case 'withdraw':
      return settled(change.cards.reduce(takenAway, board), change.cards)
    case 'reorder':
      return reordered(board, change)
  }
}

function moved(board: Board, { cards, clubId, state }: Extract<Foreseen, { kind: 'move' }>): Board {
  if (!columnOf(board, clubId)) return board
  const left = cards.reduce(takenAway, board)
  const entered = cards.map(({ pupil, place }): Place => entering(pupil, place, state))
  return settled(
    withColumn(left, clubId, (column) => put(column, state, [...listIn(column, state), ...entered], entered.length)),
    cards,
  )
}

function entering(pupil: Unplaced, place: Place | null, state: PlaceState): Place {
  return {
    pinned: false,
    clash: false,
    updatedAt: '',
    ...pupil,
    id: place?.id ?? `foreseen/${pupil.pupilId}/${state}`,
    offeredAt: null,
    offerExpiresAt: null,
  }
}

function takenAway(board: Board, { list, pupil }: Card): Board {
  if (list === 'unplaced') return board
  return withColumn(board, list.clubId, (column) => {
    const places = listIn(column, list.state)
    const left = places.filter(({ pupilId }) => pupilId !== pupil.pupilId)
    return put(column, list.state, left, left.length - places.length)
  })
}

/** Those without a club are they who are on no roster of the day any more, or still. */
function settled(board: Board, cards: readonly Card[]): Board {
  const enrolled = new Set(board.columns.flatMap((column) => column.enrolled.map(({ pupilId }) => pupilId)))
  const known = new Set(board.unplaced.map(({ pupilId }) => pupilId))
  const back = cards
    .map(({ pupil }) => pupil)
    .filter(({ pupilId, gradeNumber }) => gradeNumber === board.gradeNumber && !known.has(pupilId))
  return { ...board, unplaced: [...back, ...board.unplaced].filter(({ pupilId }) => !enrolled.has(pupilId)) }
}

function reordered(board: Board, { card, index }: Extract<Foreseen, { kind: 'reorder' }>): Board {
  const { list } = card
  if (list === 'unplaced') return board
  return withColumn(board, list.clubId, (column) => {
    const places = listIn(column, list.state)
    const own = places.filter(({ pupilId }) => pupilId === card.pupil.pupilId)
    const others = places.filter(({ pupilId }) => pupilId !== card.pupil.pupilId)
    return put(column, list.state, others.toSpliced(index, 0, ...own), 0)
  })
}

const listIn = (column: Column, state: PlaceState) => (state === 'ENROLLED' ? column.enrolled : column.waitingList)

const put = (column: Column, state: PlaceState, places: readonly Place[], by: number): Column =>
  state === 'ENROLLED'
    ? { ...column, enrolled: [...places], taken: column.taken + by }
    : { ...column, waitingList: [...places], waiting: column.waiting + by }

const withColumn = (board: Board, clubId: string, change: (column: Column) => Column): Board => ({
  ...board,
  columns: board.columns.map((column) => (column.id === clubId ? change(column) : column)),
})

/** Whether a change is still about something that the board shows: what others moved meanwhile is theirs. */
export function stillApplies(shown: ReadonlyMap<string, Card>, { list, pupil }: Card): boolean {
  return shown.has(`${listKey(list)}/${pupil.pupilId}`)
}
