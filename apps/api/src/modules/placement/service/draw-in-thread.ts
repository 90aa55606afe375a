import { Worker } from 'node:worker_threads'
import type { DrawResult } from '@afterbell/domain/placement/draw-result'
import type { DrawOrder, DrawReport } from './draw-worker.ts'

/** The draw was stopped before it was done. */
export class DrawStoppedError extends Error {}

/**
 * Draws in a thread of its own, so that nobody's request waits for it.
 * @param progressed hears how far the draw is, in per cent; when it answers false the thread is stopped
 * @throws DrawStoppedError
 */
export function drawInThread(
  order: DrawOrder,
  progressed: (progress: number) => Promise<boolean>,
): Promise<DrawResult> {
  const { promise, resolve, reject } = Promise.withResolvers<DrawResult>()
  // A thread must not run what the process was started with (loaders, inspectors, test set-up).
  const worker = new Worker(new URL('./draw-worker.ts', import.meta.url), { workerData: order, execArgv: [] })
  let told = Promise.resolve()
  worker.on('message', (report: DrawReport) => {
    told = told.then(async () => {
      if ('result' in report) resolve(report.result)
      else if (!(await progressed(report.progress))) reject(new DrawStoppedError('The draw was cancelled'))
    }, reject)
    told.catch(reject)
  })
  worker.on('error', reject)
  worker.on('exit', (code) => code !== 0 && reject(new Error('The thread of a draw ended without a result')))
  return promise.finally(() => worker.terminate())
}
