import { parseHeldSessionId } from '@afterbell/domain/registers/held-session-id'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { chosenLocale } from '../i18n/locale.ts'
import { createConnection } from './connection.ts'
import { RollApp } from './RollApp.tsx'
import { RollBook } from './roll-book.ts'
import './roll.css'

const place = document.getElementById('roll')
if (!place) throw new Error('The page has no place for the roll')
document.documentElement.lang = chosenLocale()

const sessionId = decodeURIComponent(location.pathname.split('/').at(-1) ?? '')

/** A substitute's token stands behind the `#`, which no server sees; it is kept for a reload, and for this session alone. */
function passHere(): string | null {
  const key = `afterbell.pass:${sessionId}`
  const [, given] = /^#pass=([\w-]+)$/.exec(location.hash) ?? []
  if (given) sessionStorage.setItem(key, given)
  return given ?? sessionStorage.getItem(key)
}

const connection = createConnection(passHere())
const book = parseHeldSessionId(sessionId) ? new RollBook(sessionId, connection, localStorage) : null

// Where the page is served with TLS, it opens without a network too: its own files are kept from the first visit on.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/m/offline.js', { scope: '/m/' })
  void navigator.serviceWorker.ready.then(({ active }) => {
    const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
    active?.postMessage({
      page: location.pathname,
      files: [...new Set(files.filter((path) => path.startsWith('/assets/')))],
    })
  })
  navigator.serviceWorker.addEventListener('message', () => {
    document.documentElement.dataset.kept = 'true'
  })
}

createRoot(place).render(
  <StrictMode>
    <RollApp book={book} sessionId={sessionId} connection={connection} />
  </StrictMode>,
)
