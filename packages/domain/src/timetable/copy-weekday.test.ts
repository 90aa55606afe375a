import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyOfWeekday, type RecurringSession } from './copy-weekday.ts'

const session = (id: string, weekday: number, adults: readonly string[], more: Partial<RecurringSession> = {}) => ({
  ...{ id, weekday, startsAt: 930, endsAt: 970, venueId: null, sameAs: id.slice(0, -1) },
  adults: adults.map((staffId) => ({ staffId, part: 'LEADS' as const })),
  ...more,
})

describe('the adults of one weekday, for another', () => {
  it('go to the same class or club where nobody stands yet', () => {
    const week = [
      session('care1', 1, ['zhao', 'sun']),
      session('go1', 1, ['li']),
      session('care2', 2, []),
      session('go2', 2, ['qian']),
      session('art2', 2, []),
    ]
    expect(copyOfWeekday(week, 1, 2)).toEqual([
      { sessionId: 'care2', staffId: 'zhao', part: 'LEADS' },
      { sessionId: 'care2', staffId: 'sun', part: 'LEADS' },
    ])
    expect(copyOfWeekday(week, 3, 2)).toEqual([])
  })

  it('pair the periods of a club one after the other', () => {
    const week = [
      session('go1', 1, ['zhao'], { startsAt: 930, endsAt: 970, sameAs: 'go' }),
      session('go3', 1, ['sun'], { startsAt: 980, endsAt: 1020, sameAs: 'go' }),
      session('go4', 2, [], { startsAt: 980, endsAt: 1020, sameAs: 'go' }),
      session('go2', 2, [], { startsAt: 930, endsAt: 970, sameAs: 'go' }),
    ]
    expect(copyOfWeekday(week, 1, 2).map(({ sessionId, staffId }) => [sessionId, staffId])).toEqual([
      ['go2', 'zhao'],
      ['go4', 'sun'],
    ])
  })

  it('leave out who is elsewhere at that time', () => {
    const week = [
      session('care1', 1, ['zhao', 'sun']),
      session('care2', 2, []),
      session('go2', 2, ['zhao'], { startsAt: 960, endsAt: 990 }),
    ]
    expect(copyOfWeekday(week, 1, 2).map(({ staffId }) => staffId)).toEqual(['sun'])
  })

  it('never put anybody in two places, and never into a session that has somebody, whatever the week', () => {
    const sessions = fc.array(
      fc.record({
        weekday: fc.constantFrom(1, 2),
        startsAt: fc.constantFrom(930, 950, 980),
        sameAs: fc.constantFrom('a', 'b'),
        adults: fc.subarray(['zhao', 'sun', 'li']),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(sessions, (rows) => {
        const week = rows.map((row, index) => ({
          ...session(`s${index}`, row.weekday, row.adults),
          ...{ sameAs: row.sameAs, startsAt: row.startsAt, endsAt: row.startsAt + 40 },
        }))
        const copied = copyOfWeekday(week, 1, 2)
        const byId = new Map(week.map((each) => [each.id, each]))
        const stoodBefore = week
          .filter(({ weekday }) => weekday === 2)
          .flatMap(({ id, adults }) => adults.map(({ staffId }) => ({ sessionId: id, staffId })))
        for (const { sessionId, staffId } of copied) {
          expect(byId.get(sessionId)).toMatchObject({ weekday: 2, adults: [] })
          const elsewhere = [...stoodBefore, ...copied].filter(
            (each) => each.staffId === staffId && each.sessionId !== sessionId,
          )
          for (const other of elsewhere) {
            const apart = Math.abs((byId.get(other.sessionId)?.startsAt ?? 0) - (byId.get(sessionId)?.startsAt ?? 0))
            expect(apart).toBeGreaterThanOrEqual(40)
          }
        }
      }),
      { numRuns: 400 },
    )
  })
})
