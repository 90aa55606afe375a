import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FlowSolver, openFlowSolver } from '../../bench/min-cost-flow.ts'
import type { Allocation, Contest } from './allocation.ts'
import { deferredAcceptance } from './deferred-acceptance.ts'
import { longestRankMaximalList, rankMaximal } from './rank-maximal.ts'

const CHOICES = 4

function contests(most: { readonly pupils: number; readonly clubs: number }): fc.Arbitrary<Contest> {
  return fc.integer({ min: 1, max: most.clubs }).chain((clubs) =>
    fc
      .array(fc.shuffledSubarray([...Array(clubs).keys()], { maxLength: Math.min(clubs, CHOICES) }), {
        maxLength: most.pupils,
      })
      .chain((wishes) =>
        fc.record({
          wishes: fc.constant(wishes),
          // Some choices fell out before the draw, so that the first open one may be a second choice.
          choices: fc.tuple(...wishes.map((clubIds) => fc.nat(1).map((gone) => clubIds.map((_, at) => at + 1 + gone)))),
          order: fc.shuffledSubarray([...wishes.keys()], { minLength: wishes.length }),
          places: fc.array(fc.nat(3), { minLength: clubs, maxLength: clubs }),
        }),
      ),
  )
}

const outcome = ({ wishes }: Contest, allocation: Allocation) => wishes.map((_, pupil) => allocation.wishOf(pupil))

/** How many got their first choice, their second, …. */
function profile({ choices }: Contest, wishOf: readonly number[]): number[] {
  const numbers = new Array<number>(CHOICES + 1).fill(0)
  wishOf.forEach((wish, pupil) => {
    const choice = choices[pupil]?.[wish]
    if (choice !== undefined) numbers[choice - 1] = (numbers[choice - 1] ?? 0) + 1
  })
  return numbers
}

/** Every allocation that there is. */
function* allAllocations({ wishes, places }: Contest): Generator<number[]> {
  const left = Array.from(places)
  const chosen: number[] = []
  function* from(pupil: number): Generator<number[]> {
    if (pupil === wishes.length) {
      yield [...chosen]
      return
    }
    chosen[pupil] = -1
    yield* from(pupil + 1)
    for (const [wish, club] of (wishes[pupil] ?? []).entries()) {
      if ((left[club] ?? 0) === 0) continue
      left[club] = (left[club] ?? 0) - 1
      chosen[pupil] = wish
      yield* from(pupil + 1)
      left[club] = (left[club] ?? 0) + 1
    }
  }
  yield* from(0)
}

const more = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((number, index) => number !== other[index])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

/** The choices in the order of the draw, a place being better than none; smaller is better. */
const likedBy = ({ order }: Contest, wishOf: readonly number[]) =>
  [...wishOf.keys()]
    .toSorted((one, other) => (order[one] ?? 0) - (order[other] ?? 0))
    .map((pupil) => (wishOf[pupil] === -1 ? CHOICES : (wishOf[pupil] ?? CHOICES)))

/** What the rule says, by looking at every allocation. */
function enumerated(contest: Contest): number[] {
  return [...allAllocations(contest)].reduce((best, each) => {
    const gain = more(profile(contest, each), profile(contest, best))
    if (gain !== 0) return gain > 0 ? each : best
    return more(likedBy(contest, each), likedBy(contest, best)) < 0 ? each : best
  })
}

const small = contests({ pupils: 5, clubs: 4 })

describe('the rank-maximal rule', () => {
  let solve: FlowSolver
  beforeAll(async () => {
    solve = await openFlowSolver()
  }, 60_000)

  it('gives what a look at every allocation gives', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(small, (contest) => {
        expect(outcome(contest, rankMaximal(contest))).toEqual(enumerated(contest))
      }),
      { numRuns: 500 },
    )
  })

  it('has as many first choices, then second ones, … as an exact solver finds', { timeout: 120_000 }, () => {
    const larger = contests({ pupils: 40, clubs: 8 })
    fc.assert(
      fc.property(larger, (contest) => {
        const exact = solve({
          places: Array.from(contest.places),
          wishes: contest.wishes.map((clubs, pupil) =>
            clubs.map((club, wish) => ({ club, worth: 10 ** (CHOICES + 1 - (contest.choices[pupil]?.[wish] ?? 0)) })),
          ),
        })
        const best = contest.wishes.map((clubs, pupil) => clubs.indexOf(exact[pupil] ?? -1))
        expect(profile(contest, outcome(contest, rankMaximal(contest)))).toEqual(profile(contest, best))
      }),
      { numRuns: 60 },
    )
  })

  it('places again when a club closes, as if it had never been', () => {
    fc.assert(
      fc.property(small, (contest) => {
        const allocation = rankMaximal(contest)
        allocation.close(0)
        const without = { ...contest, places: Array.from(contest.places, (most, club) => (club === 0 ? 0 : most)) }
        expect(outcome(contest, allocation)).toEqual(enumerated(without))
        expect(allocation.countOf(0)).toBe(0)
      }),
      { numRuns: 200 },
    )
  })

  it('is another rule than the default one: these tests would see that', () => {
    const differ = fc
      .sample(small, { numRuns: 200, seed: 1 })
      .filter((contest) => `${outcome(contest, deferredAcceptance(contest))}` !== `${enumerated(contest)}`)
    expect(differ.length).toBeGreaterThan(0)
  })

  it('knows how long a list it can weigh exactly', () => {
    expect(longestRankMaximalList(12)).toBe(12)
    expect(longestRankMaximalList(480)).toBe(4)
  })
})

describe('deferred acceptance', () => {
  /** Stable: nobody would rather be where a place is free or somebody later in the order is. */
  const isStable = ({ wishes, order, places }: Contest, wishOf: readonly number[]) =>
    wishes.every((clubs, pupil) =>
      clubs.slice(0, wishOf[pupil] === -1 ? undefined : wishOf[pupil]).every((club) => {
        const members = wishes.flatMap((theirs, other) => (theirs[wishOf[other] ?? -1] === club ? [other] : []))
        return (
          members.length === (places[club] ?? 0) && members.every((other) => (order[other] ?? 0) < (order[pupil] ?? 0))
        )
      }),
    )

  it('gives the one stable allocation, found by looking at all', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(small, (contest) => {
        const stable = [...allAllocations(contest)].filter((wishOf) => isStable(contest, wishOf))
        expect(stable).toEqual([outcome(contest, deferredAcceptance(contest))])
      }),
      { numRuns: 500 },
    )
  })

  it('goes on after a closing as if the club had never been', () => {
    fc.assert(
      fc.property(small, (contest) => {
        const allocation = deferredAcceptance(contest)
        allocation.close(0)
        const without = { ...contest, places: Array.from(contest.places, (most, club) => (club === 0 ? 0 : most)) }
        expect(outcome(contest, allocation)).toEqual(outcome(contest, deferredAcceptance(without)))
      }),
      { numRuns: 300 },
    )
  })
})
