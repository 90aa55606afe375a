import { flowPlacement } from '@afterbell/domain/bench/flow-placement'
import { numbersFrom } from '@afterbell/domain/bench/generate-school'
import { gibbonPlacement } from '@afterbell/domain/bench/gibbon'
import { type ListOutcome, outcomesOfDraw } from '@afterbell/domain/bench/list-outcome'
import { type FlowSolver, openFlowSolver } from '@afterbell/domain/bench/min-cost-flow'
import { deferredAcceptance } from '@afterbell/domain/placement/deferred-acceptance'
import type { DrawInput } from '@afterbell/domain/placement/draw-input'
import { runDraw } from '@afterbell/domain/placement/run-draw'
import { median } from '../../finding.ts'

/** A way to place pupils that is compared with others. */
export interface Rule {
  readonly name: string
  readonly place: (school: DrawInput) => readonly ListOutcome[]
}

const seed = 'a5'.repeat(32)

/** The product's two rules, the flow that maximises a sum of ratings, and Gibbon's weights with luck that is the same each time. */
export async function comparedRules(): Promise<readonly Rule[]> {
  const solve = await openFlowSolver()
  const drawn = (rule: DrawInput['rule']) => (school: DrawInput) => {
    const input = { ...school, rule }
    return outcomesOfDraw(input, runDraw(input, seed))
  }
  return [
    { name: 'deferred acceptance', place: drawn('DEFERRED_ACCEPTANCE') },
    { name: 'rank-maximal', place: drawn('RANK_MAXIMAL') },
    { name: 'min-cost flow (HiGHS)', place: (school) => flowPlacement(school, solve) },
    { name: 'Gibbon v30', place: (school) => gibbonPlacement(school, numbersFrom(1)) },
  ]
}

/** Deferred acceptance over the very contests that the flow is given, in the order in which their pupils stand. */
const settleInOrder: FlowSolver = ({ wishes, places }) => {
  const clubs = wishes.map((each) => each.map(({ club }) => club))
  const { wishOf } = deferredAcceptance({
    order: wishes.map((_, pupil) => pupil + 1),
    wishes: clubs,
    choices: [],
    places,
  })
  return clubs.map((each, pupil) => each[wishOf(pupil)])
}

/** How long a solver takes over the contests of a week, without what prepares them and reads them; milliseconds. */
function timeIn(solve: FlowSolver, school: DrawInput): number {
  let spent = 0
  flowPlacement(school, (contest) => {
    const began = performance.now()
    const chosen = solve(contest)
    spent += performance.now() - began
    return chosen
  })
  return spent
}

/** How many times as long HiGHS takes as deferred acceptance, over the same contests. */
export async function flowToAcceptance(school: DrawInput, rounds: number): Promise<number> {
  const solve = await openFlowSolver()
  const ratios = Array.from({ length: rounds }, () => timeIn(solve, school) / timeIn(settleInOrder, school))
  return median(ratios)
}

/** Draws with all reasons, as the product does. */
export const drawWithReasons = (school: DrawInput) => runDraw(school, seed)
