import { expect, it } from 'vitest'
import { lastSessions } from './last-sessions.ts'

const pupils = (gradeNumber: number, ...ids: string[]) => ids.map((pupilId) => ({ pupilId, gradeNumber }))

it('each pupil leaves from the session that is his last on that date (R15)', () => {
  const care = { id: 'care', endsAt: 1000, pupils: pupils(3, 'a', 'b', 'c') }
  const go = { id: 'go', endsAt: 1030, pupils: [...pupils(3, 'a'), ...pupils(4, 'd')] }
  expect(lastSessions([care, go])).toEqual([
    { sessionId: 'care', gradeNumber: 3, pupils: 2 },
    { sessionId: 'go', gradeNumber: 3, pupils: 1 },
    { sessionId: 'go', gradeNumber: 4, pupils: 1 },
  ])
})

it('of two sessions that end together the first counts, so that nobody is counted twice', () => {
  const both = ['x', 'y'].map((id) => ({ id, endsAt: 1000, pupils: pupils(1, 'a') }))
  expect(lastSessions(both)).toEqual([{ sessionId: 'x', gradeNumber: 1, pupils: 1 }])
})
