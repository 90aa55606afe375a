/**
 * What a spreadsheet may cost before it is refused. One place, so that a test can raise a single limit and see its
 * refusal disappear (the positive control of reliability.md F1).
 *
 * The figures are set from measurement: 50,000 rows of 19 columns, as the city's platform exports them, are a 4.5 MB
 * file that inflates ten-fold to 43 MB with 950,000 filled cells. The limits leave at least twice that where they
 * can, and refuse the rest.
 */
export interface SpreadsheetLimits {
  /** Bytes of the uploaded file. */
  fileBytes: number
  /** Parts inside the zip; a workbook with a photo per pupil has hundreds. */
  parts: number
  /** Bytes of all parts together, counted while they inflate. */
  inflatedBytes: number
  /** Inflated bytes per compressed byte of one part, once it is past `ratioFreeBytes`. Deflate reaches 1,032. */
  inflationRatio: number
  /** A part below this size may be of any ratio: short repetitive XML compresses well. */
  ratioFreeBytes: number
  /** The last row number that may have content, as Excel shows it. */
  rows: number
  /** The last column that may have content, as Excel shows it. */
  columns: number
  /** Cells with content, in one sheet. */
  filledCells: number
  /** Sum over all rows of the last column mentioned, blank cells included: what the parser must allocate. */
  gridSlots: number
  /** Formula cells in one sheet, the area of array formulas included. */
  formulas: number
  /** So many formula cells are never too many, even if they are most of a small sheet. */
  freeFormulas: number
  /** Characters of one XML tag, comment or formula. */
  tokenLength: number
  /** Characters of one cell. Excel's own limit. */
  cellLength: number
  /** Nesting of XML elements; a workbook needs a dozen. */
  depth: number
  /** Seconds that the parser may take. */
  parseSeconds: number
  /**
   * Megabytes of heap that the parser may take. Its shared-string reader builds a tree of every string: 350,000
   * different texts, as in the sheet measured above, need 300.
   */
  parseMegabytes: number
}

const MEBIBYTE = 1024 * 1024

export const spreadsheetLimits: Readonly<SpreadsheetLimits> = {
  fileBytes: 20 * MEBIBYTE,
  parts: 1_000,
  inflatedBytes: 128 * MEBIBYTE,
  inflationRatio: 100,
  ratioFreeBytes: MEBIBYTE,
  rows: 50_000,
  columns: 256,
  filledCells: 1_000_000,
  gridSlots: 4_000_000,
  formulas: 10_000,
  freeFormulas: 200,
  tokenLength: MEBIBYTE,
  cellLength: 32_767,
  depth: 64,
  parseSeconds: 20,
  parseMegabytes: 448,
}
