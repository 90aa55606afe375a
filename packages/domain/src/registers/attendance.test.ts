import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ATTENDANCE_STATUSES,
  type AttendanceStatus,
  countAttendance,
  countedInstant,
  type Mark,
  mergeMark,
} from './attendance.ts'

const mark = (status: AttendanceStatus, at: number, by = 'a'): Mark => ({ status, at, by })

describe('a mark that arrives (R57)', () => {
  test('stands where nobody marked before, and when it is the later one', () => {
    expect(mergeMark(null, mark('ABSENT', 5), false)).toBe('STANDS')
    expect(mergeMark(mark('PRESENT', 4), mark('ABSENT', 5, 'b'), false)).toBe('STANDS')
  })

  test('that was made earlier does not stand, though it arrives later', () => {
    expect(mergeMark(mark('PRESENT', 5), mark('ABSENT', 4, 'b'), false)).toBe('OUTDATED')
  })

  test('that says the same, earlier or after closing, changes nothing', () => {
    expect(mergeMark(mark('PRESENT', 5), mark('PRESENT', 4, 'b'), false)).toBe('CONFIRMS')
    expect(mergeMark(mark('PRESENT', 5), mark('PRESENT', 4, 'b'), true)).toBe('CONFIRMS')
  })

  test('and differs after closing needs a correction', () => {
    expect(mergeMark(mark('PRESENT', 5), mark('ABSENT', 9), true)).toBe('AFTER_CLOSING')
  })

  test('of the same instant: the one that asks for more care stands', () => {
    expect(mergeMark(mark('PRESENT', 5), mark('ABSENT', 5, 'b'), false)).toBe('STANDS')
    expect(mergeMark(mark('ABSENT', 5), mark('PRESENT', 5, 'b'), false)).toBe('OUTDATED')
  })

  test('in whatever order marks arrive, the same one stands', () => {
    const marks = fc.array(
      fc.record({
        status: fc.constantFrom(...ATTENDANCE_STATUSES),
        at: fc.integer({ min: 0, max: 4 }),
        by: fc.constant('a'),
      }),
      { minLength: 1, maxLength: 6 },
    )
    const standing = (arriving: readonly Mark[]) =>
      arriving.reduce<Mark | null>((held, each) => (mergeMark(held, each, false) === 'STANDS' ? each : held), null)
    fc.assert(
      fc.property(marks, fc.nat(), (all, seed) => {
        const otherwise = all.toSorted((one, other) => ((one.at * 31 + seed) % 7) - ((other.at * 31 + seed) % 7))
        expect(standing(otherwise)?.status).toBe(standing(all)?.status)
        expect(standing(all.toReversed())?.status).toBe(standing(all)?.status)
      }),
    )
  })

  test('a clock that runs ahead counts as now', () => {
    expect(countedInstant(20, 10)).toBe(10)
    expect(countedInstant(5, 10)).toBe(5)
  })
})

test('a visitor who came is present and never expected; whoever is late is there', () => {
  expect(
    countAttendance([
      { expected: true, status: 'PRESENT' },
      { expected: true, status: 'LATE' },
      { expected: true, status: 'ABSENT' },
      { expected: true, status: 'EXCUSED' },
      { expected: true, status: null },
      { expected: false, status: 'PRESENT' },
    ]),
  ).toEqual({ expected: 5, present: 3, absent: 1, excused: 1, unmarked: 1 })
})
