/** The parser as it would be without the gate: takes a stranger's bytes as they are. Used by gate.test.ts only. */
import { parentPort, workerData } from 'node:worker_threads'
import { streamXlsxRows } from 'hucre/xlsx'

let rows = 0
let widest = 0
let lastValue: unknown
for await (const { values } of streamXlsxRows(workerData as Uint8Array)) {
  rows += 1
  widest = Math.max(widest, values.length)
  lastValue = values.at(-1)
}
parentPort?.postMessage({ rows, widest, lastValue })
