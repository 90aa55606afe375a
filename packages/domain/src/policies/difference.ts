import { type AlignedPair, align } from './alignment.ts'
import { plainTextOf, type TableBlock, type TextBlock } from './structured-text.ts'
import { likeness, type TextPiece, textDifference } from './text-difference.ts'

/** What became of a block between two versions. A changed one carries its difference inside. */
export type BlockDifference =
  | { readonly kind: 'SAME'; readonly block: TextBlock }
  | { readonly kind: 'REMOVED'; readonly block: TextBlock }
  | { readonly kind: 'ADDED'; readonly block: TextBlock }
  | {
      readonly kind: 'CHANGED'
      readonly before: TextBlock
      readonly after: TextBlock
      readonly inside: InsideDifference
    }

/** The difference inside a changed block, in the shape in which the block is shown. */
export type InsideDifference =
  | { readonly shape: 'TEXT'; readonly pieces: readonly TextPiece[] }
  | { readonly shape: 'LIST'; readonly items: readonly LineDifference[] }
  | { readonly shape: 'TABLE'; readonly rows: readonly RowDifference[] }

/** One item of a list. */
export interface LineDifference {
  readonly kind: 'SAME' | 'REMOVED' | 'ADDED' | 'CHANGED'
  readonly pieces: readonly TextPiece[]
}

/** One row of a table, the header's among them; a changed row of equal width carries the pieces of each cell. */
export interface RowDifference {
  readonly kind: LineDifference['kind']
  readonly isHeader: boolean
  readonly cells: readonly (readonly TextPiece[])[]
}

/** Blocks less alike than this are one that went and another that came. */
const LEAST_LIKENESS = 0.4

/** How a policy's text changed from one version to another: block by block, inside changed blocks by words and characters, in tables by rows (R30). */
export function policyDifference(before: readonly TextBlock[], after: readonly TextBlock[]): BlockDifference[] {
  return align(before, after, (block) => JSON.stringify(block), blockLikeness).map(blockDifference)
}

/** Whether nothing changed. */
export function isUnchanged(difference: readonly BlockDifference[]): boolean {
  return difference.every(({ kind }) => kind === 'SAME')
}

function blockLikeness(one: TextBlock, other: TextBlock): number {
  if (one.type !== other.type) return 0
  const alike = likeness(plainTextOf(one), plainTextOf(other))
  return alike >= LEAST_LIKENESS ? alike : 0
}

function lineLikeness(one: string, other: string): number {
  const alike = likeness(one, other)
  return alike >= LEAST_LIKENESS ? alike : 0
}

function blockDifference(pair: AlignedPair<TextBlock>): BlockDifference {
  const { before, after } = pair
  if (before === undefined) return { kind: 'ADDED', block: after }
  if (after === undefined) return { kind: 'REMOVED', block: before }
  return pair.same
    ? { kind: 'SAME', block: after }
    : { kind: 'CHANGED', before, after, inside: insideDifference(before, after) }
}

function insideDifference(before: TextBlock, after: TextBlock): InsideDifference {
  if (before.type === 'table' && after.type === 'table') return { shape: 'TABLE', rows: rowDifferences(before, after) }
  if (before.type === 'list' && after.type === 'list') {
    return { shape: 'LIST', items: align(before.items, after.items, (item) => item, lineLikeness).map(lineDifference) }
  }
  return { shape: 'TEXT', pieces: textDifference(plainTextOf(before), plainTextOf(after)) }
}

function lineDifference(pair: AlignedPair<string>): LineDifference {
  const { before, after } = pair
  if (before === undefined) return { kind: 'ADDED', pieces: [{ kind: 'ADDED', text: after }] }
  if (after === undefined) return { kind: 'REMOVED', pieces: [{ kind: 'REMOVED', text: before }] }
  return { kind: pair.same ? 'SAME' : 'CHANGED', pieces: textDifference(before, after) }
}

function rowDifferences(before: TableBlock, after: TableBlock): RowDifference[] {
  const header = rowDifference(
    { before: before.header, after: after.header, same: sameCells(before.header, after.header) },
    true,
  )
  const joined = (cells: readonly string[]) => cells.join('\t')
  const rows = align(
    before.rows,
    after.rows,
    (cells) => JSON.stringify(cells),
    (one, other) => lineLikeness(joined(one), joined(other)),
  )
  return [...header, ...rows.flatMap((pair) => rowDifference(pair, false))]
}

/** A row whose number of cells changed cannot be compared cell by cell: it went, and another came. */
function rowDifference(pair: AlignedPair<readonly string[]>, isHeader: boolean): RowDifference[] {
  const { before, after } = pair
  if (before !== undefined && after !== undefined && before.length === after.length) {
    const cells = before.map((cell, index) => textDifference(cell, after[index] ?? ''))
    return [{ kind: pair.same ? 'SAME' : 'CHANGED', isHeader, cells }]
  }
  return [...wholeRow('REMOVED', before, isHeader), ...wholeRow('ADDED', after, isHeader)]
}

function wholeRow(kind: 'REMOVED' | 'ADDED', cells: readonly string[] | undefined, isHeader: boolean): RowDifference[] {
  return cells ? [{ kind, isHeader, cells: cells.map((text) => [{ kind, text }]) }] : []
}

function sameCells(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index])
}
