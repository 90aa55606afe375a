import { Worker } from 'node:worker_threads'
import type { AllocationInput } from '@afterbell/domain/timetable/allocation/allocation'
import { busy } from '../../../../graphql/refusals.ts'
import { currentRequest } from '../../../../http/request-scope.ts'
import type { Choice } from './solve.ts'

/** Threads that may solve at once: each takes a processor for a second or two. */
const MOST_AT_ONCE = 2
let solving = 0

/**
 * Solves an allocation in a thread of its own, so that nobody's request waits for it. The thread is stopped when `signal` says that nobody
 * waits for it any more. Throws the refusal `BUSY` when others solve already.
 */
export async function allocateInThread(input: AllocationInput, signal: AbortSignal): Promise<Choice[]> {
  signal.throwIfAborted()
  if (solving >= MOST_AT_ONCE) throw busy(currentRequest().locale)
  solving += 1
  // A thread must not run what the process was started with (loaders, inspectors, test set-up).
  const worker = new Worker(new URL('./allocate-worker.ts', import.meta.url), { workerData: input, execArgv: [] })
  const { promise, resolve, reject } = Promise.withResolvers<Choice[]>()
  const leave = () => reject(signal.reason)
  signal.addEventListener('abort', leave, { once: true })
  worker.on('message', resolve)
  worker.on('error', reject)
  worker.on('exit', () => reject(new Error('The thread of an allocation ended without a result')))
  try {
    return await promise
  } finally {
    solving -= 1
    signal.removeEventListener('abort', leave)
    await worker.terminate()
  }
}
