import { useEffect } from 'react'
import { useNavigate } from 'react-router-dom'

/** How long after `g` the second key counts, in milliseconds. */
const patience = 1_500

const writing = 'input, textarea, select, [contenteditable="true"], [role="dialog"]'

/** Goes to a page by `g` and then its key, except while writing. */
export function useGoKeys(pages: ReadonlyMap<string, string>): void {
  const navigate = useNavigate()
  useEffect(() => {
    let armedUntil = 0
    const listen = (event: KeyboardEvent) => {
      const elsewhere = event.ctrlKey || event.metaKey || event.altKey || event.isComposing
      if (elsewhere || (event.target instanceof Element && event.target.closest(writing))) return
      const page = event.timeStamp < armedUntil ? pages.get(event.key) : undefined
      armedUntil = event.key === 'g' ? event.timeStamp + patience : 0
      if (page === undefined) return
      event.preventDefault()
      navigate(page)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [pages, navigate])
}
