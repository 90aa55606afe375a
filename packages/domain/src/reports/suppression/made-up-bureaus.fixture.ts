import type { CellSum, CountedTree } from './counted-tree.ts'

/** Numbers that look random and are the same on every machine (mulberry32). */
export function rolling(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Shape {
  readonly districts: number
  readonly schools: number
  readonly grades: number
  readonly classes: number
  /** Weeks into which a school's month falls beside its grades. */
  readonly weeks: number
}

/** A bureau with districts, schools, grades and classes, each counted; a second figure counts on from the first. */
export function madeUpBureau(
  seed: number,
  shape: Shape,
): { readonly first: CountedTree; readonly second: CountedTree } {
  const roll = rolling(seed)
  const sums: CellSum[] = []
  const first = { numerators: [0], denominators: [0] }
  const second = { numerators: [0], denominators: [0] }
  const add = () => first.numerators.push(0) - 1
  const grow = () => {
    second.numerators.push(0)
    second.denominators.push(0)
    first.denominators.push(0)
    return add()
  }
  const fill = (cell: number, numerator: number, denominator: number, further: number) => {
    first.numerators[cell] = numerator
    first.denominators[cell] = denominator
    second.numerators[cell] = further
    second.denominators[cell] = numerator
  }
  const several = <Part>(count: number, make: () => Part) => Array.from({ length: count }, make)
  const totalOf = (total: number, parts: readonly number[]) => {
    sums.push({ total, parts })
    const of = (values: readonly number[]) => parts.reduce((sum, part) => sum + (values[part] ?? 0), 0)
    fill(total, of(first.numerators), of(first.denominators), of(second.numerators))
  }
  const classCell = () => {
    const cell = grow()
    const denominator = Math.round(roll() * 45)
    const rate = roll() < 0.3 ? 0.95 + roll() * 0.05 : 0.6 + roll() * 0.4
    const numerator = Math.min(denominator, Math.round(denominator * rate))
    fill(cell, numerator, denominator, Math.round(numerator * roll()))
    return cell
  }
  const grade = () => {
    const cell = grow()
    totalOf(cell, several(shape.classes, classCell))
    return cell
  }
  const school = () => {
    const cell = grow()
    totalOf(cell, several(shape.grades, grade))
    if (shape.weeks > 0) splitIntoWeeks(cell)
    return cell
  }
  const splitIntoWeeks = (cell: number) => {
    let left = {
      numerator: first.numerators[cell] ?? 0,
      denominator: first.denominators[cell] ?? 0,
      further: second.numerators[cell] ?? 0,
    }
    const weeks = several(shape.weeks, grow)
    for (const [index, week] of weeks.entries()) {
      const share = index === weeks.length - 1 ? 1 : roll() / 2
      const numerator = Math.round(left.numerator * share)
      const others = Math.round((left.denominator - left.numerator) * share)
      const further = Math.min(numerator, Math.round(left.further * share))
      fill(week, numerator, numerator + others, index === weeks.length - 1 ? left.further : further)
      left = {
        numerator: left.numerator - numerator,
        denominator: left.denominator - numerator - others,
        further: left.further - further,
      }
    }
    sums.push({ total: cell, parts: weeks })
  }
  const district = () => {
    const cell = grow()
    totalOf(cell, several(shape.schools, school))
    return cell
  }
  totalOf(0, several(shape.districts, district))
  const cells = first.numerators.length
  return { first: { cells, sums, counts: first }, second: { cells, sums, counts: second } }
}

/** What is published when some cells are hidden. */
export const publishedOf = ({ sums, counts }: CountedTree, hidden: ReadonlySet<number>) => ({
  sums,
  denominators: counts.denominators,
  numerators: counts.numerators.map((numerator, cell) => (hidden.has(cell) ? null : numerator)),
})
