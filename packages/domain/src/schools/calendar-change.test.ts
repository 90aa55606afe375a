import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedExceptions, type DayChange, type NotedException } from './calendar-change.ts'
import { addDays, daysFrom, SCHOOL_WEEKDAYS, type SchoolDate } from './school-day.ts'
import { calendarIssues, type TermCalendar, termDay } from './term-calendar.ts'

const days = (first: SchoolDate, last: SchoolDate) => [...daysFrom(first, last)]
const qingming: NotedException = { date: '2022-04-05', kind: 'HOLIDAY', followsWeekday: null, note: '清明节' }

describe('changing days of a calendar (R11)', () => {
  it('lists a holiday of several days, weekends among them only where a note says why', () => {
    const noted = changedExceptions([], days('2022-04-29', '2022-05-02'), { kind: 'HOLIDAY', note: '劳动节' })
    expect(noted.map(({ date }) => date)).toEqual(['2022-04-29', '2022-04-30', '2022-05-01', '2022-05-02'])
    const plain = changedExceptions([], days('2022-04-29', '2022-05-02'), { kind: 'HOLIDAY', note: null })
    expect(plain.map(({ date }) => date)).toEqual(['2022-04-29', '2022-05-02'])
  })

  it('takes a day off the list when it is what its weekday says again', () => {
    expect(changedExceptions([qingming], ['2022-04-05'], { kind: 'ORDINARY', note: null })).toEqual([])
    expect(changedExceptions([qingming], ['2022-04-05'], { kind: 'ORDINARY', note: '运动会' })).toEqual([
      { date: '2022-04-05', kind: 'TEACHING', followsWeekday: null, note: '运动会' },
    ])
  })

  it('calls off lessons where there are any: neither a weekend nor a holiday, but a make-up day', () => {
    const makeUp: NotedException = { date: '2022-04-02', kind: 'MAKE_UP', followsWeekday: 2, note: null }
    const off = changedExceptions([makeUp, qingming], days('2022-04-01', '2022-04-05'), {
      kind: 'SUSPENDED',
      note: null,
    })
    expect(off.filter(({ kind }) => kind === 'SUSPENDED').map(({ date }) => date)).toEqual([
      '2022-04-01',
      '2022-04-02',
      '2022-04-04',
    ])
    expect(off).toContainEqual(qingming)
  })

  it('says of every day changed what was asked, of every other day what it was, and stays sound', () => {
    const start: SchoolDate = '2022-02-14'
    const change = fc.oneof(
      fc.record({ kind: fc.constantFrom('ORDINARY' as const, 'HOLIDAY' as const), note: fc.constantFrom(null, 'a') }),
      fc.record({
        kind: fc.constant('MAKE_UP' as const),
        followsWeekday: fc.constantFrom(...SCHOOL_WEEKDAYS),
        note: fc.constantFrom(null, 'a'),
      }),
    )
    const steps = fc.array(fc.tuple(fc.nat(40), fc.nat(9), change), { maxLength: 8 })
    fc.assert(
      fc.property(steps, (made) => {
        const asked = new Map<SchoolDate, DayChange>()
        let exceptions: NotedException[] = []
        for (const [offset, length, wanted] of made) {
          // The first service day keeps its lessons; a calendar that takes them away is refused elsewhere.
          const range = days(addDays(start, offset + 1), addDays(start, offset + 1 + length))
          exceptions = changedExceptions(exceptions, range, wanted)
          for (const date of range) asked.set(date, wanted)
        }
        const calendar: TermCalendar = { start, end: addDays(start, 60), firstServiceDay: start, exceptions }
        expect(calendarIssues(calendar)).toEqual([])
        for (const date of daysFrom(start, calendar.end)) {
          const wanted = asked.get(date) ?? { kind: 'ORDINARY', note: null }
          const found = termDay(calendar, date)
          const ordinary = termDay({ ...calendar, exceptions: [] }, date)
          expect(found?.kind).toBe(wanted.kind === 'ORDINARY' ? ordinary?.kind : wanted.kind)
          if (wanted.kind === 'MAKE_UP') expect(found?.followsWeekday).toBe(wanted.followsWeekday)
        }
      }),
    )
  })
})
