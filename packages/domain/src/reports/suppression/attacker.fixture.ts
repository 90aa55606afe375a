import * as highsPackage from 'highs'
import type { CellSum } from './counted-tree.ts'

/** What a reader has: which cells add up, how many pupils each has, and the numerators that were published. */
export interface Published {
  readonly sums: readonly CellSum[]
  readonly denominators: readonly number[]
  readonly numerators: readonly (number | null)[]
}

/**
 * An attacker who shares no code with the suppression: for each hidden cell a linear program (HiGHS) finds the least and the
 * greatest number that agrees with everything published.
 */
export async function openAttacker() {
  const load = highsPackage.default as unknown as typeof highsPackage.default.default
  const highs = await load()
  return ({ sums, denominators, numerators }: Published) => {
    const rows = sums.map(
      ({ total, parts }, row) => ` s${row}: x${total}${parts.map((part) => ` - x${part}`).join('')} = 0`,
    )
    const bounds = denominators.map((denominator, cell) => {
      const known = numerators[cell] ?? null
      return known === null ? ` 0 <= x${cell} <= ${denominator}` : ` x${cell} = ${known}`
    })
    const extreme = (sense: 'Minimize' | 'Maximize', cell: number) => {
      const problem = [sense, ` obj: x${cell}`, 'Subject To', ...rows, 'Bounds', ...bounds, 'End'].join('\n')
      const { Status, ObjectiveValue } = highs.solve(problem, { output_flag: false })
      if (Status !== 'Optimal') throw new Error(`The attacker's solver ended ${Status}`)
      return Math.round(ObjectiveValue * 1e6) / 1e6
    }
    return (cell: number) => ({ lowest: extreme('Minimize', cell), highest: extreme('Maximize', cell) })
  }
}
