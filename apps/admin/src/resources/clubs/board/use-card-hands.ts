import { createContext, type KeyboardEvent, type MouseEvent, use } from 'react'
import type { Card } from './cards.ts'

/** What a card does when it is touched. Stays the same while the board changes, so that only changed cards are drawn anew. */
export interface CardHands {
  readonly onFocus: (card: Card) => void
  readonly onClick: (card: Card, event: MouseEvent) => void
  readonly onKeyDown: (card: Card, event: KeyboardEvent) => void
  readonly onMenu: (card: Card, anchor: HTMLElement) => void
}

const CardHandsContext = createContext<CardHands | null>(null)

export const CardHandsProvider = CardHandsContext.Provider

export function useCardHands(): CardHands {
  const hands = use(CardHandsContext)
  if (!hands) throw new Error('A card lies outside of a board')
  return hands
}
