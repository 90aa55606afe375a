import { expect, test } from 'vitest'
import { isCalled, listed } from './day-sessions.ts'
import type { DaySession } from './operations.ts'

const session = (change: Partial<DaySession>): DaySession => ({
  ...{ id: 'x_2022-02-22', sessionId: 'x', name: '围棋', startsAt: 930, endsAt: 970, venueName: null, adults: [] },
  ...{ cancelled: false, state: null, closedAt: null, expected: 20, present: 0, absent: 0, excused: 0, unmarked: 20 },
  ...{ openHandOvers: 0, problems: [], mine: false, takable: true, ...change },
})

test('a session is called when its register is open and nobody is unmarked; a cancelled one never has to be', () => {
  expect(isCalled(session({}))).toBe(false)
  expect(isCalled(session({ state: 'OPEN', unmarked: 3 }))).toBe(false)
  expect(isCalled(session({ state: 'OPEN', unmarked: 0 }))).toBe(true)
  expect(listed([session({ cancelled: true })], 'unfinished')).toEqual([])
})

test('each filter lists what it says', () => {
  const all = [session({}), session({ absent: 1, state: 'CLOSED', unmarked: 0 }), session({ problems: ['NO_ADULT'] })]
  expect(listed(all, 'all')).toHaveLength(3)
  expect(listed(all, 'unfinished')).toHaveLength(2)
  expect(listed(all, 'absent')).toEqual([all[1]])
  expect(listed(all, 'noAdult')).toEqual([all[2]])
})
