import { describe, expect, test } from 'vitest'
import { departuresOf, type Stay } from './departures.ts'

const stay = (pupilId: string, sessionId: string, startsAt: number, homeClassId = '三1'): Stay => ({
  ...{ pupilId, homeClassId, sessionId, startsAt },
})

/** Two go to the club and then to care; one to care at once; one of another class to the club, and home. */
const stays = [
  stay('甲', '托管', 1000),
  stay('甲', '围棋', 930),
  stay('乙', '围棋', 930),
  stay('乙', '托管', 1000),
  stay('丙', '托管', 1000),
  stay('丁', '围棋', 930, '三2'),
]

describe('where pupils go next (R57)', () => {
  test('from their home class to the first session of each one’s day', () => {
    expect(departuresOf(stays, { homeClassIds: ['三1'], sessionIds: [] })).toEqual([
      { from: { homeClassId: '三1' }, toSessionId: '围棋', pupils: 2 },
      { from: { homeClassId: '三1' }, toSessionId: '托管', pupils: 1 },
    ])
  })

  test('from a session to the next; who goes home departs nowhere', () => {
    expect(departuresOf(stays, { homeClassIds: [], sessionIds: ['围棋', '托管'] })).toEqual([
      { from: { sessionId: '围棋' }, toSessionId: '托管', pupils: 2 },
    ])
  })

  test('nowhere for whoever answers for nobody', () => {
    expect(departuresOf(stays, { homeClassIds: [], sessionIds: [] })).toEqual([])
  })
})
