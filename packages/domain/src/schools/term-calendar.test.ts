import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, SCHOOL_WEEKDAYS, type SchoolDate } from './school-day.ts'
import {
  calendarIssues,
  DAY_KINDS,
  nextServiceDay,
  schoolWeek,
  type TermCalendar,
  termDay,
  termDays,
} from './term-calendar.ts'

/** The spring term of 2022: registration on Sunday 13 February, Qingming and May holidays with their make-up days, two days called off. */
const spring: TermCalendar = {
  start: '2022-02-13',
  end: '2022-06-30',
  firstServiceDay: '2022-02-14',
  exceptions: [
    { date: '2022-04-02', kind: 'MAKE_UP', followsWeekday: 1 },
    { date: '2022-04-04', kind: 'HOLIDAY' },
    { date: '2022-04-05', kind: 'HOLIDAY' },
    { date: '2022-04-24', kind: 'MAKE_UP', followsWeekday: 3 },
    { date: '2022-05-02', kind: 'HOLIDAY' },
    { date: '2022-05-03', kind: 'HOLIDAY' },
    { date: '2022-05-04', kind: 'HOLIDAY' },
    { date: '2022-06-13', kind: 'SUSPENDED' },
    { date: '2022-06-14', kind: 'SUSPENDED' },
  ],
}

const randomCalendar = fc
  .record({
    length: fc.integer({ min: 0, max: 120 }),
    serviceAfter: fc.integer({ min: 0, max: 20 }),
    listed: fc.uniqueArray(
      fc.record({
        offset: fc.integer({ min: 0, max: 120 }),
        kind: fc.constantFrom(...DAY_KINDS),
        follows: fc.constantFrom(...SCHOOL_WEEKDAYS),
      }),
      { selector: (each) => each.offset, maxLength: 12 },
    ),
  })
  .map(({ length, serviceAfter, listed }): TermCalendar => {
    const start: SchoolDate = '2022-02-13'
    return {
      start,
      end: addDays(start, length),
      firstServiceDay: addDays(start, serviceAfter),
      exceptions: listed.map(({ offset, kind, follows }) => ({
        date: addDays(start, offset),
        kind,
        followsWeekday: kind === 'MAKE_UP' ? follows : null,
      })),
    }
  })

describe('the calendar of a term (R11)', () => {
  it('serves from the first service day, a Monday of the first school week', () => {
    expect(termDay(spring, '2022-02-14')).toEqual({
      date: '2022-02-14',
      weekday: 1,
      kind: 'TEACHING',
      listed: false,
      service: true,
      followsWeekday: 1,
      week: 1,
    })
    expect(termDay(spring, '2022-02-13')).toMatchObject({ kind: 'HOLIDAY', service: false, week: 0 })
  })

  it('has lessons but no service before the first service day', () => {
    const later = { ...spring, firstServiceDay: '2022-02-16' as const }
    expect(termDay(later, '2022-02-15')).toMatchObject({ kind: 'TEACHING', service: false, followsWeekday: 2, week: 1 })
  })

  it("follows another weekday's pattern on make-up days", () => {
    expect(termDay(spring, '2022-04-02')).toMatchObject({
      weekday: 6,
      kind: 'MAKE_UP',
      service: true,
      followsWeekday: 1,
    })
    expect(termDay(spring, '2022-04-24')).toMatchObject({ weekday: 7, followsWeekday: 3 })
  })

  it('does not serve on holidays, suspended days and weekends', () => {
    for (const date of ['2022-04-05', '2022-06-13', '2022-02-19'] as const) {
      expect(termDay(spring, date)).toMatchObject({ service: false, followsWeekday: undefined })
    }
  })

  it('knows nothing of days outside the term', () => {
    expect(termDay(spring, '2022-02-12')).toBeUndefined()
    expect(termDay(spring, '2022-07-01')).toBeUndefined()
  })

  it('finds the next service day across holidays, into the term and not beyond it', () => {
    expect(nextServiceDay(spring, '2022-04-02')?.date).toBe('2022-04-06')
    expect(nextServiceDay(spring, '2022-04-01')?.date).toBe('2022-04-02')
    expect(nextServiceDay(spring, '2021-12-24')?.date).toBe('2022-02-14')
    expect(nextServiceDay(spring, '2022-06-30')).toBeUndefined()
  })

  it('counts school weeks from Monday to Sunday', () => {
    expect(schoolWeek(spring, '2022-02-20')).toBe(1)
    expect(schoolWeek(spring, '2022-02-21')).toBe(2)
    expect(schoolWeek(spring, '2022-06-30')).toBe(20)
  })

  it('agrees with itself on every day of every calendar', () => {
    fc.assert(
      fc.property(randomCalendar, (calendar) => {
        const days = termDays(calendar)
        const serving = days.filter((day) => day.service)
        for (const day of days) {
          expect(day.service).toBe(day.followsWeekday !== undefined && day.date >= calendar.firstServiceDay)
          expect(day.followsWeekday !== undefined).toBe(
            day.kind === 'TEACHING' ? day.weekday <= 5 : day.kind === 'MAKE_UP',
          )
          expect(nextServiceDay(calendar, day.date)).toEqual(serving.find((each) => each.date > day.date))
        }
      }),
    )
  })
})

describe('what can be wrong with a calendar', () => {
  it('is nothing with the plan', () => expect(calendarIssues(spring)).toEqual([]))

  it.each([
    ['OUTSIDE_TERM', { date: '2022-07-01', kind: 'HOLIDAY' }],
    ['LISTED_TWICE', { date: '2022-04-05', kind: 'SUSPENDED' }],
    ['MAKE_UP_WITHOUT_WEEKDAY', { date: '2022-05-07', kind: 'MAKE_UP' }],
    ['WEEKDAY_WITHOUT_MAKE_UP', { date: '2022-05-06', kind: 'HOLIDAY', followsWeekday: 2 }],
    ['TEACHING_ON_WEEKEND', { date: '2022-05-07', kind: 'TEACHING' }],
  ] as const)('%s', (code, exception) => {
    const calendar = { ...spring, exceptions: [...spring.exceptions, exception] }
    expect(calendarIssues(calendar)).toEqual([{ code, date: exception.date }])
  })

  it('is a first service day without lessons, or outside the term, or a term that ends before it starts', () => {
    const codes = (change: Partial<TermCalendar>) => calendarIssues({ ...spring, ...change }).map(({ code }) => code)
    expect(codes({ firstServiceDay: '2022-02-13' })).toEqual(['FIRST_SERVICE_DAY_WITHOUT_LESSONS'])
    expect(codes({ firstServiceDay: '2022-02-01' })).toEqual(['FIRST_SERVICE_DAY_OUTSIDE_TERM'])
    expect(codes({ end: '2022-02-01' })).toEqual(['TERM_ENDS_BEFORE_START'])
  })
})
