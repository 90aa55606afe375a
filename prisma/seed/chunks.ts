/** Far below the number of values that one statement of PostgreSQL can carry, whatever the table. */
const ROWS_PER_STATEMENT = 1_000

/** Writes many rows by a few statements. */
export async function inChunks<Row>(rows: readonly Row[], write: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await write(rows.slice(start, start + ROWS_PER_STATEMENT))
  }
}
