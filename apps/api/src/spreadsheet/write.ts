import { Worker } from 'node:worker_threads'
import { composeWorkbook, type SpreadsheetDocument } from './write-workbook.ts'

export type { SpreadsheetColumn, SpreadsheetDocument, SpreadsheetValue } from './write-workbook.ts'

/** Below this many cells the file is built in some milliseconds, less than a thread takes to start. */
const cellsOnThisThread = 20_000

/**
 * Writes an .xlsx file: bold frozen header with filters, identifiers as text, dates as dates, drop-down lists where a
 * column has choices. Equal input gives equal bytes. No text of it can become a formula (reliability.md F2): what could
 * is written with ' before it, which `readSpreadsheet` takes away again.
 *
 * @throws TypeError when a value does not fit the kind of its column; the text names column and row, not the value
 */
export async function writeSpreadsheet(document: SpreadsheetDocument): Promise<Uint8Array> {
  const cells = document.sheets.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0)
  return cells <= cellsOnThisThread ? composeWorkbook(document) : composeInThread(document)
}

/** The library builds the whole file in one go: 50,000 rows would hold up all other requests for seconds. */
function composeInThread(document: SpreadsheetDocument): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const worker = new Worker(new URL('./write-worker.ts', import.meta.url), { workerData: document, execArgv: [] })
  worker.on('message', resolve)
  worker.on('error', reject)
  worker.on('exit', () => reject(new Error('The thread that writes the spreadsheet ended without a file')))
  return promise.finally(() => worker.terminate())
}
