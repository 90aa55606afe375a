/** How a benchmark's school is made. */
export interface SchoolPlan {
  readonly pupils: number
  /** Whether a grade's clubs all meet on one day, so that its roster board shows 25 of them. */
  readonly onOneDay: boolean
}

/**
 * 20 schools with 40,000 pupils, 2,000 clubs and 80,000 enrolments: four of an ordinary large size, in which everything
 * is measured, one so large that its list of pupils has a page 1,000, one of the size of the plan's own school, in which
 * draws are run, and fourteen small ones around them.
 */
export const fullPlan: readonly SchoolPlan[] = [
  ...Array.from({ length: 4 }, () => ({ pupils: 2_000, onOneDay: true })),
  { pupils: 25_200, onOneDay: false },
  { pupils: 1_500, onOneDay: false },
  ...Array.from({ length: 14 }, (_, index) => ({ pupils: index < 8 ? 379 : 378, onOneDay: false })),
]

/** One school with boards, one in which draws are run, and a small one: enough to compare answers. */
export const smallPlan: readonly SchoolPlan[] = [
  { pupils: 2_000, onOneDay: true },
  { pupils: 1_500, onOneDay: false },
  { pupils: 460, onOneDay: false },
]

/** The password of every account of a benchmark, whose database is thrown away. */
export const benchPassword = 'three quiet herons'
