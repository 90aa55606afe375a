import { expect, test } from 'vitest'
import { heldSessionId, parseHeldSessionId } from './held-session-id.ts'
import { isAlertDue, isRollCallOverdue, schoolMoment } from './session-clock.ts'

test('the clock on the wall is the school’s, not the server’s', () => {
  expect(schoolMoment('Asia/Shanghai', new Date('2022-03-01T16:05:00Z'))).toEqual({ date: '2022-03-02', minute: 5 })
})

test('a roll call is overdue ten minutes after the start, while somebody is unmarked', () => {
  const call = { date: '2022-03-01', startsAt: 930, unmarked: 2 } as const
  expect(isRollCallOverdue(call, { date: '2022-03-01', minute: 939 })).toBe(false)
  expect(isRollCallOverdue(call, { date: '2022-03-01', minute: 940 })).toBe(true)
  expect(isRollCallOverdue({ ...call, unmarked: 0 }, { date: '2022-03-01', minute: 960 })).toBe(false)
  expect(isRollCallOverdue(call, { date: '2022-02-28', minute: 1000 })).toBe(false)
  expect(isRollCallOverdue(call, { date: '2022-03-02', minute: 0 })).toBe(true)
})

test('an absence is alerted ten minutes after it was marked, unless somebody found the pupil', () => {
  const absence = { markedAt: new Date('2022-03-01T07:32:00Z'), outcome: null }
  expect(isAlertDue(absence, new Date('2022-03-01T07:41:59Z'))).toBe(false)
  expect(isAlertDue(absence, new Date('2022-03-01T07:42:00Z'))).toBe(true)
  expect(isAlertDue({ ...absence, outcome: 'GUARDIAN_KNOWS' }, new Date('2022-03-01T09:00:00Z'))).toBe(false)
})

test('a session on a date has one name, and nothing else reads as one', () => {
  const held = { sessionId: '01890000-0000-7000-8000-000000000001', date: '2022-03-01' } as const
  expect(parseHeldSessionId(heldSessionId(held))).toEqual(held)
  for (const text of ['', 'x', held.sessionId, `${held.sessionId}_2022-13-01`, `${heldSessionId(held)} `]) {
    expect(parseHeldSessionId(text)).toBeUndefined()
  }
})
