import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTimeOfDay, MINUTES_IN_DAY, parseTimeOfDay, spansOverlap } from './time-of-day.ts'

const minute = fc.integer({ min: 0, max: MINUTES_IN_DAY - 1 })
const span = fc.tuple(minute, minute).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))

describe('time of day', () => {
  it('reads what schools write', () => {
    expect(parseTimeOfDay('15:30')).toBe(930)
    expect(parseTimeOfDay(' 8:05 ')).toBe(485)
    expect(parseTimeOfDay('１７：２０')).toBe(1040)
  })

  it.each(['', '24:00', '12:60', '1530', '15.30', '15:3', '-1:00', 'noon'])('refuses %j', (text) => {
    expect(parseTimeOfDay(text)).toBeUndefined()
  })

  it('writes every minute so that it reads back the same', () => {
    fc.assert(
      fc.property(minute, (value) => {
        expect(parseTimeOfDay(formatTimeOfDay(value))).toBe(value)
      }),
    )
  })

  it.each([-1, MINUTES_IN_DAY, 1.5, Number.NaN])('does not write %d as a time', (value) => {
    expect(() => formatTimeOfDay(value)).toThrow(RangeError)
  })
})

describe('overlap of spans', () => {
  it('lets one start when the other ends', () => {
    expect(spansOverlap({ start: 930, end: 970 }, { start: 970, end: 1010 })).toBe(false)
    expect(spansOverlap({ start: 930, end: 971 }, { start: 970, end: 1010 })).toBe(true)
  })

  it('holds exactly when some minute lies in both, whichever is named first', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start) > 0
        expect(spansOverlap(one, other)).toBe(shared)
        expect(spansOverlap(other, one)).toBe(shared)
      }),
    )
  })
})
