import type { EditedTable } from './edited-text.ts'

/** The header is the row before the first. */
export const HEADER = -1

/** The table with another text in one cell. */
export function withCell(table: EditedTable, row: number, column: number, text: string): EditedTable {
  if (row === HEADER) return { ...table, header: table.header.with(column, text) }
  return { ...table, rows: table.rows.map((cells, index) => (index === row ? cells.with(column, text) : cells)) }
}

/** The table with an empty row after the one named. */
export function withRow(table: EditedTable, after: number): EditedTable {
  const empty = table.header.map(() => '')
  return { ...table, rows: table.rows.toSpliced(after + 1, 0, empty) }
}

export function withoutRow(table: EditedTable, row: number): EditedTable {
  return { ...table, rows: table.rows.toSpliced(row, 1) }
}

/** The table with an empty column after the one named. */
export function withColumn(table: EditedTable, after: number): EditedTable {
  const widened = (cells: readonly string[]) => cells.toSpliced(after + 1, 0, '')
  return { ...table, header: widened(table.header), rows: table.rows.map(widened) }
}

/** The table without a column; the last one stays. */
export function withoutColumn(table: EditedTable, column: number): EditedTable {
  if (table.header.length === 1) return table
  const narrowed = (cells: readonly string[]) => cells.toSpliced(column, 1)
  return { ...table, header: narrowed(table.header), rows: table.rows.map(narrowed) }
}
