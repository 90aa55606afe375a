import * as highsPackage from 'highs'

/** A contest as a linear programme sees it: what each pupil's getting a club is worth, and how many places a club has. */
export interface WeightedContest {
  /** By pupil: what he may get, and its worth. */
  readonly wishes: readonly (readonly { readonly club: number; readonly worth: number }[])[]
  readonly places: readonly number[]
}

/** Each pupil's club, or undefined. */
export type FlowSolver = (contest: WeightedContest) => (number | undefined)[]

const OPTIMAL = 7

/**
 * An exact solver of the worthiest allocation (HiGHS). A bipartite flow has whole-numbered corners, so the linear programme answers without
 * branching; should a fraction come out all the same, it throws rather than round.
 */
export async function openFlowSolver(): Promise<FlowSolver> {
  // The package's types say CommonJS, where `default` would be one deeper than in the module that Node loads.
  const load = highsPackage.default as unknown as typeof highsPackage.default.default
  const highs = await load()
  return ({ wishes, places }) => {
    const columns = wishes.flatMap((clubs, pupil) => clubs.map((wish) => ({ pupil, ...wish })))
    if (columns.length === 0) return wishes.map(() => undefined)
    const numRows = wishes.length + places.length
    const model = {
      numCols: columns.length,
      numRows,
      colCost: Float64Array.from(columns, ({ worth }) => -worth),
      colLower: new Float64Array(columns.length),
      colUpper: new Float64Array(columns.length).fill(1),
      rowLower: new Float64Array(numRows).fill(Number.NEGATIVE_INFINITY),
      rowUpper: Float64Array.from([...wishes.map(() => 1), ...places]),
      matrix: {
        format: 'csc' as const,
        numRows,
        numCols: columns.length,
        starts: Int32Array.from({ length: columns.length + 1 }, (_, column) => 2 * column),
        indices: Int32Array.from(columns.flatMap(({ pupil, club }) => [pupil, wishes.length + club])),
        values: new Float64Array(2 * columns.length).fill(1),
      },
    }
    const shares = highs.withModel(model, (solver) => {
      solver.options.set({ output_flag: false })
      const { modelStatus } = solver.run()
      if (modelStatus !== OPTIMAL) throw new Error(`The solver ended with status ${modelStatus}`)
      return solver.getSolution().colValue
    })
    const clubs: (number | undefined)[] = wishes.map(() => undefined)
    for (const [column, { pupil, club }] of columns.entries()) {
      const share = shares[column] ?? 0
      if (share > 1e-6 && share < 1 - 1e-6) throw new Error('The solver split a pupil')
      if (share > 0.5) clubs[pupil] = club
    }
    return clubs
  }
}
