import type { SchoolDate } from '@afterbell/domain/schools/school-day'

/**
 * A cell as the school wrote it. `text` is untouched (spaces, full-width digits and all): cleaning is the business of
 * the room that imports. A `number` above 15 digits has lost its last digits in Excel already: an identifier read as
 * such a number is wrong, not merely unformatted. A `date` is what the clock on the wall shows, without a time zone;
 * a cell that holds only a time has Excel's day zero, 1899-12-31.
 *
 * A `formula` has no value on purpose. What Excel last showed in the cell is not what the school typed, may be
 * stale or forged, and must be confirmed by a person: the import shows the cell as an issue on its line, and the type
 * makes it impossible to take the value by oversight. Excel's error values (#N/A, #REF! …) are read as `formula` too,
 * as they are what a formula left behind.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: SchoolDate; readonly time: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'formula' }
  | { readonly kind: 'empty' }

export const emptyCell: Cell = { kind: 'empty' }
export const formulaCell: Cell = { kind: 'formula' }

/** A row with at least one cell that is not empty; `ListRow` of the domain, without knowing of lists. */
export interface SheetRow {
  /** 1-based, as Excel shows it at the left edge; empty rows are left out and keep their number. */
  readonly line: number
  /** From column A on; ends at the last cell that is not empty. */
  readonly cells: readonly Cell[]
}

/** One worksheet of a file: the one asked for, else the first visible one. */
export interface Sheet {
  readonly name: string
  /** The visible worksheets that were not read, in their order: the import must say so, or ask which one is meant. */
  readonly otherSheets: readonly string[]
  readonly rows: readonly SheetRow[]
}

/** The cell of a row in a 0-based column; `empty` beyond the row's end. */
export function cellAt(row: SheetRow, column: number): Cell {
  return row.cells[column] ?? emptyCell
}

/** The name that Excel shows above a 0-based column: A, B … Z, AA … */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  const letter = String.fromCharCode(65 + (column % 26))
  return rest === 0 ? letter : columnName(rest - 1) + letter
}

/** The 0-based column of its name in capitals; `-1` for a name that no Excel has (beyond XFD, or not A–Z). */
export function columnIndex(name: string): number {
  if (!/^[A-Z]{1,3}$/.test(name)) return -1
  let index = 0
  for (let i = 0; i < name.length; i++) index = index * 26 + name.charCodeAt(i) - 64
  return index <= 16_384 ? index - 1 : -1
}
