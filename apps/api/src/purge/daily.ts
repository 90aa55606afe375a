import { log } from '../log.ts'
import { purge } from './purge.ts'

const hour = 3_600_000
const day = 24 * hour

/**
 * Purges once a day for as long as the process runs, first an hour after its start: a school's computer that is switched
 * off at night purges too. Returns what stops it.
 */
export function purgeDaily(work: () => Promise<unknown> = purge): () => void {
  let next: NodeJS.Timeout
  const wait = (milliseconds: number) => {
    next = setTimeout(() => void run(), milliseconds)
    next.unref()
  }
  async function run() {
    wait(day)
    await work().catch((error: unknown) => log.error('purge failed', { error }))
  }
  wait(hour)
  return () => clearTimeout(next)
}
