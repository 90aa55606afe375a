import { admitSpreadsheet } from '../gate.ts'
import { spreadsheetLimits } from '../limits.ts'
import { parseRows } from '../parse.ts'
import type { SheetRow } from '../sheet.ts'
import { Inflation, readZipParts } from '../zip-parts.ts'

/** The content of each part of a workbook, by its name. */
export async function xmlOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const parts = await readZipParts(bytes, spreadsheetLimits)
  const xml: Record<string, string> = {}
  for (const part of parts.values()) {
    const chunks: Buffer[] = []
    for await (const chunk of new Inflation(spreadsheetLimits).of(part)) chunks.push(chunk)
    xml[part.name] = Buffer.concat(chunks).toString()
  }
  return xml
}

/** The rows as the reader gives them, on this thread: quick enough for hundreds of files. */
export async function readBack(bytes: Uint8Array): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of parseRows({ ...(await admitSpreadsheet(bytes)), limits: spreadsheetLimits })) rows.push(row)
  return rows
}

/** The texts below the header. */
export async function firstColumn(bytes: Uint8Array) {
  const rows = await readBack(bytes)
  return rows.slice(1).map(({ cells: [cell] }) => (cell?.kind === 'text' ? cell.text : cell?.kind))
}
