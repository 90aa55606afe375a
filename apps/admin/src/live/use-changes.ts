import { createContext, use, useEffect, useRef, useState } from 'react'
import type { Change, ChangeHub } from './changes.ts'

const ChangesContext = createContext<ChangeHub | null>(null)

export const ChangesProvider = ChangesContext.Provider

/** Whether somebody has changed the record since `since` (its `updatedAt`) was read here. Own saves leave the page first. */
export function useChangedMeanwhile(resource: string, id: string | undefined, since: unknown): boolean {
  const hub = use(ChangesContext)
  const [changed, setChanged] = useState(false)
  useEffect(() => {
    setChanged(false)
    if (!hub || !id || !since) return
    return hub.follow((changes) => {
      const concerned = changes.some((change) => change.resource === resource && change.ids.includes(id))
      if (concerned) setChanged(true)
    })
  }, [hub, resource, id, since])
  return changed
}

/** Tells `tell` of every change while the component is on screen. */
export function useChanges(tell: (changes: readonly Change[]) => void): void {
  const hub = use(ChangesContext)
  const latest = useRef(tell)
  useEffect(() => {
    latest.current = tell
  })
  useEffect(() => hub?.follow((changes) => latest.current(changes)), [hub])
}
