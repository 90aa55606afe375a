import { type Bounds, workedOut } from './bounds.ts'
import { type CellSum, type CountedTree, cellsOfFew } from './counted-tree.ts'

/**
 * The cells to hide so that nothing of few can be worked out from the rest: those of few themselves, and as many others as it
 * takes (complementary suppression) that each small number keeps a range as wide as the threshold. It looks at its own work as
 * an attacker would, hides the cell that costs least where one is exposed, and looks again. What `already` is hidden of a figure
 * whose numbers this one's would tell stays hidden.
 */
export function cellsToHide(
  tree: CountedTree,
  threshold: number,
  already: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const few = cellsOfFew(tree, threshold)
  const hidden = new Set([...few, ...already])
  const around = sumsAround(tree)
  for (;;) {
    const exposed = firstExposed(tree, few, hidden, threshold)
    if (exposed === null) return hidden
    const next = cheapestNear(tree, exposed, hidden, around)
    // Nothing but the whole is left to hide: nothing can be said at all.
    if (next === null) return new Set(Array.from({ length: tree.cells }, (_, cell) => cell))
    hidden.add(next)
  }
}

/** The first cell of few whose number is known too well. */
function firstExposed(
  tree: CountedTree,
  few: ReadonlySet<number>,
  hidden: ReadonlySet<number>,
  threshold: number,
): number | null {
  const bounds = workedOut(tree, hidden)
  for (const cell of few) {
    if (widthOf(bounds, cell) < Math.min(threshold, tree.counts.denominators[cell] ?? 0)) return cell
  }
  return null
}

/** How many numbers are possible for a cell, less one. */
const widthOf = ({ lowest, highest }: Bounds, cell: number): number => (highest[cell] ?? 0) - (lowest[cell] ?? 0)

type Around = ReadonlyMap<number, readonly CellSum[]>

function sumsAround({ sums }: CountedTree): Around {
  const around = new Map<number, CellSum[]>()
  for (const sum of sums) {
    for (const cell of [sum.total, ...sum.parts]) {
      const known = around.get(cell)
      if (known) known.push(sum)
      else around.set(cell, [sum])
    }
  }
  return around
}

/** The published cell nearest to one that is exposed whose loss costs least: of fewest pupils, a part before a total. */
function cheapestNear(tree: CountedTree, exposed: number, hidden: ReadonlySet<number>, around: Around): number | null {
  const seen = new Set<CellSum>()
  let near: readonly number[] = [exposed]
  while (near.length > 0) {
    const sums = near.flatMap((cell) => around.get(cell) ?? []).filter((sum) => !seen.has(sum))
    // A sum in which all but one cell is published gives that one away, so it comes first.
    const binding = sums.filter(({ total, parts }) => [total, ...parts].filter((cell) => hidden.has(cell)).length === 1)
    for (const of of binding.length > 0 ? [binding, sums] : [sums]) {
      const parts = cheapest(
        tree,
        hidden,
        of.flatMap((sum) => sum.parts),
      )
      if (parts !== null) return parts
      const total = cheapest(
        tree,
        hidden,
        of.map((sum) => sum.total),
      )
      if (total !== null) return total
    }
    for (const sum of sums) seen.add(sum)
    near = sums.flatMap(({ total, parts }) => [total, ...parts])
  }
  return null
}

/** Of some cells, the published one of fewest pupils; the root is never hidden for another's sake. */
function cheapest({ counts }: CountedTree, hidden: ReadonlySet<number>, cells: readonly number[]): number | null {
  const cost = (cell: number) => counts.denominators[cell] ?? 0
  const published = cells.filter((cell) => cell !== 0 && !hidden.has(cell) && cost(cell) > 0)
  return published.toSorted((one, other) => cost(one) - cost(other) || one - other)[0] ?? null
}
