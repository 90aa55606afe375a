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
  const few = [...cellsOfFew(tree, SMALL_NUMBER)]
  let [exact, narrow, tried] = [0, 0, 0]
  for (const layer of tree.layers) {
    const bounds = attack(publishedOf(tree, layer, hidden))
    for (const cell of few) {
      const [numerator = 0, denominator = 0] = [layer.numerators[cell], layer.denominators[cell]]
      if (!tellsOfFew(numerator, denominator, SMALL_NUMBER)) continue
      const { lowest, highest } = bounds(cell)
      tried += 1
      if (highest - lowest < 1) exact += 1
      if (highest - lowest < Math.min(SMALL_NUMBER, denominator)) narrow += 1
    }
  }
  return { exact, narrow, tried }
}

const total = (of: (tree: CountedTree) => ReturnType<typeof attacked>) =>
  bureaus.map(of).reduce((sum, each) => ({
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
    const { exact, narrow, tried } = total((tree) => attacked(tree, cellsToHide(tree, SMALL_NUMBER)))
    expect(tried).toBeGreaterThan(200)
    expect({ exact, narrow }).toEqual({ exact: 0, narrow: 0 })
  })

  it('breaks hiding small numbers alone, and hiding one more of each sum (controls)', { timeout: 60_000 }, () => {
    const alone = total((tree) => attacked(tree, cellsOfFew(tree, SMALL_NUMBER)))
    const halfMeasure = total((tree) => attacked(tree, oneMoreInEachSum(tree)))
    expect(alone.exact).toBeGreaterThan(0)
    expect(halfMeasure.narrow).toBeGreaterThan(0)
  })

  it('finds no tighter bounds than the rule itself looks at', { timeout: 60_000 }, () => {
    for (const tree of bureaus.slice(0, 6)) {
      const hidden = cellsToHide(tree, SMALL_NUMBER)
      for (const layer of tree.layers) {
        const looked = workedOut(tree, layer, hidden)
        const bounds = attack(publishedOf(tree, layer, hidden))
        for (const cell of [...hidden].slice(0, 12)) {
          const { lowest, highest } = bounds(cell)
          expect([looked.lowest[cell], looked.highest[cell]]).toEqual([lowest, highest])
        }
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
    const open = { cells: 3, sums, layers: [{ numerators: [40, 20, 20], denominators: [80, 40, 40] }] }
    expect(cellsToHide(open, 5)).toEqual(new Set())
    const small = { cells: 3, sums, layers: [{ numerators: [3, 2, 1], denominators: [80, 40, 40] }] }
    expect(cellsToHide(small, 5)).toEqual(new Set([0, 1, 2]))
  })

  it('hides a second class beside a small one, and the same cells in every figure that shares its counts', () => {
    const tree: CountedTree = {
      cells: 4,
      sums: [{ total: 0, parts: [1, 2, 3] }],
      layers: [
        { numerators: [92, 38, 30, 24], denominators: [120, 40, 40, 40] },
        { numerators: [46, 19, 15, 12], denominators: [92, 38, 30, 24] },
      ],
    }
    // Of class 1 all but two take part: without class 3 beside it they could be worked out.
    expect(cellsToHide(tree, 5)).toEqual(new Set([1, 3]))
  })

  it('still publishes most of an ordinary bureau', () => {
    const ordinary = madeUpBureau(7, { districts: 3, schools: 12, grades: 6, classes: 4, weeks: 4 })
    const hidden = cellsToHide(ordinary, SMALL_NUMBER)
    const few = cellsOfFew(ordinary, SMALL_NUMBER)
    expect(hidden.size).toBeLessThan(few.size * 1.6)
  })
})
