import { parentPort, workerData } from 'node:worker_threads'
import type { DrawInput, RankedList } from '@afterbell/domain/placement/draw-input'
import { whatIfRankedOtherwise } from '@afterbell/domain/placement/what-if'

/** What the thread is to draw again. */
export interface WhatIfQuestion {
  readonly input: DrawInput
  readonly seed: string
  readonly pupilId: string
  readonly lists: readonly RankedList[]
}

const { input, seed, pupilId, lists } = workerData as WhatIfQuestion
parentPort?.postMessage(whatIfRankedOtherwise(input, seed, pupilId, lists))
