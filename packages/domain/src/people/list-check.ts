import type { ListRow } from './list-cell.ts'
import { findListHeader, type ListHeader, type ListHeadings, repeatsHeader } from './list-header.ts'
import { countVerdicts, type ListVerdict } from './list-line.ts'
import { type SkippedLine, skipReason } from './list-skip.ts'

/** What the check of a list comes to. Without a header nothing can be said of its lines. */
export type ListCheck<Line, Column extends string> =
  | { readonly ok: false; readonly code: 'HEADER_NOT_FOUND' }
  | { readonly ok: false; readonly code: 'COLUMNS_MISSING'; readonly missing: readonly Column[] }
  | {
      readonly ok: true
      readonly lines: readonly Line[]
      readonly skipped: readonly SkippedLine[]
      readonly unknownHeadings: readonly string[]
      readonly counts: Record<ListVerdict, number>
      /** Persons of the school, not archived, whom the list does not name: leavers, or left out. Nothing happens to them. */
      readonly unlistedIds: readonly string[]
    }

/** A person whom the school has already, by the number that lists name. */
interface Known {
  readonly id: string
  readonly number: string
  readonly archived: boolean
}

/** What one kind of list is, beside its rows. */
interface ListKind<Column extends string, Reading, Line> {
  readonly headings: ListHeadings<Column>
  /** The columns without which no line could be taken over. */
  readonly required: readonly Column[]
  /** The columns that say whom a line is about; a row that fills none of them is no line. */
  readonly identifying: readonly Column[]
  /** The columns that say nothing of it, such as a running number. */
  readonly ignored: readonly Column[]
  readonly read: (row: ListRow, header: ListHeader<Column>) => Reading
  readonly judge: (readings: readonly Reading[]) => Line[]
  readonly numberOf: (line: Line) => string | undefined
  readonly known: readonly Known[]
}

/** Checks a school's own list, line by line, before anything is written: finds its header, passes over what is no line. */
export function checkList<Column extends string, Reading, Line extends { readonly verdict: ListVerdict }>(
  rows: readonly ListRow[],
  { headings, required, identifying, ignored, read, judge, numberOf, known }: ListKind<Column, Reading, Line>,
): ListCheck<Line, Column> {
  const header = findListHeader<Column>(rows, headings)
  if (!header) return { ok: false, code: 'HEADER_NOT_FOUND' }
  const missing = required.filter((column) => !header.places.has(column))
  if (missing.length > 0) return { ok: false, code: 'COLUMNS_MISSING', missing }

  const places = (columns: readonly Column[]) => columns.map((column) => header.places.get(column))
  const skipped: SkippedLine[] = []
  const readings: Reading[] = []
  for (const row of rows.slice(header.firstRow)) {
    const reason = repeatsHeader(row, header) ? 'HEADER_AGAIN' : skipReason(row, places(identifying), places(ignored))
    if (reason) skipped.push({ line: row.line, reason })
    else readings.push(read(row, header))
  }
  const lines = judge(readings)
  const listed = new Set(lines.flatMap((line) => numberOf(line) ?? []))
  return {
    ok: true,
    lines,
    skipped,
    unknownHeadings: header.unknownHeadings,
    counts: countVerdicts(lines),
    unlistedIds: known.filter(({ archived, number }) => !archived && !listed.has(number)).map(({ id }) => id),
  }
}
