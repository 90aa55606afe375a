import { useEffect, useLayoutEffect, useRef } from 'react'

const writing =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="presentation"] [role="menu"]'

const isWriting = ({ target }: Event) => target instanceof Element && target.closest(writing) !== null

/** Ctrl+Z anywhere on the board but while writing. */
export function useUndoKey(undoLast: () => void): void {
  const latest = useRef(undoLast)
  useEffect(() => {
    latest.current = undoLast
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
      if (!isUndo || isWriting(event)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/**
 * Ctrl+Space chooses the card in focus. Heard before drag and drop hears it, to which any space lifts: a component beneath
 * its context registers first.
 */
export function useSelectKey(select: (key: string) => void): void {
  const latest = useRef(select)
  useLayoutEffect(() => {
    latest.current = select
  })
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const card = event.target instanceof Element ? event.target.closest('[data-card]') : null
      const key = card?.getAttribute('data-card')
      if (!key || event.code !== 'Space' || !event.ctrlKey || event.defaultPrevented) return
      event.preventDefault()
      latest.current(key)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

/** The element of a card, if it is drawn. */
export const cardElement = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-card="${CSS.escape(key)}"]`)

/** When the card in focus has gone elsewhere, the focus follows the pupil: a keyboard must not be thrown off the board. */
export function useKeptFocus(board: unknown, key: string | null, shown: ReadonlyMap<string, unknown>): void {
  useEffect(() => {
    if (!board || key === null || document.activeElement !== document.body) return
    const pupilId = key.slice(key.lastIndexOf('/') + 1)
    const now = shown.has(key) ? key : [...shown.keys()].find((each) => each.endsWith(`/${pupilId}`))
    if (now !== undefined) cardElement(now)?.focus({ preventScroll: false })
  }, [board, key, shown])
}
