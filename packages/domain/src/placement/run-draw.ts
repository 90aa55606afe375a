import { canonicalInput } from './canonical.ts'
import { careNeeds } from './care-needs.ts'
import { checkDrawInput, type DrawInputIssue } from './check-draw-input.ts'
import type { DrawInput } from './draw-input.ts'
import { slotOrder } from './draw-order.ts'
import type { ClubResult, DrawResult, PlacedPupil, PupilResult } from './draw-result.ts'
import { drawStatistics } from './draw-statistics.ts'
import { type ClubRecord, type DrawWeek, openWeek } from './draw-week.ts'
import { drawSlot } from './slot-draw.ts'

/** The input contradicts itself; nothing was drawn. `describeDrawInputIssue` says what, where, and what now. */
export class DrawInputError extends Error {
  readonly issues: readonly DrawInputIssue[]

  constructor(issues: readonly DrawInputIssue[]) {
    super(`The draw's input has ${issues.length} contradictions`)
    this.name = 'DrawInputError'
    this.issues = issues
  }
}

/** How far the draw has come. */
export interface DrawProgress {
  readonly slotsDrawn: number
  readonly slots: number
}

/**
 * Draws slot by slot and gives the floor back after each, so that a worker can tell how far it is, hear that it should stop, and stop by
 * not going on. Throws a DrawInputError before it draws anything.
 * @param seed what the tickets come from, `seedOf(secret, publicEntropy, inputHash)`
 */
export function* drawSlotBySlot(input: DrawInput, seed: string): Generator<DrawProgress, DrawResult, void> {
  const issues = checkDrawInput(input)
  if (issues.length > 0) throw new DrawInputError(issues)
  const week = openWeek(canonicalInput(input), seed)
  const order = slotOrder(week.byTicket, week.input.pupils, week.misses, week.input.options.carryOverCap)
  const { slots } = week.input
  for (const [index, slot] of slots.entries()) {
    drawSlot(week, slot)
    yield { slotsDrawn: index + 1, slots: slots.length }
  }
  return resultOf(week, order)
}

/** Draws the whole week at once. The same input and seed give the same result, down to the bytes of its canonical text. */
export function runDraw(input: DrawInput, seed: string): DrawResult {
  const draw = drawSlotBySlot(input, seed)
  for (;;) {
    const step = draw.next()
    if (step.done) return step.value
  }
}

function resultOf(week: DrawWeek, order: readonly number[]): DrawResult {
  const ids = week.input.pupils.map(({ id }) => id)
  const pupils = ids.map((pupilId, pupil): PupilResult => {
    const lists = week.results[pupil] ?? []
    return { pupilId, misses: week.misses[pupil] ?? 0, lists }
  })
  const clubs = [...week.clubs.values()].map(clubResult)
  return {
    order: order.map((pupil) => ids[pupil] ?? ''),
    places: ids.flatMap((_, pupil) => placesOf(week, pupil)),
    pupils,
    clubs,
    care: careNeeds(week),
    statistics: drawStatistics(week, pupils, clubs),
  }
}

/** Pinned places first, then those of the week in its order. */
function placesOf({ input, held, lists }: DrawWeek, pupil: number): PlacedPupil[] {
  const pupilId = input.pupils[pupil]?.id ?? ''
  return (held[pupil] ?? []).map(({ club, origin }) => {
    const choice = (lists[pupil]?.get(club.slotId)?.findIndex((ranked) => ranked.club === club) ?? -1) + 1
    return { pupilId, clubId: club.id, origin, choice: choice || null }
  })
}

function clubResult({ club, pinned, taken, closedWith, cutOff, waiting }: ClubRecord): ClubResult {
  return {
    clubId: club.id,
    state: closedWith === null ? 'RUNS' : 'CLOSED',
    taken,
    pinned,
    cutOff,
    keptUnderMinimum: closedWith === null && taken < club.minimum,
    waiting,
  }
}
