import type { PaginationPayload } from 'react-admin'
import type { ServerRecord } from '../data/documents.ts'

/** The largest page that the API gives. */
const pageSize = 500

/** The most rows that one export takes; beyond it the browser would build the file for too long. */
export const mostRows = 20_000

/** Reads all rows, page after page, telling how many there are so far. */
export async function gatherRows(
  read: (params: { pagination: PaginationPayload }) => Promise<readonly ServerRecord[]>,
  tell: (sofar: number) => void,
): Promise<readonly ServerRecord[]> {
  const rows = new Map<string, ServerRecord>()
  for (let page = 1; page <= mostRows / pageSize; page += 1) {
    const got = await read({ pagination: { page, perPage: pageSize } })
    // A row that moved to a later page while they were read comes twice; it is kept once.
    for (const row of got) rows.set(row.id, row)
    tell(rows.size)
    if (got.length < pageSize) break
  }
  return [...rows.values()]
}
