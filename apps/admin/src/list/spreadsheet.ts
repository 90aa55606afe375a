import { withEscape } from '@afterbell/domain/formula-escape'
import { writeXlsx } from 'hucre/xlsx'

interface Sheet {
  readonly name: string
  readonly headings: readonly string[]
  /** Numbers stay numbers; everything else is text, as people read it. */
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** Excel refuses these in the name of a sheet, and more than 31 letters. */
const sheetName = (name: string) => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)

/** An .xlsx file of one sheet: headings that stay in sight, and a filter on each. */
export async function writeSheet({ name, headings, rows }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withEscape(cell) : cell)))
  const lastColumn = columnName(Math.max(headings.length, 1) - 1)
  const file = await writeXlsx({
    sheets: [
      {
        name: sheetName(name),
        rows: [headings.map(withEscape), ...cells],
        columns: headings.map((heading, index) => ({ width: widthOf(heading, cells, index) })),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${lastColumn}${rows.length + 1}` },
      },
    ],
  })
  return new Uint8Array(file)
}

/** The letters that a spreadsheet gives its column of that index: A … Z, AA … */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

/** Letters from here on, Chinese ones among them, take two columns' width of a plain one. */
const firstWide = 0x2e80
const isWide = (letter: string) => (letter.codePointAt(0) ?? 0) >= firstWide

const narrowest = 8
const widest = 48

/** Enough for the longest of the first rows, in letters; a Chinese character is as wide as two. */
function widthOf(heading: string, rows: readonly (readonly unknown[])[], column: number): number {
  const texts = [heading, ...rows.slice(0, 200).map((row) => String(row[column] ?? ''))]
  const letters = texts.map((text) => [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0))
  return Math.min(Math.max(...letters, narrowest) + 2, widest)
}
