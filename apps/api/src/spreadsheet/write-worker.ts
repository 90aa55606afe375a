import { parentPort, workerData } from 'node:worker_threads'
import { composeWorkbook, type SpreadsheetDocument } from './write-workbook.ts'

const bytes = await composeWorkbook(workerData as SpreadsheetDocument)
parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
