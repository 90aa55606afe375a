import { withEscape } from '@afterbell/domain/formula-escape'
import {
  type Cell,
  type CellStyle,
  type CellValue,
  colToLetter,
  type DataValidation,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx'
import { spreadsheetLimits } from './limits.ts'

export interface SpreadsheetColumn {
  header: string
  /** In characters of the default font; a Chinese character takes two. */
  width: number
  /**
   * `text` is right for every identifier (学号, phones): the cell is formatted as text, keeps its zeros and never turns
   * into 1.2E+11. `date` takes `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` and `…:SS`, as the clock on the wall shows it.
   */
  kind: 'text' | 'number' | 'date'
  /** The values that a template offers in a drop-down list; Excel refuses others. */
  choices?: readonly string[]
}

export type SpreadsheetValue = string | number | null | undefined

interface SpreadsheetSheet {
  name: string
  columns: readonly SpreadsheetColumn[]
  rows: readonly (readonly SpreadsheetValue[])[]
  /** Empty rows below the last, formatted like the others: for templates that people fill in. */
  blankRows?: number
}

export interface SpreadsheetDocument {
  sheets: readonly SpreadsheetSheet[]
  properties?: { title?: string; creator?: string; created?: Date }
}

/** The clock stays out of the file: two exports of the same facts are the same bytes. */
const undated = new Date(Date.UTC(2000, 0, 1))
const choicesSheetName = '选项'
const header: CellStyle = { font: { bold: true }, numFmt: '@' }

/** Builds the file on this thread; `writeSpreadsheet` decides which thread that is. */
export async function composeWorkbook({ sheets, properties = {} }: SpreadsheetDocument): Promise<Uint8Array> {
  const names = sheetNames([...sheets.map(({ name }) => name), choicesSheetName])
  const choicesName = names.at(-1) ?? choicesSheetName
  const choices = new ChoiceLists(choicesName)
  const written = sheets.map((sheet, index) => toWriteSheet(sheet, names[index] ?? '', choices))
  return writeXlsx({
    sheets: choices.isEmpty ? written : [...written, choices.sheet()],
    properties: { ...properties, modified: properties.created ?? undated },
  })
}

function toWriteSheet(sheet: SpreadsheetSheet, name: string, choices: ChoiceLists): WriteSheet {
  const { columns, rows, blankRows = 0 } = sheet
  const lastRow = rows.length + blankRows + 1
  const lastColumn = colToLetter(Math.max(0, columns.length - 1))
  const cells = new Map(columns.map((_, c): [string, Partial<Cell>] => [`0,${c}`, { style: header }]))
  const body = rows.map((row, index) => columns.map((column, c) => toValue(column, row[c], index + 2, c)))
  const blank = columns.map(() => null)
  const all = [
    columns.map((column) => toText(column.header)),
    ...body,
    ...Array.from({ length: blankRows }, () => blank),
  ]
  keepErrorWordsAsText(all, cells)
  return {
    name,
    columns: columns.map((column, c) => ({ width: column.width, numFmt: numberFormat(column, rows, c) })),
    rows: all,
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lastColumn}${lastRow}` },
    dataValidations: columns.flatMap((column, c) => choices.validation(column, c, lastRow)),
  }
}

function numberFormat({ kind }: SpreadsheetColumn, rows: SpreadsheetSheet['rows'], column: number) {
  if (kind === 'text') return '@'
  if (kind === 'number') return undefined
  const hasTime = rows.some((row) => String(row[column] ?? '').includes('T'))
  return hasTime ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd'
}

function toValue({ kind, header }: SpreadsheetColumn, value: SpreadsheetValue, row: number, column: number): CellValue {
  if (value === null || value === undefined || value === '') return null
  if (kind === 'text') return toText(String(value))
  const wrong = () => new TypeError(`Column ${column + 1} (${header}) is of kind ${kind}: row ${row} does not fit`)
  if (kind === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong()
    return value
  }
  const parts = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?)?$/.exec(String(value))
  const date = parts === null ? undefined : new Date(`${parts[1]}T${parts[2] ?? '00:00'}${parts[3] ?? ':00'}Z`)
  // Date rolls 31 February over to March instead of refusing it.
  if (date === undefined || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(parts?.[1] ?? '-'))
    throw wrong()
  return date
}

/** A text that every program shows as it is: no formula, no half characters, no escape of the format by accident. */
function toText(text: string): string {
  const proper = withEscape(text.toWellFormed().replace(/[\ufffe\uffff]/g, '\ufffd'))
  const limit = spreadsheetLimits.cellLength
  const short = proper.length > limit ? `${proper.slice(0, limit - 1).toWellFormed()}…` : proper
  // `_x0041_` is the format's own way to write a character; the library escapes nothing that looks like it.
  return short.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** The library writes a text such as #N/A as an error cell, unless it comes as rich text. */
function keepErrorWordsAsText(rows: readonly (readonly CellValue[])[], cells: Map<string, Partial<Cell>>) {
  rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (typeof value !== 'string' || !value.startsWith('#')) return
      cells.set(`${r},${c}`, { ...cells.get(`${r},${c}`), richText: [{ text: value }] })
    })
  })
}

/** Names that Excel accepts, each only once, whatever a club or class is called. */
function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const proper = name
      .toWellFormed()
      .replace(/[[\]:*?/\\\p{Cc}\ufffe\uffff]/gu, ' ')
      .replace(/^[\s']+|[\s']+$/g, '')
    const base = proper === '' || proper.toLowerCase() === 'history' ? 'Sheet' : proper
    for (let copy = 1; ; copy++) {
      const suffix = copy === 1 ? '' : ` (${copy})`
      const candidate =
        base
          .slice(0, 31 - suffix.length)
          .toWellFormed()
          .replace(/[\s']+$/, '') + suffix
      if (taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  })
}

/**
 * The values of all drop-down lists, a column each, on a sheet that nobody sees. Written into the rule itself they
 * could not be longer than 255 characters together nor contain a comma.
 */
class ChoiceLists {
  private readonly sheetName: string
  private readonly lists: (readonly string[])[] = []

  constructor(sheetName: string) {
    this.sheetName = sheetName
  }

  get isEmpty() {
    return this.lists.length === 0
  }

  validation({ choices }: SpreadsheetColumn, column: number, lastRow: number): DataValidation[] {
    if (choices === undefined || choices.length === 0) return []
    this.lists.push(choices)
    const list = colToLetter(this.lists.length - 1)
    const letter = colToLetter(column)
    const range = `${letter}2:${letter}${Math.max(2, lastRow)}`
    const formula1 = `'${this.sheetName}'!$${list}$1:$${list}$${choices.length}`
    return [{ type: 'list', range, formula1, allowBlank: true, showErrorMessage: true, errorStyle: 'stop' }]
  }

  sheet(): WriteSheet {
    const longest = Math.max(...this.lists.map(({ length }) => length))
    const rows = Array.from({ length: longest }, (_, row) =>
      this.lists.map((list) => (list[row] === undefined ? null : toText(list[row]))),
    )
    const columns = this.lists.map(() => ({ numFmt: '@' }))
    const cells = new Map<string, Partial<Cell>>()
    keepErrorWordsAsText(rows, cells)
    return { name: this.sheetName, veryHidden: true, columns, rows, cells }
  }
}
