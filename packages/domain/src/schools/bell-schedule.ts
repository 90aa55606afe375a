import { isMinuteOfDay, type MinuteOfDay, type TimeSpan } from './time-of-day.ts'

/** Schools count in periods (课时) and half periods; a half is the least. */
export const PERIOD_SHARES = [1, 0.5] as const
export type PeriodShare = (typeof PERIOD_SHARES)[number]

/** A stretch of a bell schedule: a whole or half period, or a break. */
export type BellSlot = BellPeriod | BellBreak

export interface BellPeriod extends TimeSpan {
  readonly kind: 'PERIOD'
  readonly share: PeriodShare
}

export interface BellBreak extends TimeSpan {
  readonly kind: 'BREAK'
}

/** When the service of a band of grades runs, and how it is divided (R13, R14). */
export interface BellSchedule {
  /** The service window. Dismissal is separate from its end: see dismissal.ts. */
  readonly window: TimeSpan
  /** Minutes of a whole period, 40 in the plan. */
  readonly periodMinutes: number
  readonly slots: readonly BellSlot[]
}

/** What to lay out: a start, periods with their shares in order, and the break between two of them. */
export interface BellLayout {
  readonly start: MinuteOfDay
  readonly periodMinutes: number
  readonly breakMinutes: number
  readonly shares: readonly PeriodShare[]
}

/**
 * A schedule whose periods follow each other with a break between each two. R13 is 15:00 with three periods of 40 and breaks
 * of 10 (140 minutes), R14 is 15:30 with two and a half (120 minutes).
 */
export function layOutBellSchedule({ start, periodMinutes, breakMinutes, shares }: BellLayout): BellSchedule {
  const slots: BellSlot[] = []
  let at = start
  for (const share of shares) {
    if (slots.length > 0 && breakMinutes > 0) {
      slots.push({ kind: 'BREAK', start: at, end: at + breakMinutes })
      at += breakMinutes
    }
    const end = at + periodMinutes * share
    slots.push({ kind: 'PERIOD', share, start: at, end })
    at = end
  }
  return { window: { start, end: at }, periodMinutes, slots }
}

/** A schedule as it is typed and kept: its window and its periods; what lies between two of them is a break. */
export interface KeptBellSchedule {
  readonly startsAt: MinuteOfDay
  readonly endsAt: MinuteOfDay
  readonly periods: readonly { readonly startsAt: MinuteOfDay; readonly endsAt: MinuteOfDay; readonly half: boolean }[]
}

/** The schedule with its breaks. The first whole period says how long a whole period is; with none, the first half does. */
export function bellScheduleOf({ startsAt, endsAt, periods }: KeptBellSchedule): BellSchedule {
  const measure = periods.find(({ half }) => !half) ?? periods[0]
  const periodMinutes = measure ? (measure.endsAt - measure.startsAt) * (measure.half ? 2 : 1) : 0
  const slots = periods.flatMap(({ startsAt: start, endsAt: end, half }, index): BellSlot[] => {
    const before = periods[index - 1]?.endsAt
    const period: BellPeriod = { kind: 'PERIOD', share: half ? 0.5 : 1, start, end }
    return before === undefined || before >= start ? [period] : [{ kind: 'BREAK', start: before, end: start }, period]
  })
  return { window: { start: startsAt, end: endsAt }, periodMinutes, slots }
}

/** A schedule in figures. Minutes are whole; `periods` may end in a half (2.5 in R14). */
export interface BellScheduleTotals {
  readonly windowMinutes: number
  readonly periods: number
  readonly periodMinutes: number
  readonly breakMinutes: number
  /** Minutes of the window that are neither period nor break. */
  readonly unassignedMinutes: number
}

/** Adds a schedule up. */
export function bellScheduleTotals(schedule: BellSchedule): BellScheduleTotals {
  const windowMinutes = minutesOf(schedule.window)
  const periodMinutes = sumOf(schedule.slots, (slot) => (slot.kind === 'PERIOD' ? minutesOf(slot) : 0))
  const breakMinutes = sumOf(schedule.slots, (slot) => (slot.kind === 'BREAK' ? minutesOf(slot) : 0))
  return {
    windowMinutes,
    periods: sumOf(schedule.slots, (slot) => (slot.kind === 'PERIOD' ? slot.share : 0)),
    periodMinutes,
    breakMinutes,
    unassignedMinutes: windowMinutes - periodMinutes - breakMinutes,
  }
}

/** The schedule's periods with their number, 1 for the first. */
export function numberedPeriods(schedule: BellSchedule): (BellPeriod & { readonly number: number })[] {
  return schedule.slots.filter((slot) => slot.kind === 'PERIOD').map((slot, index) => ({ ...slot, number: index + 1 }))
}

/** The time of the period with that number, 1 for the first; undefined when the schedule has fewer. */
export function periodTime(schedule: BellSchedule, number: number): TimeSpan | undefined {
  const period = numberedPeriods(schedule).find((each) => each.number === number)
  return period && { start: period.start, end: period.end }
}

/** What is wrong with a schedule as typed. `slot` is the index of the slot concerned, absent when it is the whole. */
export interface BellScheduleIssue {
  readonly code:
    | 'WINDOW_REVERSED'
    | 'NO_PERIOD'
    | 'SLOT_REVERSED'
    | 'SLOT_OUTSIDE_WINDOW'
    | 'SLOTS_OUT_OF_ORDER'
    | 'SLOTS_OVERLAP'
    | 'PERIOD_OF_WRONG_LENGTH'
  readonly slot?: number
  /** For a period of wrong length: the minutes it has and those that its share asks for. */
  readonly minutes?: number
  readonly expectedMinutes?: number
}

/** Everything that is wrong with a schedule: slots in order, none overlapping, all inside the window, halves half as long (R13, R14). */
export function bellScheduleIssues(schedule: BellSchedule): BellScheduleIssue[] {
  const { window, slots } = schedule
  const issues: BellScheduleIssue[] = []
  if (!isForward(window)) issues.push({ code: 'WINDOW_REVERSED' })
  if (!slots.some((slot) => slot.kind === 'PERIOD')) issues.push({ code: 'NO_PERIOD' })
  slots.forEach((slot, index) => {
    const code = placementIssue(slot, slots[index - 1], window)
    if (code) issues.push({ code, slot: index })
    const expectedMinutes = slot.kind === 'PERIOD' ? schedule.periodMinutes * slot.share : undefined
    if (expectedMinutes !== undefined && isForward(slot) && minutesOf(slot) !== expectedMinutes) {
      issues.push({ code: 'PERIOD_OF_WRONG_LENGTH', slot: index, minutes: minutesOf(slot), expectedMinutes })
    }
  })
  return issues
}

function placementIssue(
  slot: BellSlot,
  before: BellSlot | undefined,
  window: TimeSpan,
): BellScheduleIssue['code'] | undefined {
  if (!isForward(slot)) return 'SLOT_REVERSED'
  if (slot.start < window.start || slot.end > window.end) return 'SLOT_OUTSIDE_WINDOW'
  if (!before) return undefined
  if (slot.start < before.start) return 'SLOTS_OUT_OF_ORDER'
  return slot.start < before.end ? 'SLOTS_OVERLAP' : undefined
}

function isForward(span: TimeSpan): boolean {
  return isMinuteOfDay(span.start) && isMinuteOfDay(span.end) && span.start < span.end
}

function minutesOf(span: TimeSpan): number {
  return span.end - span.start
}

function sumOf(slots: readonly BellSlot[], amount: (slot: BellSlot) => number): number {
  return slots.reduce((sum, slot) => sum + amount(slot), 0)
}
