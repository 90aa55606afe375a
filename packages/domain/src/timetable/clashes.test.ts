import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clashesOn, isFree, usesOf, weeklyClashes } from './clashes.ts'
import type { SessionOnDate, WeeklySession } from './sessions-on.ts'

const session = (id: string, startsAt: number, staffId: string, more: Partial<WeeklySession> = {}): WeeklySession => ({
  id,
  weekday: 2,
  startsAt,
  endsAt: startsAt + 40,
  venueId: id,
  adults: [{ staffId, part: 'LEADS' }],
  ...more,
})
const today = (held: WeeklySession, more: object = {}): SessionOnDate<WeeklySession, never> => ({
  session: held,
  date: '2022-02-22',
  ...held,
  adults: held.adults.map((adult) => ({ ...adult, covers: false, coverFor: null })),
  cancelled: false,
  moved: false,
  exceptions: [],
  ...more,
})

describe('clashes (R16, R55, R59)', () => {
  it('are between sessions that share a minute, not between those that follow each other', () => {
    expect(weeklyClashes([session('a', 900, 'zhao'), session('b', 939, 'zhao')])).toMatchObject([
      { kind: 'ADULT', of: 'zhao', uses: [{ by: 'a' }, { by: 'b' }] },
    ])
    expect(weeklyClashes([session('a', 900, 'zhao'), session('b', 940, 'zhao')])).toEqual([])
    expect(weeklyClashes([session('a', 900, 'zhao'), session('b', 900, 'zhao', { weekday: 3 })])).toEqual([])
  })

  it('are of venues too, and a session without venue takes none', () => {
    const both = (venueId: string | null) => [session('a', 900, 'x', { venueId }), session('b', 900, 'y', { venueId })]
    expect(weeklyClashes(both('hall'))).toMatchObject([{ kind: 'VENUE', of: 'hall' }])
    expect(weeklyClashes(both(null))).toEqual([])
  })

  it('count duty on a date, and nothing that is cancelled', () => {
    const turn = { id: 'gate', staffId: 'zhao', startsAt: 920, endsAt: 960 }
    expect(clashesOn([today(session('a', 900, 'zhao'))], [turn])).toMatchObject([
      { of: 'zhao', uses: [{ by: 'a' }, { by: 'gate' }] },
    ])
    expect(clashesOn([today(session('a', 900, 'zhao'), { cancelled: true })], [turn])).toEqual([])
  })

  it('are found exactly where some minute is shared (against counting minutes)', () => {
    const sessions = fc.array(
      fc.record({ start: fc.integer({ min: 900, max: 1000 }), who: fc.constantFrom('zhao', 'sun') }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(sessions, (given) => {
        const week = given.map(({ start, who }, index) => session(String(index), start, who))
        const shared = week.flatMap((one, index) =>
          week.slice(index + 1).filter((other) => {
            const minutes = new Set(Array.from({ length: 40 }, (_, minute) => one.startsAt + minute))
            const isSameAdult = one.adults[0]?.staffId === other.adults[0]?.staffId
            return isSameAdult && Array.from({ length: 40 }, (_, m) => other.startsAt + m).some((m) => minutes.has(m))
          }),
        )
        expect(weeklyClashes(week)).toHaveLength(shared.length)
      }),
    )
  })

  it('leave free who is in none', () => {
    const { adults, venues } = usesOf([session('a', 900, 'zhao')])
    expect(isFree(adults, 'zhao', { startsAt: 939, endsAt: 950 })).toBe(false)
    expect(isFree(adults, 'zhao', { startsAt: 940, endsAt: 950 })).toBe(true)
    expect(isFree(venues, 'b', { startsAt: 900, endsAt: 940 })).toBe(true)
  })
})
