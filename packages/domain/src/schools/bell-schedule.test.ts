import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BellSchedule,
  bellScheduleIssues,
  bellScheduleOf,
  bellScheduleTotals,
  layOutBellSchedule,
  numberedPeriods,
  PERIOD_SHARES,
  periodTime,
} from './bell-schedule.ts'
import { formatTimeOfDay, parseTimeOfDay } from './time-of-day.ts'

const at = (text: string) => parseTimeOfDay(text) ?? Number.NaN

/** R13: grades 1–2. */
const lower = layOutBellSchedule({ start: at('15:00'), periodMinutes: 40, breakMinutes: 10, shares: [1, 1, 1] })
/** R14: grades 3–6. */
const upper = layOutBellSchedule({ start: at('15:30'), periodMinutes: 40, breakMinutes: 10, shares: [1, 1, 0.5] })

describe('bell schedules', () => {
  it('R13: 15:00–17:20, three periods, 3×40 + 2×10 = 140 minutes', () => {
    expect(formatTimeOfDay(lower.window.end)).toBe('17:20')
    expect(bellScheduleTotals(lower)).toEqual({
      windowMinutes: 140,
      periods: 3,
      periodMinutes: 120,
      breakMinutes: 20,
      unassignedMinutes: 0,
    })
    expect(bellScheduleIssues(lower)).toEqual([])
  })

  it('R14: 15:30–17:30, two and a half periods, 40+10+40+10+20 = 120 minutes', () => {
    expect(formatTimeOfDay(upper.window.end)).toBe('17:30')
    expect(upper.slots.map((slot) => slot.end - slot.start)).toEqual([40, 10, 40, 10, 20])
    expect(bellScheduleTotals(upper)).toMatchObject({ windowMinutes: 120, periods: 2.5, periodMinutes: 100 })
    expect(bellScheduleIssues(upper)).toEqual([])
  })

  it('numbers periods and not breaks', () => {
    expect(numberedPeriods(upper).map(({ number, share }) => [number, share])).toEqual([
      [1, 1],
      [2, 1],
      [3, 0.5],
    ])
    expect(periodTime(upper, 2)).toEqual({ start: at('16:20'), end: at('17:00') })
    expect(periodTime(upper, 4)).toBeUndefined()
  })

  it('comes back from its periods alone, the breaks being what lies between them', () => {
    for (const schedule of [lower, upper]) {
      const periods = schedule.slots
        .filter((slot) => slot.kind === 'PERIOD')
        .map(({ start, end, share }) => ({ startsAt: start, endsAt: end, half: share === 0.5 }))
      const kept = { startsAt: schedule.window.start, endsAt: schedule.window.end, periods }
      expect(bellScheduleOf(kept)).toEqual(schedule)
    }
    expect(
      bellScheduleOf({ startsAt: 900, endsAt: 920, periods: [{ startsAt: 900, endsAt: 920, half: true }] }),
    ).toMatchObject({
      periodMinutes: 40,
    })
  })

  it('lays out nothing that it would refuse', () => {
    fc.assert(
      fc.property(
        fc.record({
          start: fc.integer({ min: 0, max: 900 }),
          periodMinutes: fc.integer({ min: 5, max: 30 }).map((half) => half * 2),
          breakMinutes: fc.integer({ min: 0, max: 20 }),
          shares: fc.array(fc.constantFrom(...PERIOD_SHARES), { minLength: 1, maxLength: 6 }),
        }),
        (layout) => {
          const schedule = layOutBellSchedule(layout)
          const totals = bellScheduleTotals(schedule)
          expect(bellScheduleIssues(schedule)).toEqual([])
          expect(totals.unassignedMinutes).toBe(0)
          expect(totals.periodMinutes).toBe(totals.periods * layout.periodMinutes)
          expect(totals.breakMinutes).toBe((layout.shares.length - 1) * layout.breakMinutes)
        },
      ),
    )
  })
})

describe('what can be wrong with a bell schedule', () => {
  const [first, pause, second, secondPause, half] = lower.slots
  const withSlots = (...slots: (BellSchedule['slots'][number] | undefined)[]): BellSchedule => ({
    ...lower,
    slots: slots.filter((slot) => slot !== undefined),
  })
  const codes = (schedule: BellSchedule) => bellScheduleIssues(schedule).map(({ code }) => code)

  it('names the slot that stands out of order, overlaps or runs backwards', () => {
    expect(bellScheduleIssues(withSlots(first, second, pause))).toEqual([{ code: 'SLOTS_OUT_OF_ORDER', slot: 2 }])
    const late = { kind: 'BREAK', start: at('15:35'), end: at('15:50') } as const
    expect(bellScheduleIssues(withSlots(first, late))).toEqual([{ code: 'SLOTS_OVERLAP', slot: 1 }])
    expect(codes(withSlots(first, { kind: 'BREAK', start: at('15:50'), end: at('15:50') }))).toEqual(['SLOT_REVERSED'])
  })

  it('keeps every slot inside the window', () => {
    expect(codes({ ...lower, window: { start: at('15:00'), end: at('17:00') } })).toEqual(['SLOT_OUTSIDE_WINDOW'])
    expect(codes({ ...lower, window: { start: at('15:05'), end: at('17:20') } })).toEqual(['SLOT_OUTSIDE_WINDOW'])
    expect(codes({ ...lower, window: { start: at('17:20'), end: at('15:00') } })).toContain('WINDOW_REVERSED')
  })

  it('wants a half period to be half as long (R14)', () => {
    expect(
      bellScheduleIssues({ ...lower, slots: [{ kind: 'PERIOD', share: 0.5, start: at('15:00'), end: at('15:40') }] }),
    ).toEqual([{ code: 'PERIOD_OF_WRONG_LENGTH', slot: 0, minutes: 40, expectedMinutes: 20 }])
  })

  it('wants a period at all', () => {
    expect(codes(withSlots(pause))).toEqual(['NO_PERIOD'])
    expect(codes(withSlots(first, pause, second, secondPause, half))).toEqual([])
  })
})
