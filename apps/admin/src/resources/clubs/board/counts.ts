import type { Board, Column } from './operations.ts'

/** The clubs of which more or fewer are enrolled, wait or could be, than before. */
export function recounted(before: Board, after: Board): Column[] {
  const known = new Map(before.columns.map((column) => [column.id, column]))
  return after.columns.filter((column) => {
    const was = known.get(column.id)
    return was && (was.taken !== column.taken || was.waiting !== column.waiting || was.maximum !== column.maximum)
  })
}
