import { parentPort, workerData } from 'node:worker_threads'
import { type ParseOrder, parseRows } from './parse.ts'
import { type Refusal, SpreadsheetRefusedError } from './refusals.ts'
import type { SheetRow } from './sheet.ts'

/** What the worker answers: rows in batches, so that taking them over never holds up the main thread, then its end. */
export type ReadReport = { rows: SheetRow[] } | { done: true } | { refusal: Refusal }

const batchSize = 500

async function read(order: ParseOrder) {
  let batch: SheetRow[] = []
  for await (const row of parseRows(order)) {
    batch.push(row)
    if (batch.length < batchSize) continue
    report({ rows: batch })
    batch = []
  }
  report({ rows: batch })
  report({ done: true })
}

function report(message: ReadReport) {
  parentPort?.postMessage(message)
}

try {
  await read(workerData as ParseOrder)
} catch (error) {
  if (!(error instanceof SpreadsheetRefusedError)) throw error
  report({ refusal: { code: error.code, data: error.data } as Refusal })
}
