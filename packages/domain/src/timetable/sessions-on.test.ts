import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type SchoolDate } from '../schools/school-day.ts'
import { type TermCalendar, termDay } from '../schools/term-calendar.ts'
import { type DatedException, heldOf, sessionsOn, type WeeklySession } from './sessions-on.ts'

const calendar: TermCalendar = {
  start: '2022-02-14',
  end: '2022-06-30',
  firstServiceDay: '2022-02-15',
  exceptions: [
    { date: '2022-04-02', kind: 'MAKE_UP', followsWeekday: 2 },
    { date: '2022-04-05', kind: 'HOLIDAY' },
    { date: '2022-03-08', kind: 'SUSPENDED' },
  ],
}
const go: WeeklySession = {
  id: 'go',
  weekday: 2,
  startsAt: 990,
  endsAt: 1030,
  venueId: 'room2',
  adults: [
    { staffId: 'sun', part: 'ASSISTS' },
    { staffId: 'zhao', part: 'LEADS' },
  ],
}
const chess: WeeklySession = { ...go, id: 'chess', weekday: 4, startsAt: 930, endsAt: 970, adults: [] }
const nothing = { absentId: null, coverId: null, venueId: null, startsAt: null, endsAt: null }
const on = (date: SchoolDate, ...exceptions: DatedException[]) =>
  sessionsOn(date, { calendar, sessions: [go, chess], exceptions })

describe('the sessions of a date (R11, R16)', () => {
  it('are those of its weekday', () => {
    expect(on('2022-02-22').map(({ session }) => session.id)).toEqual(['go'])
    expect(on('2022-02-24').map(({ session }) => session.id)).toEqual(['chess'])
    expect(on('2022-02-23')).toEqual([])
  })

  it('follow another weekday on a make-up day, and are none on holidays, suspended days and before the service', () => {
    expect(on('2022-04-02').map(({ session }) => session.id)).toEqual(['go'])
    for (const date of ['2022-04-05', '2022-03-08', '2022-02-14', '2022-07-05'] as const) expect(on(date)).toEqual([])
  })

  it('name who leads first', () => {
    expect(on('2022-02-22')[0]?.adults.map(({ staffId }) => staffId)).toEqual(['zhao', 'sun'])
  })

  it('have the cover in the place and part of who is away, on that date alone', () => {
    const cover: DatedException = {
      ...nothing,
      sessionId: 'go',
      date: '2022-02-22',
      kind: 'COVER',
      absentId: 'zhao',
      coverId: 'li',
    }
    expect(on('2022-02-22', cover)[0]?.adults).toEqual([
      { staffId: 'li', part: 'LEADS', covers: true, coverFor: 'zhao' },
      { staffId: 'sun', part: 'ASSISTS', covers: false, coverFor: null },
    ])
    expect(on('2022-03-01', cover)[0]?.adults.map(({ staffId }) => staffId)).toEqual(['zhao', 'sun'])
  })

  it('are led by a cover where nobody stands each week', () => {
    const cover: DatedException = { ...nothing, sessionId: 'chess', date: '2022-02-24', kind: 'COVER', coverId: 'li' }
    expect(on('2022-02-24', cover)[0]?.adults).toEqual([{ staffId: 'li', part: 'LEADS', covers: true, coverFor: null }])
  })

  it('are moved to the time and venue of that date; without a venue they stay in their own', () => {
    const move: DatedException = {
      ...nothing,
      sessionId: 'go',
      date: '2022-02-22',
      kind: 'MOVE',
      startsAt: 930,
      endsAt: 970,
    }
    expect(on('2022-02-22', move)[0]).toMatchObject({ startsAt: 930, endsAt: 970, venueId: 'room2', moved: true })
    expect(on('2022-02-22', { ...move, venueId: 'hall' })[0]).toMatchObject({ venueId: 'hall' })
  })

  it('stay listed when cancelled, and are not held', () => {
    const day = on('2022-02-22', { ...nothing, sessionId: 'go', date: '2022-02-22', kind: 'CANCEL' })
    expect(day).toMatchObject([{ cancelled: true }])
    expect(heldOf(day)).toEqual([])
  })

  it('are on every day of the term exactly the pattern of the weekday that the calendar names', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 150 }), (days) => {
        const date = addDays(calendar.start, days)
        const day = termDay(calendar, date)
        const expected = day?.service ? [go, chess].filter(({ weekday }) => weekday === day.followsWeekday) : []
        expect(on(date).map(({ session }) => session)).toEqual(expected)
      }),
    )
  })
})
