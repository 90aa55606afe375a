import type { CellSum, CountedTree } from './counted-tree.ts'

/** What a reader can work out of a number that is hidden: it lies between these, both included. */
export interface Bounds {
  readonly lowest: readonly number[]
  readonly highest: readonly number[]
}

/**
 * What can be worked out of every numerator from all that is published, by a reader who even knows each denominator
 * (how many pupils a class has is no secret). Each sum bounds each of its cells by the others; repeated until nothing moves.
 * In a tree of sums that is exact: no linear program finds tighter bounds, and a test compares with one.
 */
export function workedOut({ cells, sums, counts }: CountedTree, hidden: ReadonlySet<number>): Bounds {
  const of = (values: readonly number[], cell: number) => values[cell] ?? 0
  const all = Array.from({ length: cells }, (_, cell) => cell)
  const lowest = all.map((cell) => (hidden.has(cell) ? 0 : of(counts.numerators, cell)))
  const highest = all.map((cell) => of(hidden.has(cell) ? counts.denominators : counts.numerators, cell))
  let moved = true
  const tighten = (cell: number, low: number, high: number) => {
    if (low > of(lowest, cell)) {
      lowest[cell] = low
      moved = true
    }
    if (high < of(highest, cell)) {
      highest[cell] = high
      moved = true
    }
  }
  const touching = sums.filter(({ total, parts }) => hidden.has(total) || parts.some((part) => hidden.has(part)))
  const once = ({ total, parts }: CellSum) => {
    const low = parts.reduce((sum, part) => sum + of(lowest, part), 0)
    const high = parts.reduce((sum, part) => sum + of(highest, part), 0)
    tighten(total, low, high)
    for (const part of parts) {
      tighten(part, of(lowest, total) - (high - of(highest, part)), of(highest, total) - (low - of(lowest, part)))
    }
  }
  while (moved) {
    moved = false
    for (const sum of touching) once(sum)
    for (const sum of touching.toReversed()) once(sum)
  }
  return { lowest, highest }
}
