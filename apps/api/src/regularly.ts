import { log } from './log.ts'

interface Rhythm {
  /** What the log says has failed, when it did; it is done again all the same. */
  readonly what: string
  /** Milliseconds until the first time. */
  readonly first: number
  /** Milliseconds from the end of one time to the beginning of the next: two never run at once. */
  readonly every: number
}

/** Does a piece of work again and again for as long as the process runs; a failure is logged. Returns what stops it. */
export function regularly({ what, first, every }: Rhythm, work: () => Promise<unknown>): () => void {
  let next: NodeJS.Timeout | undefined
  let stopped = false
  const wait = (milliseconds: number) => {
    next = setTimeout(() => void run(), milliseconds)
    next.unref()
  }
  async function run() {
    await work().catch((error: unknown) => log.error(`${what} failed`, { error }))
    if (!stopped) wait(every)
  }
  wait(first)
  return () => {
    stopped = true
    clearTimeout(next)
  }
}
