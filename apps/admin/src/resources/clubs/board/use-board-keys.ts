import { useEffect, useLayoutEffect, useRef } from 'react'

const writing =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="presentation"] [role="menu"]'

const isWriting = ({ target }: Event) => target instanceof Element && target.closest(writing) !== null

/** Which way the keys lead: Ctrl+Z back, Ctrl+Shift+Z and Ctrl+Y forward again; null of any other. */
export function historyKey({
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
  key,
}: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'key'>): 'undo' | 'redo' | null {
  if (altKey || !(ctrlKey || metaKey)) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : null
}

/** The keys for undo and redo, anywhere on the board but while writing. */
export function useHistoryKeys(keys: { readonly undo: () => void; readonly redo: () => void }): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const way = historyKey(event)
      if (way === null || event.repeat || isWriting(event)) return
      event.preventDefault()
      latest.current[way]()
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
