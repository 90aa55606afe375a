import { expect, test } from 'vitest'
import { sessionInputs, sessionsText, teacherInputs, teachersText } from './form-parts.ts'

const translate = (key: string, inserted?: object) => (inserted ? `${key} ${JSON.stringify(inserted)}` : key)

test('a session is sent with its venue by id, and without one when none is chosen', () => {
  const kept = { id: 's1', period: 1, startsAt: 930, endsAt: 970 }
  expect(
    sessionInputs([
      { ...kept, weekday: 2, venue: { id: 'v1', name: '音乐室' } },
      { ...kept, weekday: 3, venue: null },
      { weekday: 4, period: 2, venue: { id: '' } },
    ]),
  ).toEqual([
    { weekday: 2, period: 1, venueId: 'v1' },
    { weekday: 3, period: 1, venueId: null },
    { weekday: 4, period: 2, venueId: null },
  ])
})

test('a teacher is sent by id with the part', () => {
  expect(teacherInputs([{ staff: { id: 't1', name: '周颖' }, part: 'LEADS' }])).toEqual([
    { staffId: 't1', part: 'LEADS' },
  ])
})

test('the log writes sessions by their time in the week, not by ids', () => {
  const text = sessionsText([{ id: 's1', weekday: 2, period: 1, venueId: 'v1' }], translate)
  expect(text).toBe('clubs.sessionTime {"weekday":"time.weekdays.2","period":1}')
})

test('teachers are written by name, and counted where only their ids are kept', () => {
  expect(teachersText([{ staff: { id: 't1', name: '周颖' } }, { staff: { id: 't2', name: '陈丽' } }], translate)).toBe(
    '周颖list.separator陈丽',
  )
  expect(teachersText([{ staffId: 't1' }, { staffId: 't2' }], translate)).toBe('clubs.teacherCount {"smart_count":2}')
})
