/** That a cell is the sum of others: a school of its grades, and again of its weeks. */
export interface CellSum {
  readonly total: number
  readonly parts: readonly number[]
}

/** A figure's counts, cell by cell. */
export interface CellCounts {
  readonly numerators: readonly number[]
  readonly denominators: readonly number[]
}

/** Cells that add up as a tree: each is a part of one sum at most, though it may be the total of several. Cell 0 is the root. */
export interface CountedTree {
  readonly cells: number
  readonly sums: readonly CellSum[]
  readonly counts: CellCounts
}

/** Numbers under this many do not leave the school. */
export const SMALL_NUMBER = 5

/**
 * Whether a cell tells of few: few of those counted, or few of the others, or none of either, which tells of everybody.
 * A cell of nobody tells nothing.
 */
export function tellsOfFew(numerator: number, denominator: number, threshold: number): boolean {
  return denominator > 0 && (numerator < threshold || denominator - numerator < threshold)
}

/** The cells that tell of few: they are hidden whatever else is. */
export function cellsOfFew(
  { cells, counts: { numerators, denominators } }: CountedTree,
  threshold: number,
): Set<number> {
  const few = (cell: number) => tellsOfFew(numerators[cell] ?? 0, denominators[cell] ?? 0, threshold)
  return new Set(Array.from({ length: cells }, (_, cell) => cell).filter(few))
}
