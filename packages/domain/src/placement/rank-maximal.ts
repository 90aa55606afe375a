import type { Allocation, Contest } from './allocation.ts'
import { type ExchangeBoard, openExchangeBoard } from './exchange-board.ts'

/**
 * The alternative rule: as many first choices as can be, among those as many second choices, and so on. Several allocations may do that;
 * of them the one is taken that the order likes best: its first pupil gets the best that any of them gives him, then the second, ….
 * So the result is one and can be recomputed, whichever way one looks for it.
 */
export function rankMaximal(contest: Contest): Allocation {
  const places = Array.from(contest.places)
  let board = settle(contest, places)
  return {
    wishOf: (applicant) => board.wishOf(applicant),
    countOf: (club) => board.countOf(club),
    close(club) {
      places[club] = 0
      board = settle(contest, places)
    },
  }
}

/** The most choices that a list may have under this rule: beyond it the weights would not be exact. */
export function longestRankMaximalList(clubs: number): number {
  return Math.floor(Math.log(Number.MAX_SAFE_INTEGER) / Math.log(clubs + 2)) - 1
}

/**
 * What a choice is worth, so that no number of later choices makes up for an earlier one: an exchange passes through each club at most
 * once, and so moves at most one pupil more than there are clubs.
 */
function weights({ choices, places }: Contest): number[] {
  const last = choices.reduce((longest, each) => Math.max(longest, each.at(-1) ?? 0), 0)
  const base = places.length + 2
  return Array.from({ length: last + 1 }, (_, choice) => (choice === 0 ? 0 : base ** (last - choice)))
}

function settle(contest: Contest, places: readonly number[]): ExchangeBoard {
  const worth = weights(contest)
  const { choices } = contest
  const board = openExchangeBoard(
    contest.wishes.map((clubs, applicant) =>
      clubs.map((club, wish) => ({ club, worth: worth[choices[applicant]?.[wish] ?? 0] ?? 0 })),
    ),
    places,
  )
  const inOrder = contest.wishes
    .map((_, applicant) => applicant)
    .toSorted((one, other) => (contest.order[one] ?? 0) - (contest.order[other] ?? 0))
  for (const applicant of inOrder) board.enter(applicant)
  for (const applicant of inOrder) {
    board.improveForFree(applicant)
    board.fix(applicant)
  }
  return board
}
