import { withoutEscape } from '@afterbell/domain/formula-escape'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { SpreadsheetLimits } from './limits.ts'
import { SpreadsheetRefusedError } from './refusals.ts'
import { type Cell, columnName, emptyCell, formulaCell, type SheetRow } from './sheet.ts'
import { cellKey } from './worksheet-scan.ts'

/** What the gate knows better than the parser. */
export interface RowContext {
  limits: SpreadsheetLimits
  formulaCells: ReadonlySet<number>
  blankCells: ReadonlySet<number>
}

type ParsedValue = string | number | boolean | Date | null | undefined

/** A row of the parser as typed cells; nothing when it has no content. */
export function toSheetRow(line: number, values: readonly ParsedValue[], context: RowContext): SheetRow | undefined {
  const cells = values.map((value, column) => toCell(line, column, value, context))
  const end = cells.findLastIndex(({ kind }) => kind !== 'empty') + 1
  return end === 0 ? undefined : { line, cells: cells.slice(0, end) }
}

function toCell(row: number, column: number, value: ParsedValue, context: RowContext): Cell {
  const key = cellKey(row, column)
  if (context.formulaCells.has(key)) return formulaCell
  if (value === null || value === undefined || value === '' || context.blankCells.has(key)) return emptyCell
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value }
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (value instanceof Date) return dateCell(value)
  const limit = context.limits.cellLength
  if (value.length > limit) {
    throw new SpreadsheetRefusedError('CELL_TOO_LONG', { cell: `${columnName(column)}${row}`, limit })
  }
  return { kind: 'text', text: withoutEscape(value) }
}

/** The parser hands out the clock on the wall as if it were UTC; Excel keeps days as fractions, hence the rounding. */
function dateCell(instant: Date): Cell {
  const seconds = Math.round(instant.getTime() / 1_000)
  // Excel shows such cells as ##### : there is no date to read.
  if (!(seconds >= Date.UTC(1899, 11, 31) / 1_000 && seconds < Date.UTC(10_000, 0, 1) / 1_000)) {
    return { kind: 'text', text: '#####' }
  }
  const text = new Date(seconds * 1_000).toISOString()
  return { kind: 'date', date: text.slice(0, 10) as SchoolDate, time: text.slice(11, 19) }
}
