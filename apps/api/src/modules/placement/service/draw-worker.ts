import { parentPort, workerData } from 'node:worker_threads'
import type { DrawInput } from '@afterbell/domain/placement/draw-input'
import type { DrawResult } from '@afterbell/domain/placement/draw-result'
import { drawSlotBySlot } from '@afterbell/domain/placement/run-draw'

/** What the thread is to draw. */
export interface DrawOrder {
  readonly input: DrawInput
  readonly seed: string
}

/** What it says: how far it is, in per cent, then its result. */
export type DrawReport = { readonly progress: number } | { readonly result: DrawResult }

const { input, seed } = workerData as DrawOrder
const report = (message: DrawReport) => parentPort?.postMessage(message)

const draw = drawSlotBySlot(input, seed)
for (let step = draw.next(); ; step = draw.next()) {
  if (step.done) {
    report({ result: step.value })
    break
  }
  report({ progress: Math.round((100 * step.value.slotsDrawn) / step.value.slots) })
}
