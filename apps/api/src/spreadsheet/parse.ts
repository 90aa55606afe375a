import { streamXlsxRows } from 'hucre/xlsx'
import { readCsv } from './csv.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { SpreadsheetRefusedError } from './refusals.ts'
import type { SheetRow } from './sheet.ts'
import { decodeText } from './text-encoding.ts'
import { toSheetRow } from './workbook-row.ts'

/** What is to be parsed: a package of the gate, or a text. */
export type ParseOrder = { limits: SpreadsheetLimits; bytes: Uint8Array } & (
  | { kind: 'text' }
  | { kind: 'workbook'; formulaCells: ReadonlySet<number>; blankCells: ReadonlySet<number> }
)

/**
 * The rows of a file that the gate has let through. Runs in a worker (`read-worker.ts`), where it may be stopped.
 *
 * @throws SpreadsheetRefusedError
 */
export async function* parseRows(order: ParseOrder): AsyncGenerator<SheetRow, void, undefined> {
  if (order.kind === 'text') {
    yield* readCsv(decodeText(order.bytes), order.limits)
    return
  }
  for await (const { index, values } of parsedRows(order.bytes)) {
    const row = toSheetRow(index + 1, values, order)
    if (row !== undefined) yield row
  }
}

/** Whatever the parser stumbles over, the file has caused it. */
async function* parsedRows(bytes: Uint8Array) {
  try {
    yield* streamXlsxRows(bytes)
  } catch {
    throw new SpreadsheetRefusedError('DAMAGED', {})
  }
}
