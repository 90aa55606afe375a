import { log } from '../../../log.ts'
import { releaseClosedMonths } from './release-month.ts'

const day = 24 * 3_600_000

/**
 * Releases what has closed to the bureaus, at once and then once a day for as long as the process runs: a month that ended
 * while a school's computer was off is released when it starts. Returns what stops it.
 */
export function releaseDaily(work: () => Promise<number> = releaseClosedMonths): () => void {
  let next: NodeJS.Timeout | undefined
  let stopped = false
  async function run() {
    const released = await work().catch((error: unknown) => {
      log.error('release failed', { error })
      return 0
    })
    if (released > 0) log.info(`${released} months released`)
    if (stopped) return
    next = setTimeout(() => void run(), day)
    next.unref()
  }
  void run()
  return () => {
    stopped = true
    clearTimeout(next)
  }
}
