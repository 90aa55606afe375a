import { withoutSpaces } from '../written-text.ts'
import { cellAt, cellText, type ListRow } from './list-cell.ts'

/** For each column that a list may have, the headings under which schools put it. */
export type ListHeadings<Column extends string> = Readonly<Record<Column, readonly string[]>>

/** Where the columns of a list stand. */
export interface ListHeader<Column extends string> {
  /** The index, among the rows given, of the first row below the header. */
  readonly firstRow: number
  /** For each column that was found, its place in the rows, counted from 0. */
  readonly places: ReadonlyMap<Column, number>
  /** Headings that say nothing to the check, and second columns of the same meaning, as written. */
  readonly unknownHeadings: readonly string[]
  readonly columnOf: HeadingReader<Column>
}

/** Which column a heading names, if any. */
export type HeadingReader<Column> = (heading: string) => Column | undefined

/** A header is looked for in this many rows, below titles and notes. */
export const HEADER_SEARCH_ROWS = 10

/** How many characters a school may add to a heading: （必填）, stars, numbering. */
const ROOM_FOR_REMARKS = 30

/** With fewer known headings a row is a title or a note. */
const LEAST_KNOWN_HEADINGS = 2

/**
 * Finds the header by its words, in any order of columns, anywhere in the first {@link HEADER_SEARCH_ROWS} rows. Two header rows
 * are read together, the upper one being the group of the lower: 家长 over 姓名 and 电话 is 家长姓名 and 家长电话.
 * Undefined when no row has as much as two known headings.
 */
export function findListHeader<Column extends string>(
  rows: readonly ListRow[],
  headings: ListHeadings<Column>,
): ListHeader<Column> | undefined {
  const columnOf = headingReader(headings)
  const candidates = rows.slice(0, HEADER_SEARCH_ROWS).flatMap((row, index) => {
    const below = index + 1 < HEADER_SEARCH_ROWS ? rows[index + 1] : undefined
    const single = headerOf(headingsOf(row), columnOf, index + 1)
    return below ? [single, headerOf(joinedHeadings(row, below, columnOf), columnOf, index + 2)] : [single]
  })
  const best = candidates.reduce<ListHeader<Column> | undefined>(
    (found, each) => (found && found.places.size >= each.places.size ? found : each),
    undefined,
  )
  return best && best.places.size >= LEAST_KNOWN_HEADINGS ? best : undefined
}

/** Whether the row repeats the header's own headings, as lists printed on several pages do. */
export function repeatsHeader<Column extends string>(row: ListRow, header: ListHeader<Column>): boolean {
  const repeated = [...header.places].filter(([column, place]) => {
    const cell = cellAt(row, place)
    return cell.kind === 'text' && header.columnOf(cell.text) === column
  })
  return repeated.length >= LEAST_KNOWN_HEADINGS
}

function headingReader<Column extends string>(headings: ListHeadings<Column>): HeadingReader<Column> {
  const entries = Object.entries(headings) as [Column, readonly string[]][]
  const columns = new Map(
    entries.flatMap(([column, words]) => words.map((word) => [bareHeading(word), column] as const)),
  )
  const longest = Math.max(...[...columns.keys()].map((word) => word.length))
  return (heading) => (heading.length > longest + ROOM_FOR_REMARKS ? undefined : columns.get(bareHeading(heading)))
}

/** A heading without what schools add to it: stars, colons, numbering, remarks in brackets. */
function bareHeading(heading: string): string {
  return withoutSpaces(heading)
    .toLowerCase()
    .replace(/\([^)]*\)?/g, '')
    .replace(/^\d+[.、]/, '')
    .replace(/[*:：※]/g, '')
}

function headerOf<Column extends string>(
  written: readonly string[],
  columnOf: HeadingReader<Column>,
  firstRow: number,
): ListHeader<Column> {
  const places = new Map<Column, number>()
  const unknownHeadings: string[] = []
  written.forEach((heading, place) => {
    const column = columnOf(heading)
    if (column !== undefined && !places.has(column)) places.set(column, place)
    else if (heading !== '') unknownHeadings.push(heading)
  })
  return { firstRow, places, unknownHeadings, columnOf }
}

function headingsOf(row: ListRow): string[] {
  return row.cells.map(cellText)
}

function joinedHeadings<Column extends string>(
  upper: ListRow,
  lower: ListRow,
  columnOf: HeadingReader<Column>,
): string[] {
  const width = Math.max(upper.cells.length, lower.cells.length)
  let group = ''
  return Array.from({ length: width }, (_, place) => {
    const own = cellText(cellAt(upper, place))
    const heading = cellText(cellAt(lower, place))
    // A merged cell has its text in its first column only.
    if (own !== '') group = own
    if (heading === '') return own
    return columnOf(group + heading) === undefined ? heading : group + heading
  })
}
