import type { PlaceState } from '@afterbell/domain/clubs/roster'
import { type Card, type List, listKey } from './cards.ts'

/** What somebody wants who puts cards on a list. */
export type Intent =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'move'; readonly cards: readonly Card[]; readonly clubId: string; readonly state: PlaceState }
  | { readonly kind: 'withdraw'; readonly cards: readonly Card[] }
  /** `position` counts from 1; `up` is nearer to the beginning. */
  | { readonly kind: 'reorder'; readonly card: Card; readonly position: number; readonly up: boolean }
  | { readonly kind: 'promote'; readonly card: Card }

interface Drop {
  readonly cards: readonly Card[]
  readonly to: List
  readonly index: number
  /** The cards of the list dropped on, in its whole order. */
  readonly onto: readonly Card[]
}

/** What a drop means. Cards that lie there already stay; one card dropped on its own list is put at another place of it. */
export function intentOf({ cards, to, index, onto }: Drop): Intent {
  const [first] = cards
  if (!first) return { kind: 'nothing' }
  const coming = cards.filter(({ list }) => listKey(list) !== listKey(to))
  if (coming.length === 0) return cards.length === 1 ? reorderIntent(first, index, onto) : { kind: 'nothing' }
  if (to === 'unplaced') return { kind: 'withdraw', cards: coming }
  const [only] = coming
  const fromLine = coming.length === 1 && only && only.list !== 'unplaced' && only.list.clubId === to.clubId
  if (fromLine && to.state === 'ENROLLED') return { kind: 'promote', card: only }
  return { kind: 'move', cards: coming, clubId: to.clubId, state: to.state }
}

function reorderIntent(card: Card, index: number, onto: readonly Card[]): Intent {
  const before = onto.findIndex(({ key }) => key === card.key)
  if (card.list === 'unplaced' || before === index || before < 0) return { kind: 'nothing' }
  return { kind: 'reorder', card, position: index + 1, up: index < before }
}
