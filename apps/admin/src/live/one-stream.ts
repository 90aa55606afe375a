import type { Client } from '@urql/core'
import type { Change } from './changes.ts'
import { followServer } from './stream.ts'

/**
 * Follows the server's changes over one stream per browser: HTTP/1.1 allows six connections to a server, and every tab
 * would take one. The tab that holds the lock follows the server and tells the others; when it closes, the next takes
 * over. Where the browser has no locks (a page served without TLS) each tab follows by itself.
 * `scope` names account and school, so that tabs of different ones do not share.
 */
export function followChanges(
  client: Client,
  scope: string,
  tell: (change: Change) => void,
  signal: AbortSignal,
): void {
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) {
    followServer(client, tell, signal)
    return
  }
  const name = `afterbell-changes:${scope}`
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }: MessageEvent<Change>) => tell(data))
  signal.addEventListener('abort', () => channel.close(), { once: true })
  const leading = navigator.locks.request(name, { signal }, async () => {
    if (signal.aborted) return
    const tellAll = (change: Change) => {
      tell(change)
      channel.postMessage(change)
    }
    followServer(client, tellAll, signal)
    await new Promise((left) => signal.addEventListener('abort', left, { once: true }))
  })
  // Leaving while still waiting for the lock is no failure.
  leading.catch(() => undefined)
}
