import { Worker } from 'node:worker_threads'
import { type Admitted, admitSpreadsheet } from './gate.ts'
import { type SpreadsheetLimits, spreadsheetLimits } from './limits.ts'
import type { ParseOrder } from './parse.ts'
import type { ReadReport } from './read-worker.ts'
import { SpreadsheetRefusedError } from './refusals.ts'
import type { Sheet, SheetRow } from './sheet.ts'

export interface ReadSpreadsheetOptions {
  /** The visible worksheet to read, by name; the first one otherwise. */
  sheet?: string
  limits?: SpreadsheetLimits
}

/**
 * Reads one worksheet of an uploaded file (.xlsx, .csv, .txt), completely or not at all. What the file is, its content
 * says; the name is only used to name the one sheet of a text file.
 *
 * The bytes are a stranger's: they pass the gate first, and are then parsed in a thread of its own with a limit of
 * memory and time, one file after the other, so that neither a bomb nor ten honest imports at once stop the server.
 *
 * @throws SpreadsheetRefusedError and nothing else, whatever the bytes are
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  fileName: string,
  options: ReadSpreadsheetOptions = {},
): Promise<Sheet> {
  const limits = options.limits ?? spreadsheetLimits
  const admitted = await admitSpreadsheet(bytes, { ...options, limits })
  const rows = await inTurn(() => parse(admitted, limits))
  return admitted.kind === 'text'
    ? { name: nameWithoutEnding(fileName), otherSheets: [], rows }
    : { name: admitted.sheetName, otherSheets: admitted.otherSheets, rows }
}

function nameWithoutEnding(fileName: string) {
  return fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '')
}

let lastInLine: Promise<unknown> = Promise.resolve()

/** The parser may take hundreds of megabytes: there is never more than one in a process. */
function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const turn = lastInLine.then(job)
  lastInLine = turn.catch(() => {})
  return turn
}

function parse(admitted: Admitted, limits: SpreadsheetLimits): Promise<SheetRow[]> {
  // The gate made a workbook's bytes for this; a text's bytes are the caller's and are copied (not by `slice`, which for
  // a Buffer is a view of the memory that Node shares out among its buffers).
  const bytes = admitted.kind === 'text' ? new Uint8Array(admitted.bytes) : admitted.bytes
  const order: ParseOrder = { ...admitted, bytes, limits }
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: order,
    transferList: [bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.parseMegabytes, maxYoungGenerationSizeMb: 32 },
    // A worker must not run what the process was started with (loaders, inspectors, test set-up).
    execArgv: [],
  })
  return collectRows(worker, limits.parseSeconds).finally(() => worker.terminate())
}

function collectRows(worker: Worker, seconds: number): Promise<SheetRow[]> {
  const { promise, resolve, reject } = Promise.withResolvers<SheetRow[]>()
  const tooComplex = () => reject(new SpreadsheetRefusedError('TOO_COMPLEX', {}))
  const timer = setTimeout(tooComplex, seconds * 1_000)
  const batches: SheetRow[][] = []
  worker.on('message', (report: ReadReport) => {
    if ('rows' in report) batches.push(report.rows)
    else if ('done' in report) resolve(batches.flat())
    else reject(new SpreadsheetRefusedError(report.refusal.code, report.refusal.data))
  })
  worker.on('error', (error) => (isOutOfMemory(error) ? tooComplex() : reject(error)))
  worker.on('exit', tooComplex)
  return promise.finally(() => clearTimeout(timer))
}

function isOutOfMemory(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
