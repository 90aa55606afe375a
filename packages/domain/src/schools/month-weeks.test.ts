import { describe, expect, it } from 'vitest'
import { monthsOf, monthWeeks } from './month-weeks.ts'
import { daysFrom } from './school-day.ts'
import type { TermCalendar } from './term-calendar.ts'

const spring: TermCalendar = {
  start: '2022-02-14',
  end: '2022-06-30',
  firstServiceDay: '2022-02-14',
  exceptions: [{ date: '2022-04-02', kind: 'MAKE_UP', followsWeekday: 2 }],
}

describe('the months of a term (R11)', () => {
  it('names every month that the term touches', () => {
    expect(monthsOf(spring)).toEqual(['2022-02', '2022-03', '2022-04', '2022-05', '2022-06'])
  })

  it('lays a month out Monday first, with gaps for the months beside it and the weeks of the term', () => {
    const april = monthWeeks(spring, '2022-04')
    expect(april.map(({ monday }) => monday)).toEqual([
      '2022-03-28',
      '2022-04-04',
      '2022-04-11',
      '2022-04-18',
      '2022-04-25',
    ])
    expect(april.map(({ week }) => week)).toEqual([7, 8, 9, 10, 11])
    expect(april[0]?.days.map((day) => day?.date)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      '2022-04-01',
      '2022-04-02',
      '2022-04-03',
    ])
    expect(april[0]?.days[5]?.inTerm).toMatchObject({ kind: 'MAKE_UP', followsWeekday: 2 })
  })

  it('numbers no week that the term does not touch, and knows leap years', () => {
    const february = monthWeeks(spring, '2022-02')
    expect(february.map(({ week }) => week)).toEqual([undefined, undefined, 1, 2, 3])
    expect(february[0]?.days[1]).toEqual({ date: '2022-02-01', inTerm: undefined })
    const leap: TermCalendar = { ...spring, start: '2024-02-19', end: '2024-06-28', firstServiceDay: '2024-02-19' }
    expect(monthWeeks(leap, '2024-02').at(-1)?.days[3]?.date).toBe('2024-02-29')
  })

  it('shows every day of the term once, over all of its months', () => {
    const shown = monthsOf(spring)
      .flatMap((month) => monthWeeks(spring, month))
      .flatMap(({ days }) => days.flatMap((day) => (day?.inTerm ? [day.date] : [])))
    expect(shown).toEqual([...daysFrom(spring.start, spring.end)])
  })
})
