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
  /** The indexes of the choices that nothing stands in the way of. */
  readonly open: readonly number[]
  /** The clubs of these, by their index in the slot. */
  readonly wishes: readonly number[]
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
  const entries: Entry[] = []
  for (const pupil of order) {
    const ranked = week.lists[pupil]?.get(slot.id)
    const row = pupils[pupil]
    if (!ranked || !row) continue
    const held = week.held[pupil] ?? []
    const obstacles: (Obstacle | undefined)[] = []
    const open: number[] = []
    const wishes: number[] = []
    for (const { club, index } of ranked) {
      const obstacle = obstacleBetween(row, club, held, options)
      if (obstacle === undefined) {
        open.push(obstacles.length)
        wishes.push(index)
      }
      obstacles.push(obstacle)
    }
    entries.push({ pupil, ranked, obstacles, open, wishes })
  }
  return entries
}

/** Who gets which choice (an index into his list, -1 for none), small clubs being closed. Takes the places and sets the cut-offs. */
function settleLists(
  { input }: DrawWeek,
  clubs: readonly ClubRecord[],
  entries: readonly Entry[],
  numbers: Int32Array,
): number[] {
  const allocation = RULES[input.rule]({
    order: entries.map(({ pupil }) => numbers[pupil] ?? 0),
    wishes: entries.map(({ wishes }) => wishes),
    // Of the rules only one asks as which choices the wishes stood, and once.
    get choices() {
      return entries.map(({ open }) => open.map((at) => at + 1))
    },
    places: clubs.map(({ club, pinned }) => club.maximum - pinned),
  })
  closeSmallClubs(clubs, input.closingOrder, allocation)

  return entries.map(({ pupil, ranked, open }, index) => {
    const got = open[allocation.wishOf(index)] ?? -1
    const record = ranked[got]
    if (record) {
      record.taken += 1
      // The entries come in the order of the slot, so the last one to be written is the last one admitted.
      if (record.taken === record.club.maximum) record.cutOff = numbers[pupil] ?? null
    }
    return got
  })
}

/**
 * Closes the clubs under their minimum one after another, always the first of the published order, until none is left: the pupils of the
 * one may lift the next over its minimum. A club with pinned places stays: the school promised those.
 */
function closeSmallClubs(clubs: readonly ClubRecord[], closingOrder: readonly string[], allocation: Allocation): void {
  const turn = new Map(closingOrder.map((clubId, index) => [clubId, index]))
  const closable = clubs
    .filter(({ club, pinned }) => turn.has(club.id) && pinned === 0)
    .toSorted((one, other) => (turn.get(one.club.id) ?? 0) - (turn.get(other.club.id) ?? 0))
  const next = () =>
    closable.find(({ club, index, closedWith }) => closedWith === null && allocation.countOf(index) < club.minimum)
  for (let small = next(); small; small = next()) {
    small.closedWith = allocation.countOf(small.index)
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
  const pinnedAt = obstacles.findIndex((obstacle) => obstacle?.kind === 'PINNED')
  // Nothing is asked of the choices after the place that was drawn; those before it could not be had.
  const notNeeded: PlacementReason | undefined =
    placedIn === undefined ? undefined : { kind: 'NOT_NEEDED', clubId: placedIn }
  const choices = ranked.map((record, at) => {
    const before = at > got ? (notNeeded ?? obstacles[at]) : obstacles[at]
    const reason: PlacementReason =
      at === got
        ? { kind: 'PLACED', order }
        : at === pinnedAt
          ? { kind: 'PINNED' }
          : (before ?? refusal(week, record, pupil, order))
    return { clubId: record.club.id, reason }
  })
  const clubId = placedIn ?? ranked[pinnedAt]?.club.id ?? null
  return { slotId: slot.id, order, clubId, missed: isMiss(choices[0]?.reason), choices }
}

/** Why a club did not take a pupil who would have come; he waits for it where it runs. */
function refusal({ input }: DrawWeek, record: ClubRecord, pupil: number, order: number): PlacementReason {
  if (record.closedWith !== null) {
    return { kind: 'CLOSED_UNDER_MINIMUM', pupils: record.closedWith, minimum: record.club.minimum }
  }
  record.waiting.push(input.pupils[pupil]?.id ?? '')
  return input.rule === 'RANK_MAXIMAL'
    ? { kind: 'OUTWEIGHED', order }
    : { kind: 'FULL', order, lastOrder: record.cutOff }
}

/** A first choice counts as missed when the lottery or a closing took it; not when the pupil could not have had it, or has had his share. */
function isMiss(first: PlacementReason | undefined): boolean {
  return first?.kind === 'FULL' || first?.kind === 'CLOSED_UNDER_MINIMUM' || first?.kind === 'OUTWEIGHED'
}
