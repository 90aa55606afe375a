import { withoutEscape } from '@afterbell/domain/formula-escape'
import { isDangerousText } from './formula-danger.ts'
import type { SpreadsheetLimits } from './limits.ts'
import { SpreadsheetRefusedError } from './refusals.ts'
import { type Cell, columnName, emptyCell, formulaCell, type SheetRow } from './sheet.ts'

const separators = [',', '\t', ';'] as const

/**
 * Reads comma, semicolon or tab separated values as Excel would show them: one row a record, quoted line breaks
 * included, empty lines counted. Every cell is text; what looks like a number stays as it was written (学号 keep their
 * zeros). A cell that Excel would evaluate is a `formula`, except `="00123"`, the way programs protect identifiers.
 *
 * @throws SpreadsheetRefusedError
 */
export function readCsv(text: string, limits: SpreadsheetLimits): SheetRow[] {
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const body = declared === null ? text : text.slice(declared[0].length)
  const separator = declared?.[1] ?? likelySeparator(body)
  return new CsvReader(body, separator, limits, declared === null ? 0 : 1).read()
}

/** The separator that the first line with any of them has most often, outside of quotes. */
function likelySeparator(text: string): string {
  const sample = text.slice(0, 65_536).replace(/"(?:[^"]|"")*"?/g, '')
  const line = sample.split(/[\r\n]+/).find((candidate) => /[,;\t]/.test(candidate)) ?? ''
  const counts = separators.map((separator) => ({ separator, count: line.split(separator).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator
}

class CsvReader {
  private readonly text: string
  private readonly separator: string
  private readonly limits: SpreadsheetLimits
  private readonly rows: SheetRow[] = []
  private at = 0
  private rowNumber: number
  private cells: Cell[] = []
  private filledCells = 0
  private readonly fieldEnd: RegExp

  constructor(text: string, separator: string, limits: SpreadsheetLimits, rowsBefore: number) {
    this.text = text
    this.separator = separator
    this.limits = limits
    this.rowNumber = rowsBefore + 1
    this.fieldEnd = new RegExp(separator === '\t' ? '[\\t\\r\\n]' : `[${escapeForClass(separator)}\\r\\n]`, 'g')
  }

  read(): SheetRow[] {
    while (this.at < this.text.length) {
      this.addCell(this.text[this.at] === '"' ? this.quoted() : this.plain())
      if (this.text[this.at] === this.separator) this.at += 1
      else this.endRow()
    }
    if (this.cells.length > 0) this.endRow()
    return this.rows
  }

  private plain(): string {
    this.fieldEnd.lastIndex = this.at
    const end = this.fieldEnd.exec(this.text)?.index ?? this.text.length
    const field = this.text.slice(this.at, end)
    this.at = end
    return field
  }

  private quoted(): string {
    let field = ''
    let from = this.at + 1
    for (;;) {
      const quote = this.text.indexOf('"', from)
      if (quote === -1) throw new SpreadsheetRefusedError('UNCLOSED_QUOTE', { row: this.rowNumber })
      field += this.text.slice(from, quote)
      from = quote + 2
      if (this.text[quote + 1] === '"') field += '"'
      else {
        this.at = quote + 1
        // What follows a closing quote before the next separator belongs to the field, as Excel reads it.
        return field + this.plain()
      }
    }
  }

  private endRow() {
    if (this.text.startsWith('\r\n', this.at)) this.at += 2
    else this.at += 1
    const end = this.cells.findLastIndex(({ kind }) => kind !== 'empty') + 1
    if (end > 0) this.rows.push({ line: this.rowNumber, cells: this.cells.slice(0, end) })
    this.cells = []
    this.rowNumber += 1
  }

  private addCell(field: string) {
    const cell = toCell(field)
    if (cell.kind !== 'empty') this.refuseTooMuch(field)
    if (this.cells.length < this.limits.columns) this.cells.push(cell)
    if (cell.kind !== 'empty' && isDangerousText(field)) {
      throw new SpreadsheetRefusedError('DANGEROUS_FORMULA', { cell: this.cellName(this.cells.length - 1) })
    }
  }

  private refuseTooMuch(field: string) {
    const { rows, columns, filledCells, cellLength } = this.limits
    const column = this.cells.length
    this.filledCells += 1
    if (this.rowNumber > rows) throw new SpreadsheetRefusedError('TOO_MANY_ROWS', { row: this.rowNumber, limit: rows })
    if (column >= columns) {
      const limit = columnName(columns - 1)
      throw new SpreadsheetRefusedError('TOO_MANY_COLUMNS', { cell: this.cellName(column), limit })
    }
    if (this.filledCells > filledCells) {
      throw new SpreadsheetRefusedError('TOO_MANY_CELLS', { row: this.rowNumber, limit: filledCells })
    }
    if (field.length > cellLength) {
      throw new SpreadsheetRefusedError('CELL_TOO_LONG', { cell: this.cellName(column), limit: cellLength })
    }
  }

  private cellName(column: number) {
    return `${columnName(column)}${this.rowNumber}`
  }
}

function escapeForClass(character: string) {
  return /[\\\]^-]/.test(character) ? `\\${character}` : character
}

function toCell(field: string): Cell {
  if (field === '') return emptyCell
  const protectedText = /^="([^"]*)"$/.exec(field)?.[1]
  if (protectedText !== undefined) return protectedText === '' ? emptyCell : { kind: 'text', text: protectedText }
  return field.startsWith('=') && field.length > 1 ? formulaCell : { kind: 'text', text: withoutEscape(field) }
}
