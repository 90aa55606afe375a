import type { Allocation, AllocationRule } from './allocation.ts'
import { assignUnranked } from './assign-unranked.ts'
import { deferredAcceptance } from './deferred-acceptance.ts'
import type { DrawRule, DrawSlot } from './draw-input.ts'
import { numbersIn, slotOrder } from './draw-order.ts'
import type { ListResult } from './draw-result.ts'
import { type ClubRecord, type DrawWeek, obstacleBetween } from './draw-week.ts'
import type { Obstacle, PlacementReason } from './placement-reason.ts'
import { rankMaximal } from './rank-maximal.ts'

const RULES: Record<DrawRule, AllocationRule> = { DEFERRED_ACCEPTANCE: deferredAcceptance, RANK_MAXIMAL: rankMaximal }

/** A list that takes part in the slot. */
interface Entry {
  readonly pupil: number
  readonly ranked: readonly ClubRecord[]
  /** By choice: what stands in its way before anybody draws. */
  readonly obstacles: readonly (Obstacle | undefined)[]
}

/** Draws one slot and writes down what it came to: places, reasons, misses, and who waits for which club. */
export function drawSlot(week: DrawWeek, slot: DrawSlot): void {
  const { input } = week
  const order = slotOrder(week.byTicket, input.pupils, week.misses, input.options.carryOverCap)
  const numbers = numbersIn(order)
  const clubs = [...week.clubs.values()].filter(({ club }) => club.slotId === slot.id)
  const entries = entriesInOrder(week, slot, order)
  const choiceOf = settleLists(week, clubs, entries, numbers)

  entries.forEach((entry, index) => {
    const got = choiceOf[index] ?? -1
    const result = resultOf(week, slot, entry, got, numbers[entry.pupil] ?? 0)
    week.results[entry.pupil]?.push(result)
    if (result.missed) week.misses[entry.pupil] = (week.misses[entry.pupil] ?? 0) + 1
    const place = entry.ranked[got]
    if (place) week.held[entry.pupil]?.push({ club: place.club, origin: 'DRAWN' })
  })
  assignUnranked(week, clubs, order)
}

/** In the order of the slot, so that whatever is written down pupil by pupil stands in it. */
function entriesInOrder(week: DrawWeek, slot: DrawSlot, order: readonly number[]): Entry[] {
  const { pupils, options } = week.input
  return order.flatMap((pupil) => {
    const ranked = week.lists[pupil]?.get(slot.id)
    const row = pupils[pupil]
    if (!ranked || !row) return []
    const held = week.held[pupil] ?? []
    return [{ pupil, ranked, obstacles: ranked.map(({ club }) => obstacleBetween(row, club, held, options)) }]
  })
}

/** Who gets which choice (an index into his list, -1 for none), small clubs being closed. Takes the places and sets the cut-offs. */
function settleLists(
  { input }: DrawWeek,
  clubs: readonly ClubRecord[],
  entries: readonly Entry[],
  numbers: Int32Array,
): number[] {
  const indexOf = new Map(clubs.map((record, index) => [record, index]))
  const open = entries.map(({ obstacles }) => [...obstacles.keys()].filter((at) => obstacles[at] === undefined))
  const allocation = RULES[input.rule]({
    order: entries.map(({ pupil }) => numbers[pupil] ?? 0),
    wishes: entries.map(({ ranked }, index) => (open[index] ?? []).map((at) => indexIn(indexOf, ranked[at]))),
    choices: open.map((ats) => ats.map((at) => at + 1)),
    places: clubs.map(({ club, pinned }) => club.maximum - pinned),
  })
  closeSmallClubs(clubs, input.closingOrder, allocation)

  return entries.map(({ pupil, ranked }, index) => {
    const got = open[index]?.[allocation.wishOf(index)] ?? -1
    const record = ranked[got]
    if (record) {
      record.taken += 1
      // The entries come in the order of the slot, so the last one to be written is the last one admitted.
      if (record.taken === record.club.maximum) record.cutOff = numbers[pupil] ?? null
    }
    return got
  })
}

const indexIn = (indexOf: ReadonlyMap<ClubRecord, number>, record: ClubRecord | undefined): number =>
  (record && indexOf.get(record)) ?? -1

/**
 * Closes the clubs under their minimum one after another, always the first of the published order, until none is left: the pupils of the
 * one may lift the next over its minimum. A club with pinned places stays: the school promised those.
 */
function closeSmallClubs(
  clubs: readonly ClubRecord[],
  closingOrder: readonly string[],
  allocation: Allocation,
): void {
  const turn = new Map(closingOrder.map((clubId, index) => [clubId, index]))
  const closable = clubs
    .map((record, index) => ({ index, record, turn: turn.get(record.club.id) }))
    .filter(({ record, turn }) => turn !== undefined && record.pinned === 0)
    .toSorted((one, other) => (one.turn ?? 0) - (other.turn ?? 0))
  const next = () =>
    closable.find(
      ({ index, record }) => record.closedWith === null && allocation.countOf(index) < record.club.minimum,
    )
  for (let small = next(); small; small = next()) {
    small.record.closedWith = allocation.countOf(small.index)
    allocation.close(small.index)
  }
}

function resultOf(
  week: DrawWeek,
  slot: DrawSlot,
  { pupil, ranked, obstacles }: Entry,
  got: number,
  order: number,
): ListResult {
  const placedIn = ranked[got]?.club.id
  const pinned = ranked[obstacles.findIndex((obstacle) => obstacle?.kind === 'PINNED')]?.club.id
  const choices = ranked.map((record, at) => ({ clubId: record.club.id, reason: reasonOf(record, at) }))

  function reasonOf(record: ClubRecord, at: number): PlacementReason {
    if (obstacles[at]?.kind === 'PINNED') return obstacles[at]
    if (at === got) return { kind: 'PLACED', order }
    // Nothing is asked of the choices after the place that was drawn.
    if (placedIn !== undefined && at > got) return { kind: 'NOT_NEEDED', clubId: placedIn }
    return obstacles[at] ?? refusalOf(record)
  }
  function refusalOf(record: ClubRecord): PlacementReason {
    if (record.closedWith !== null) {
      return { kind: 'CLOSED_UNDER_MINIMUM', pupils: record.closedWith, minimum: record.club.minimum }
    }
    record.waiting.push(week.input.pupils[pupil]?.id ?? '')
    return week.input.rule === 'RANK_MAXIMAL'
      ? { kind: 'OUTWEIGHED', order }
      : { kind: 'FULL', order, lastOrder: record.cutOff }
  }

  return { slotId: slot.id, order, clubId: placedIn ?? pinned ?? null, missed: isMiss(choices[0]?.reason), choices }
}

/** A first choice counts as missed when the lottery or a closing took it; not when the pupil could not have had it, or has had his share. */
function isMiss(first: PlacementReason | undefined): boolean {
  return first?.kind === 'FULL' || first?.kind === 'CLOSED_UNDER_MINIMUM' || first?.kind === 'OUTWEIGHED'
}
