import { type Dispatch, type SetStateAction, useEffect, useMemo, useRef } from 'react'
import type { Card } from './cards.ts'
import { type FocusGrid, isArrow, neighbour } from './focus-order.ts'
import { extended, nothingSelected, type Selection, toggled } from './selection.ts'
import { cardElement } from './use-board-keys.ts'
import type { CardHands } from './use-card-hands.ts'

interface Parts {
  readonly grid: FocusGrid
  readonly select: Dispatch<SetStateAction<Selection>>
  readonly focus: (key: string) => void
  readonly isFixed: (card: Card) => boolean
  readonly onMove: (card: Card) => void
  readonly onRemove: (card: Card) => void
  readonly onMenu: (card: Card, anchor: HTMLElement) => void
  readonly explain: (card: Card) => void
}

/** What mouse and keyboard do with cards. The hands stay the same object; what they reach for is the newest. */
export function useHands(parts: Parts): CardHands {
  const latest = useRef(parts)
  useEffect(() => {
    latest.current = parts
  })
  return useMemo(() => {
    const unlessFixed = (card: Card, act: () => void) => {
      if (latest.current.isFixed(card)) latest.current.explain(card)
      else act()
    }
    const columnOf = (key: string) => latest.current.grid.find((column) => column.includes(key)) ?? []
    const extend = (key: string) => latest.current.select((before) => extended(before, key, columnOf(key)))
    const toggle = (card: Card) => unlessFixed(card, () => latest.current.select((before) => toggled(before, card.key)))

    return {
      onFocus: ({ key }) => latest.current.focus(key),
      onClick: (card, event) => {
        if (event.shiftKey) extend(card.key)
        else if (event.ctrlKey || event.metaKey) toggle(card)
        else cardElement(card.key)?.focus()
      },
      onMenu: (card, anchor) => latest.current.onMenu(card, anchor),
      onKeyDown: (card, event) => {
        // While a card is carried the arrows are drag and drop's, which prevents their default.
        if (event.defaultPrevented || event.nativeEvent.isComposing) return
        const { key, shiftKey } = event
        if (isArrow(key)) {
          event.preventDefault()
          const next = neighbour(latest.current.grid, card.key, key)
          if (shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
            latest.current.select((before) => (before.anchor === null ? toggled(before, card.key) : before))
            extend(next)
          }
          return cardElement(next)?.focus()
        }
        if (event.ctrlKey || event.metaKey || event.altKey) return
        const acts: Readonly<Record<string, () => void>> = {
          m: () => unlessFixed(card, () => latest.current.onMove(card)),
          x: () => toggle(card),
          delete: () => unlessFixed(card, () => latest.current.onRemove(card)),
          enter: () => latest.current.onMenu(card, event.currentTarget as HTMLElement),
          escape: () => latest.current.select(nothingSelected),
        }
        const act = acts[key.toLowerCase()]
        if (!act) return
        event.preventDefault()
        act()
      },
    }
  }, [])
}
