import { expect, test } from 'vitest'
import { daysLater, entryKey, rowsOf, within } from './grid.ts'
import type { Day, Entry } from './operations.ts'

const entry = (sessionId: string, weekday: number, startsAt: number, more: Partial<Entry> = {}): Entry => ({
  ...{ sessionId, clubId: sessionId, name: sessionId, draft: false, gradeNumbers: [3], pupils: 20, classPupils: 0 },
  ...{ date: null, weekday, startsAt, endsAt: startsAt + 40, venueId: null, venueName: null },
  ...{ cancelled: false, moved: false, findings: [], editable: true, adults: [], exceptions: [] },
  ...more,
})
const days: Day[] = [1, 2].map((weekday) => ({
  weekday,
  date: null,
  service: true,
  followsWeekday: weekday,
}))

test('rows are times in order, columns days, and sessions of one time share a cell', () => {
  const rows = rowsOf(days, [entry('go', 2, 990), entry('choir', 2, 990), entry('care', 1, 930)])
  expect(rows.map(({ startsAt }) => startsAt)).toEqual([930, 990])
  expect(rows[1]?.days.map((cell) => cell.map(({ name }) => name))).toEqual([[], ['go', 'choir']])
})

test('on dates an entry stands beneath its date, not beneath the weekday that it follows', () => {
  const dated: Day[] = ['2022-03-29', '2022-04-02'].map((date, index) => ({
    ...{ weekday: index ? 6 : 2, date, service: true, followsWeekday: 2 },
  }))
  const rows = rowsOf(dated, [entry('go', 6, 990, { date: '2022-04-02' })])
  expect(rows[0]?.days.map((cell) => cell.length)).toEqual([0, 1])
})

test('the same session on two dates has two keys', () => {
  const one = entry('go', 2, 990, { date: '2022-03-29' })
  expect(entryKey(one)).not.toBe(entryKey({ ...one, date: '2022-04-05' }))
})

test('dates go over the ends of months, and stay within the term', () => {
  expect(daysLater('2022-02-28', 1)).toBe('2022-03-01')
  expect(daysLater('2022-03-01', -7)).toBe('2022-02-22')
  expect(within('2026-11-25', '2022-02-14', '2022-06-30')).toBe('2022-06-30')
  expect(within('2022-03-01', '2022-02-14', '2022-06-30')).toBe('2022-03-01')
})
