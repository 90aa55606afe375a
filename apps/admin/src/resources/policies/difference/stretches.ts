import type { BlockDifference } from '@afterbell/domain/policies/difference'

/** A block of a difference with its place in it. */
export interface PlacedDifference {
  readonly place: number
  readonly difference: BlockDifference
}

/** Consecutive blocks that are shown, or that lie between changes and are left out. */
export interface Stretch {
  readonly shown: boolean
  readonly blocks: readonly PlacedDifference[]
}

/** How many unchanged blocks stand around a change, so that one sees where it is. */
const around = 1
/** Fewer than these are not worth leaving out. */
const leastLeftOut = 2

/** A difference as stretches: the changes with what surrounds them, and what lies between. */
export function stretchesOf(differences: readonly BlockDifference[]): Stretch[] {
  const isChange = (place: number) => (differences[place]?.kind ?? 'SAME') !== 'SAME'
  const isNear = (place: number) =>
    Array.from({ length: 2 * around + 1 }, (_, step) => place - around + step).some(isChange)
  const stretches: { shown: boolean; blocks: PlacedDifference[] }[] = []
  differences.forEach((difference, place) => {
    const shown = isNear(place)
    const last = stretches.at(-1)
    if (last?.shown === shown) last.blocks.push({ place, difference })
    else stretches.push({ shown, blocks: [{ place, difference }] })
  })
  return stretches.map(({ shown, blocks }) => ({ shown: shown || blocks.length < leastLeftOut, blocks }))
}

/** How many blocks were added, removed and changed. */
export function countsOf(differences: readonly BlockDifference[]) {
  const count = (kind: BlockDifference['kind']) => differences.filter((each) => each.kind === kind).length
  return { added: count('ADDED'), removed: count('REMOVED'), changed: count('CHANGED') }
}
