import type { AllocationInput } from '@afterbell/domain/timetable/allocation/allocation'
import { allocationModel, COST, type LinearModel } from '@afterbell/domain/timetable/allocation/linear-model'
import { wholeChoices } from '@afterbell/domain/timetable/allocation/read-allocation'
import * as highsPackage from 'highs'

/** The solver's status of a solution that nothing betters. */
const OPTIMAL = 7
/** How long branching may take; what was found by then is not taken, since nobody could say how good it is. */
const LONGEST_BRANCHING = 20

/** Who stands where. */
export type Choice = { readonly sessionId: string; readonly staffId: string }

/** The solver did not come to an end. */
export class AllocationUnsolvedError extends Error {}

/** How far a column may seem to pay, by the solver's own tolerance. */
const NO_GAIN = -1e-6

/**
 * Solves an allocation exactly by HiGHS: as a linear programme first, whose corners are whole numbers nearly always and which is many times
 * faster; by branching only when it splits somebody. The same input gives the same answer.
 */
export async function openAllocator(): Promise<(input: AllocationInput) => Choice[]> {
  // What `default` is by the package's types depends on how modules are resolved; in what Node loads it is the loader.
  const load = highsPackage.default as unknown as () => Promise<highsPackage.Highs>
  const highs = await load()
  const run = (model: LinearModel, whole: boolean) =>
    highs.withModel(inArrays(model, whole), (solver) => {
      solver.options.set({ output_flag: false, time_limit: LONGEST_BRANCHING })
      const { modelStatus } = solver.run()
      if (modelStatus !== OPTIMAL) throw new AllocationUnsolvedError(`The solver ended with status ${modelStatus}`)
      const { colValue, rowDual } = solver.getSolution()
      return { values: Array.from(colValue), prices: Array.from(rowDual) }
    })

  /**
   * The linear programme with the near choices alone, to which those of the others are added that would pay at its prices, until none does:
   * then it is the solution of the whole, which has six times as many.
   */
  function relaxed(model: LinearModel): number[] {
    const isChoice = (column: number) => column < model.choices.length
    const active = new Set(model.columns.keys().filter((column) => !isChoice(column) || isNear(model, column)))
    for (;;) {
      const kept = [...active].sort((one, other) => one - other)
      const { values, prices } = run(
        { ...model, columns: kept.flatMap((column) => model.columns[column] ?? []) },
        false,
      )
      const paying = [...model.columns.entries()].filter(
        ([column, { cost, entries }]) =>
          !active.has(column) &&
          cost - entries.reduce((sum, [row, value]) => sum + value * (prices[row] ?? 0), 0) < NO_GAIN,
      )
      if (paying.length === 0) {
        const whole = new Array<number>(model.columns.length).fill(0)
        for (const [at, column] of kept.entries()) whole[column] = values[at] ?? 0
        return whole
      }
      for (const [column] of paying) active.add(column)
    }
  }

  return (input) => {
    const model = allocationModel(input)
    if (model.choices.length === 0) return []
    const found = wholeChoices(model, relaxed(model)) ?? wholeChoices(model, run(model, true).values)
    if (!found) throw new AllocationUnsolvedError('The solver split somebody')
    return found
  }
}

const isNear = (model: LinearModel, column: number) => (model.columns[column]?.cost ?? 0) < COST.other

function inArrays({ columns, rows }: LinearModel, whole: boolean) {
  const starts = new Int32Array(columns.length + 1)
  for (const [index, { entries }] of columns.entries()) starts[index + 1] = (starts[index] ?? 0) + entries.length
  const entries = columns.flatMap((column) => column.entries)
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: Float64Array.from(columns, ({ cost }) => cost),
    colLower: new Float64Array(columns.length),
    colUpper: Float64Array.from(columns, ({ upper }) => upper),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    matrix: {
      format: 'csc' as const,
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: Int32Array.from(entries, ([row]) => row),
      values: Float64Array.from(entries, ([, value]) => value),
    },
    ...(whole && { integrality: new Int32Array(columns.length).fill(1) }),
  }
}
