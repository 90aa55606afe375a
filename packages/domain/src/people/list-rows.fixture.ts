import type { ListCell, ListRow } from './list-cell.ts'

/** A cell as tests write it: a text, a number, nothing, or a cell. */
export type WrittenCell = string | number | null | { readonly kind: string }

/** A row as the fixtures have it. */
export interface WrittenRow {
  readonly line: number
  readonly cells: readonly WrittenCell[]
}

const FORMULA: ListCell = { kind: 'formula' }

/** Rows as the check takes them, from the short way of writing them. */
export function listRows(rows: readonly WrittenRow[]): ListRow[] {
  return rows.map(({ line, cells }) => ({ line, cells: cells.map(listCell) }))
}

/** Rows numbered from 1, from their cells alone. */
export function numberedRows(...rows: readonly (readonly WrittenCell[])[]): ListRow[] {
  return listRows(rows.map((cells, index) => ({ line: index + 1, cells })))
}

function listCell(cell: WrittenCell): ListCell {
  if (cell === null) return { kind: 'empty' }
  if (typeof cell === 'string') return { kind: 'text', text: cell }
  if (typeof cell === 'number') return { kind: 'number', number: cell }
  if (cell.kind === 'date') return { kind: 'date', date: '2022-02-10' }
  return cell.kind === 'boolean' ? { kind: 'boolean', boolean: true } : FORMULA
}
