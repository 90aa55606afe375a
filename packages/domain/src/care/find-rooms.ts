import type { CareRoom } from './care-class.ts'

/** A group that needs a room on a weekday. */
export interface RoomSeeker {
  readonly homeClassIds: readonly string[]
  readonly pupils: number
}

/**
 * A room for as many groups as can have one: the room of one of its own home classes if that holds it, then the smallest of nobody's, then
 * the smallest of another class. Where a group finds none, others move to rooms that hold them too, if that helps (augmenting paths).
 * @returns each group's room, undefined where none is left that holds it
 */
export function findRooms(seekers: readonly RoomSeeker[], rooms: readonly CareRoom[]): (CareRoom | undefined)[] {
  const wishes = seekers.map((seeker) => roomsThatHold(seeker, rooms))
  const holder = new Map<CareRoom, number>()

  const settle = (seeker: number, asked: Set<CareRoom>): boolean =>
    (wishes[seeker] ?? []).some((room) => {
      if (asked.has(room)) return false
      asked.add(room)
      const sitting = holder.get(room)
      if (sitting !== undefined && !settle(sitting, asked)) return false
      holder.set(room, seeker)
      return true
    })

  // Who fits into a room of his own goes first, so that those who do not take what is left over.
  const ownFirst = [...seekers.keys()].toSorted(
    (one, other) => Number(isAtHome(wishes[other], seekers[other])) - Number(isAtHome(wishes[one], seekers[one])),
  )
  for (const seeker of ownFirst) settle(seeker, new Set())
  const roomOf = new Map([...holder].map(([room, seeker]) => [seeker, room]))
  return seekers.map((_, seeker) => roomOf.get(seeker))
}

function isAtHome(wishes: readonly CareRoom[] | undefined, seeker: RoomSeeker | undefined): boolean {
  return seeker?.homeClassIds.includes(wishes?.[0]?.homeClassId ?? '') ?? false
}

function roomsThatHold({ homeClassIds, pupils }: RoomSeeker, rooms: readonly CareRoom[]): CareRoom[] {
  const distance = ({ homeClassId }: CareRoom) =>
    homeClassId === null ? 1 : homeClassIds.includes(homeClassId) ? 0 : 2
  return rooms
    .filter(({ capacity }) => capacity >= pupils)
    .toSorted((one, other) => distance(one) - distance(other) || one.capacity - other.capacity)
}

/**
 * Divides pupils whom no room holds among as few free rooms as hold them, as evenly as they allow.
 * @param free of equal ones the first are taken
 * @returns the rooms with their numbers; empty when all of them together are too small
 */
export function divideAmongRooms(pupils: number, free: readonly CareRoom[]): { room: CareRoom; pupils: number }[] {
  const largestFirst = free.toSorted((one, other) => other.capacity - one.capacity)
  let held = 0
  const needed = largestFirst.findIndex(({ capacity }) => {
    held += capacity
    return held >= pupils
  })
  if (needed < 0) return []
  const smallestFirst = largestFirst.slice(0, needed + 1).toSorted((one, other) => one.capacity - other.capacity)
  let left = pupils
  return smallestFirst.map((room, index) => {
    const share = Math.min(room.capacity, Math.ceil(left / (smallestFirst.length - index)))
    left -= share
    return { room, pupils: share }
  })
}
