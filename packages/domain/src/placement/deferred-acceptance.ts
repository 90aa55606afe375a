import type { Allocation, Contest } from './allocation.ts'

/**
 * Pupil-proposing deferred acceptance. Every pupil asks the best club that has not refused him; a club keeps the first in the order that it
 * has places for and refuses the others, who ask on. The result does not depend on who asks when, so a club that closes is a club that
 * refuses everybody from now on: what has been settled is gone on with, and all closings together cost no more than the lists are long.
 */
export function deferredAcceptance({ order, wishes, places }: Contest): Allocation {
  const capacity = Array.from(places)
  const kept: number[][] = capacity.map(() => [])
  const asked = new Int32Array(wishes.length)
  const refused = new Uint8Array(wishes.length)

  const ask = (first: number) => {
    let asking = first
    for (;;) {
      const club = wishes[asking]?.[asked[asking] ?? 0]
      if (club === undefined) {
        refused[asking] = 1
        return
      }
      asked[asking] = (asked[asking] ?? 0) + 1
      const loser = admit(kept[club] ?? [], asking, capacity[club] ?? 0, order)
      if (loser === undefined) return
      asking = loser
    }
  }

  wishes.forEach((_, applicant) => {
    ask(applicant)
  })
  return {
    wishOf: (applicant) => (refused[applicant] ? -1 : (asked[applicant] ?? 0) - 1),
    countOf: (club) => kept[club]?.length ?? 0,
    close(club) {
      const leaving = kept[club] ?? []
      kept[club] = []
      capacity[club] = 0
      leaving.forEach(ask)
    },
  }
}

/** Puts the applicant among those kept, a heap with the last in the order on top; returns whom the club refuses for it, if anybody. */
function admit(heap: number[], applicant: number, capacity: number, order: ArrayLike<number>): number | undefined {
  const last = heap[0]
  if (heap.length < capacity) {
    heap.push(applicant)
    rise(heap, order)
    return undefined
  }
  if (last === undefined || numberOf(order, applicant) > numberOf(order, last)) return applicant
  heap[0] = applicant
  sink(heap, order)
  return last
}

const numberOf = (order: ArrayLike<number>, applicant: number | undefined): number =>
  applicant === undefined ? -1 : (order[applicant] ?? -1)

function swap(heap: number[], one: number, other: number): void {
  const [first, second] = [heap[one], heap[other]]
  if (first === undefined || second === undefined) return
  heap[one] = second
  heap[other] = first
}

function rise(heap: number[], order: ArrayLike<number>): void {
  let at = heap.length - 1
  while (at > 0) {
    const above = (at - 1) >> 1
    if (numberOf(order, heap[above]) >= numberOf(order, heap[at])) return
    swap(heap, above, at)
    at = above
  }
}

function sink(heap: number[], order: ArrayLike<number>): void {
  let at = 0
  for (;;) {
    const left = 2 * at + 1
    const below = numberOf(order, heap[left + 1]) > numberOf(order, heap[left]) ? left + 1 : left
    if (numberOf(order, heap[below]) <= numberOf(order, heap[at])) return
    swap(heap, below, at)
    at = below
  }
}
