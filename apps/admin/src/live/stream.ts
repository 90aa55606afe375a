import type { Client } from '@urql/core'
import { type Change, everything } from './changes.ts'
import { RecordsChanged } from './operations.ts'

const firstRest = 1_000
const longestRest = 30_000

/**
 * Follows the server's stream of changes until `signal` aborts. A lost stream is taken up again, after a pause that
 * doubles up to half a minute, and then everything is told as changed: what happened meanwhile is not known.
 */
export function followServer(client: Client, tell: (change: Change) => void, signal: AbortSignal): void {
  let pause = firstRest
  let lost = false

  function connect() {
    if (signal.aborted) return
    let ended = false
    const end = () => {
      if (ended) return
      ended = true
      lost = true
      signal.removeEventListener('abort', leave)
      const timer = setTimeout(connect, pause)
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
      pause = Math.min(pause * 2, longestRest)
    }
    if (lost) tell(everything)
    const subscription = client.subscription(RecordsChanged, {}).subscribe(({ data, error, hasNext }) => {
      if (data) {
        pause = firstRest
        tell(data.recordsChanged)
      }
      if (error || hasNext === false) {
        queueMicrotask(() => subscription.unsubscribe())
        end()
      }
    })
    const leave = () => subscription.unsubscribe()
    signal.addEventListener('abort', leave, { once: true })
  }

  connect()
}
