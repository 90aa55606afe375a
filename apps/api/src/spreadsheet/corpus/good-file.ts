import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { Cell, SheetRow } from '../sheet.ts'
import { type WorkbookParts, workbook } from './workbook-builder.ts'

/** A file as some program or some school writes it, and what must be read from it. */
export interface GoodFile {
  name: string
  bytes: () => Uint8Array
  rows: readonly SheetRow[]
  sheet?: string
  otherSheets?: readonly string[]
}

type Short = string | number | boolean | null | undefined | { date: SchoolDate; time?: string }

/** `null` is a formula, `undefined` an empty cell. */
function cell(short: Short): Cell {
  if (short === undefined) return { kind: 'empty' }
  if (short === null) return { kind: 'formula' }
  if (typeof short === 'string') return { kind: 'text', text: short }
  if (typeof short === 'number') return { kind: 'number', number: short }
  if (typeof short === 'boolean') return { kind: 'boolean', boolean: short }
  return { kind: 'date', date: short.date, time: short.time ?? '00:00:00' }
}

export function row(line: number, ...cells: Short[]): SheetRow {
  return { line, cells: cells.map(cell) }
}

const plain = [row(1, '姓名', '人数'), row(2, '王小明', 7)]

/** A workbook in one variant; of the plain rows unless others are told. */
export function variant(name: string, parts: WorkbookParts, rows: readonly SheetRow[] = plain): GoodFile {
  return { name, bytes: () => workbook(parts), rows }
}

/** The cell A1 in one variant, with another row below it. */
export function oneCell(name: string, xml: string, expected: Short, parts: WorkbookParts = {}): GoodFile {
  const rows = expected === undefined ? [row(2, '后')] : [row(1, expected), row(2, '后')]
  const next = '<row r="2"><c r="A2" t="inlineStr"><is><t>后</t></is></c></row>'
  return variant(name, { ...parts, rows: `<row r="1">${xml}</row>${next}` }, rows)
}

/** A number in a format that may make it a date. */
export function dated(
  name: string,
  format: number | string,
  serial: string,
  expected: Short,
  parts: WorkbookParts = {},
) {
  return oneCell(name, `<c r="A1" s="1"><v>${serial}</v></c>`, expected, { ...parts, formats: [0, format] })
}

export const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
