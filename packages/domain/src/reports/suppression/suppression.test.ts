import { describe, expect, it } from 'vitest'
import { openAttacker } from './attacker.fixture.ts'
import { workedOut } from './bounds.ts'
import { type CountedTree, cellsOfFew, SMALL_NUMBER, tellsOfFew } from './counted-tree.ts'
import { madeUpBureau, publishedOf } from './made-up-bureaus.fixture.ts'
import { cellsToHide } from './suppress.ts'

const attack = await openAttacker()

const shapes = [
  { districts: 1, schools: 3, grades: 2, classes: 2, weeks: 0 },
  { districts: 2, schools: 2, grades: 2, classes: 3, weeks: 0 },
  { districts: 2, schools: 2, grades: 2, classes: 2, weeks: 4 },
]
const bureaus = Array.from({ length: 8 }, (_, seed) => shapes.map((shape) => madeUpBureau(seed + 1, shape))).flat()

/** What the attacker finds out: small numbers that he has exactly, and those that he has within less than the threshold. */
function attacked(tree: CountedTree, hidden: ReadonlySet<number>) {
  const bounds = attack(publishedOf(tree, hidden))
  const found = [...cellsOfFew(tree, SMALL_NUMBER)].map((cell) => {
    const { lowest, highest } = bounds(cell)
    return { width: highest - lowest, needed: Math.min(SMALL_NUMBER, tree.counts.denominators[cell] ?? 0) }
  })
  return {
    exact: found.filter(({ width }) => width < 1).length,
    narrow: found.filter(({ width, needed }) => width < needed).length,
    tried: found.length,
  }
}

const none: ReadonlySet<number> = new Set()

/** Attacks both figures of every bureau, as `hide` hides them; the second never tells what the first hides. */
const total = (hide: (tree: CountedTree, already: ReadonlySet<number>) => ReadonlySet<number>) =>
  bureaus
    .flatMap(({ first, second }) => {
      const hidden = hide(first, none)
      return [attacked(first, hidden), attacked(second, hide(second, hidden))]
    })
    .reduce((sum, each) => ({
      exact: sum.exact + each.exact,
      narrow: sum.narrow + each.narrow,
      tried: sum.tried + each.tried,
    }))

/** The usual half-measure: beside each small number one more cell of its sum. */
function oneMoreInEachSum(tree: CountedTree): Set<number> {
  const hidden = cellsOfFew(tree, SMALL_NUMBER)
  for (const { parts } of tree.sums) {
    const open = parts.filter((part) => !hidden.has(part))
    if (parts.length - open.length === 1 && open[0] !== undefined) hidden.add(open[0])
  }
  return hidden
}

describe('an attacker who recomputes what is hidden from everything published (E)', () => {
  it('recovers nothing, and narrows nothing under the threshold', { timeout: 60_000 }, () => {
    const { exact, narrow, tried } = total((tree, already) => cellsToHide(tree, SMALL_NUMBER, already))
    expect(tried).toBeGreaterThan(200)
    expect({ exact, narrow }).toEqual({ exact: 0, narrow: 0 })
  })

  it('breaks hiding small numbers alone, and hiding one more of each sum (controls)', { timeout: 60_000 }, () => {
    const alone = total((tree) => cellsOfFew(tree, SMALL_NUMBER))
    const halfMeasure = total(oneMoreInEachSum)
    expect(alone.exact).toBeGreaterThan(0)
    expect(halfMeasure.narrow).toBeGreaterThan(0)
  })

  it('finds no tighter bounds than the rule itself looks at', { timeout: 60_000 }, () => {
    for (const { first } of bureaus.slice(0, 6)) {
      const hidden = cellsToHide(first, SMALL_NUMBER)
      const looked = workedOut(first, hidden)
      const bounds = attack(publishedOf(first, hidden))
      for (const cell of [...hidden].slice(0, 20)) {
        const { lowest, highest } = bounds(cell)
        expect([looked.lowest[cell], looked.highest[cell]]).toEqual([lowest, highest])
      }
    }
  })
})

describe('suppression', () => {
  it('hides few, all but few, and none or all of a class; not nobody', () => {
    expect([0, 4, 5, 35, 36, 40].map((numerator) => tellsOfFew(numerator, 40, 5))).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
    ])
    expect(tellsOfFew(0, 0, 5)).toBe(false)
  })

  it('leaves a table without small numbers as it is, and says nothing of one that is small all over', () => {
    const sums = [{ total: 0, parts: [1, 2] }]
    const open = { cells: 3, sums, counts: { numerators: [40, 20, 20], denominators: [80, 40, 40] } }
    expect(cellsToHide(open, 5)).toEqual(new Set())
    const small = { cells: 3, sums, counts: { numerators: [3, 2, 1], denominators: [80, 40, 40] } }
    expect(cellsToHide(small, 5)).toEqual(new Set([0, 1, 2]))
  })

  it('hides a second class beside a small one, and in a figure that counts on from it the same cells at least', () => {
    const sums = [{ total: 0, parts: [1, 2, 3] }]
    const first = { cells: 4, sums, counts: { numerators: [92, 38, 30, 24], denominators: [120, 40, 40, 40] } }
    const second = { cells: 4, sums, counts: { numerators: [46, 19, 15, 12], denominators: [92, 38, 30, 24] } }
    // Of class 1 all but two take part: without another class beside it they could be worked out.
    const hidden = cellsToHide(first, 5)
    expect(hidden).toEqual(new Set([1, 2]))
    // Of the second figure nothing is small, but how many take part in class 1 is what it is a share of.
    expect(cellsToHide(second, 5)).toEqual(none)
    expect(cellsToHide(second, 5, hidden)).toEqual(hidden)
  })

  it('still publishes most of an ordinary bureau', () => {
    const { first: ordinary } = madeUpBureau(7, { districts: 3, schools: 12, grades: 6, classes: 4, weeks: 4 })
    const hidden = cellsToHide(ordinary, SMALL_NUMBER)
    const few = cellsOfFew(ordinary, SMALL_NUMBER)
    expect(hidden.size).toBeLessThan(few.size * 1.6)
  })
})
