import { diffArrays } from 'diff'

/** Two sequences side by side: a pair of what stays, stays changed, goes or comes. */
export type AlignedPair<Item> =
  | { readonly before: Item; readonly after: Item; readonly same: boolean }
  | { readonly before: Item; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: Item }

/** Between stretches larger than this, items are not paired: everything was rewritten. */
const MOST_CELLS_TO_COMPARE = 40_000

/**
 * Puts two sequences side by side. Equal items are paired first; between them, those that are alike are paired in order
 * so that their likeness adds up to the most.
 * @param keyOf equal items have equal keys
 * @param likenessOf from 0 to 1; 0 for items that must not be paired
 */
export function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  likenessOf: (one: Item, other: Item) => number,
): AlignedPair<Item>[] {
  const pairs: AlignedPair<Item>[] = []
  let at = { before: 0, after: 0 }
  let removed: Item[] = []
  let added: Item[] = []
  const settle = () => {
    pairs.push(...pairAlike(removed, added, likenessOf))
    removed = []
    added = []
  }
  for (const change of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const old = change.added ? [] : before.slice(at.before, at.before + change.count)
    const recent = change.removed ? [] : after.slice(at.after, at.after + change.count)
    at = { before: at.before + old.length, after: at.after + recent.length }
    if (change.added || change.removed) {
      removed.push(...old)
      added.push(...recent)
      continue
    }
    settle()
    old.forEach((item, index) => {
      const other = recent[index]
      if (other !== undefined) pairs.push({ before: item, after: other, same: true })
    })
  }
  settle()
  return pairs
}

/** The pairing in order with the greatest sum of likeness; what is left over goes or comes, the old before the new. */
function pairAlike<Item>(
  removed: readonly Item[],
  added: readonly Item[],
  likenessOf: (one: Item, other: Item) => number,
): AlignedPair<Item>[] {
  if (removed.length * added.length > MOST_CELLS_TO_COMPARE) {
    return [...removed.map((before) => ({ before })), ...added.map((after) => ({ after }))]
  }
  const likeness = removed.map((one) => added.map((other) => likenessOf(one, other)))
  const best = bestSums(likeness, removed.length, added.length)
  const sum = (row: number, column: number) => best[row]?.[column] ?? 0
  const pairs: AlignedPair<Item>[] = []
  let row = 0
  let column = 0
  while (row < removed.length || column < added.length) {
    const before = removed[row]
    const after = added[column]
    const alike = likeness[row]?.[column] ?? 0
    if (
      before !== undefined &&
      after !== undefined &&
      alike > 0 &&
      sum(row, column) === alike + sum(row + 1, column + 1)
    ) {
      pairs.push({ before, after, same: false })
      row += 1
      column += 1
    } else if (before !== undefined && (after === undefined || sum(row, column) === sum(row + 1, column))) {
      pairs.push({ before })
      row += 1
    } else if (after !== undefined) {
      pairs.push({ after })
      column += 1
    }
  }
  return pairs
}

/** For each place, the greatest sum of likeness that the rest can reach. */
function bestSums(likeness: readonly (readonly number[])[], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const alike = likeness[row]?.[column] ?? 0
      const paired = alike > 0 ? alike + at(row + 1, column + 1) : 0
      const line = best[row]
      if (line) line[column] = Math.max(paired, at(row + 1, column), at(row, column + 1))
    }
  }
  return best
}
