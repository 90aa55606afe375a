import type { Card, List } from './cards.ts'

/** How the board is looked at now: what is chosen, sought, in focus, on its way to the server. */
export interface Shown {
  readonly selected: ReadonlySet<string>
  /** The card at which the tab key stops. */
  readonly stop: string | null
  readonly saving: ReadonlySet<string>
  /** Whether what is sought, and shown alone, takes the card in. */
  readonly isMeant: (card: Card) => boolean
  /** Whether a card stays where it lies: another grade's, pinned, on a locked roster, or the viewer only reads. */
  readonly isFixed: (card: Card) => boolean
  /** Whether a long list is shown to its end, and what shows it so. */
  readonly isWhole: (list: List) => boolean
  readonly onWhole: (list: List) => void
}

/** How many cards a list shows before the rest is asked for: lifting measures every card. */
const most = 60

/** The cards of a list that are drawn now. */
export function drawnOf({ isMeant, isWhole }: Pick<Shown, 'isMeant' | 'isWhole'>, list: List, cards: readonly Card[]) {
  const meant = cards.filter(isMeant)
  const drawn = isWhole(list) ? meant : meant.slice(0, most)
  return { drawn, rest: meant.length - drawn.length }
}
