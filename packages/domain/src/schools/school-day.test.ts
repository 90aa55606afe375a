import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import {
  addDays,
  compareDates,
  daysBetween,
  daysFrom,
  isSchoolDate,
  mondayOf,
  parseSchoolDate,
  type SchoolDate,
  schoolDateOf,
  storedDate,
  todayIn,
  weekdayOf,
} from './school-day.ts'

const date = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('1970-01-01', days))
const hostTimeZone = process.env.TZ

afterEach(() => {
  if (hostTimeZone === undefined) delete process.env.TZ
  else process.env.TZ = hostTimeZone
})

describe('a school date', () => {
  it.each(['2022-02-14', '2024-02-29', '1999-12-31'])('reads %s', (text) => expect(parseSchoolDate(text)).toBe(text))

  it.each([
    '2022-02-30',
    '2023-02-29',
    '2022-13-01',
    '2022-2-14',
    '2022/02/14',
    '20220214',
    '0022-02-14',
    '',
    ' 2022-02-14',
  ])('refuses %j', (text) => expect(isSchoolDate(text)).toBe(false))

  it('knows the weekdays of the plan: the first service day is a Monday (R11)', () => {
    expect(weekdayOf('2022-02-14')).toBe(1)
    expect(weekdayOf('2022-02-20')).toBe(7)
    expect(weekdayOf('1969-12-29')).toBe(1)
    expect(mondayOf('2022-02-20')).toBe('2022-02-14')
  })

  it('steps over the ends of months and leap days', () => {
    expect(addDays('2022-02-28', 1)).toBe('2022-03-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2022-01-01', -1)).toBe('2021-12-31')
    expect([...daysFrom('2022-02-27', '2022-03-01')]).toEqual(['2022-02-27', '2022-02-28', '2022-03-01'])
    expect([...daysFrom('2022-03-01', '2022-02-27')]).toEqual([])
  })

  it('adds, measures and compares consistently', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        const to = addDays(from, days)
        expect(isSchoolDate(to)).toBe(true)
        expect(daysBetween(from, to)).toBe(days)
        expect(Math.sign(compareDates(from, to))).toBe(Math.sign(-days) + 0)
        expect(from < to).toBe(days > 0)
        expect(weekdayOf(addDays(from, 7))).toBe(weekdayOf(from))
      }),
    )
  })

  it.each(['America/Los_Angeles', 'Pacific/Auckland', 'Asia/Shanghai'])(
    'does not depend on the host standing in %s',
    (zone) => {
      process.env.TZ = zone
      const days: SchoolDate[] = [...daysFrom('2022-03-10', '2022-03-16')]
      expect(days).toHaveLength(7)
      expect(days.map(weekdayOf)).toEqual([4, 5, 6, 7, 1, 2, 3])
    },
  )
})

describe('a stored date', () => {
  it('is the same day when it is read again', () => {
    process.env.TZ = 'America/Los_Angeles'
    expect(schoolDateOf(new Date('2022-02-14T00:00:00.000Z'))).toBe('2022-02-14')
    fc.assert(
      fc.property(date, (day) => {
        expect(schoolDateOf(storedDate(day))).toBe(day)
      }),
    )
  })
})

describe('today at the school', () => {
  it('turns at midnight of the school, not of the server', () => {
    expect(todayIn('Asia/Shanghai', new Date('2022-02-13T15:59:59Z'))).toBe('2022-02-13')
    expect(todayIn('Asia/Shanghai', new Date('2022-02-13T16:00:00Z'))).toBe('2022-02-14')
    expect(todayIn('UTC', new Date('2022-02-13T16:00:00Z'))).toBe('2022-02-13')
  })

  it('refuses a time zone that does not exist', () => {
    expect(() => todayIn('Asia/Wuxi', new Date())).toThrow(RangeError)
  })
})
