import { describe, expect, it } from 'vitest'
import type { WeeklySession } from './sessions-on.ts'
import { type Candidate, capacityWarning, inOrderOfAsking, staffWarnings } from './staffing.ts'

const on = (weekday: number): WeeklySession => ({
  id: String(weekday),
  weekday,
  startsAt: 900,
  endsAt: 940,
  venueId: null,
  adults: [{ staffId: 'zhao', part: 'LEADS' }],
})

describe('what speaks against an assignment (R21)', () => {
  it('is a day that is not available, and more days than agreed', () => {
    const availability = { staffId: 'zhao', weekdays: [1, 2], daysAWeek: 2 }
    expect(staffWarnings('zhao', [on(1), on(2)], availability)).toEqual([])
    expect(staffWarnings('zhao', [on(1), on(2), on(3)], availability)).toEqual([
      { code: 'NOT_AVAILABLE', staffId: 'zhao', weekday: 3 },
      { code: 'TOO_MANY_DAYS', staffId: 'zhao', days: 3, most: 2 },
    ])
  })

  it('counts a day once, whatever the number of sessions, and nothing for who has said nothing', () => {
    expect(staffWarnings('zhao', [on(1), on(1)], { staffId: 'zhao', weekdays: [1], daysAWeek: 1 })).toEqual([])
    expect(staffWarnings('zhao', [on(1), on(2)], undefined)).toEqual([])
  })

  it('is a venue that is too small', () => {
    expect(capacityWarning('a', 31, 30)).toEqual([{ code: 'OVER_CAPACITY', sessionId: 'a', pupils: 31, capacity: 30 }])
    expect(capacityWarning('a', 30, 30)).toEqual([])
    expect(capacityWarning('a', 30, null)).toEqual([])
  })
})

describe('who is asked first (R21)', () => {
  const person = (id: string, more: Partial<Candidate>): Candidate => ({
    id,
    name: id,
    homeClassIds: [],
    gradeNumber: null,
    load: 0,
    ...more,
  })

  it('is whose club it is, then own class, own grade, then who has least', () => {
    const people = [
      person('other', {}),
      person('busy', { load: 3 }),
      person('grade', { gradeNumber: 3, load: 9 }),
      person('class', { homeClassIds: ['c'], load: 9 }),
      person('club', { load: 9 }),
    ]
    const session = { homeClassIds: ['c'], gradeNumbers: [3], teacherIds: ['club'] }
    expect(inOrderOfAsking(people, session).map(({ id, nearness }) => [id, nearness])).toEqual([
      ['club', 'OWN_CLUB'],
      ['class', 'OWN_CLASS'],
      ['grade', 'OWN_GRADE'],
      ['other', 'OTHER'],
      ['busy', 'OTHER'],
    ])
  })
})
