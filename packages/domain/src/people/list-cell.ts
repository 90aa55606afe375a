import type { SchoolDate } from '../schools/school-day.ts'
import { tidyText } from '../written-text.ts'

/** A cell of a spreadsheet as a list is checked; a time is what the clock on the wall shows. A formula brings nothing: what it showed when it was saved is nobody's word. */
export type ListCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: SchoolDate; readonly time?: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'formula' }
  | { readonly kind: 'empty' }

/** A row of a spreadsheet. `line` is the row's number as the spreadsheet shows it, 1 for the first; rows may be left out. */
export interface ListRow {
  readonly line: number
  readonly cells: readonly ListCell[]
}

const EMPTY_CELL: ListCell = { kind: 'empty' }

/** The cell at that place of the row, counted from 0; an empty one where the row is shorter. */
export function cellAt(row: ListRow, place: number | undefined): ListCell {
  return (place === undefined ? undefined : row.cells[place]) ?? EMPTY_CELL
}

/** What a text or number cell says, tidied; an empty text for every other kind. */
export function cellText(cell: ListCell): string {
  if (cell.kind === 'text') return tidyText(cell.text)
  return cell.kind === 'number' ? String(cell.number) : ''
}

/** Whether nothing was entered: no cell, or one with only spaces. */
export function isBlank(cell: ListCell): boolean {
  return cell.kind === 'empty' || (cell.kind === 'text' && tidyText(cell.text) === '')
}
