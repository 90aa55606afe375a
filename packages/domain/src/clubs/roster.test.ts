import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES } from '../schools/grade.ts'
import { SCHOOL_WEEKDAYS } from '../schools/school-day.ts'
import { CLUB_STATES } from './lifecycle.ts'
import { clashingWeekday, decideEnrolment, decideWaiting, PLACE_STATES, type RosterClub } from './roster.ts'
import { inWaitingOrder, moveInWaitingOrder, nextInLine } from './waiting-list.ts'

const tuesday = { weekday: 2, start: 980, end: 1020 } as const
const club: RosterClub = {
  id: 'weiqi',
  state: 'OPEN',
  gradesAdmitted: [3, 4],
  maximum: 20,
  enrolled: 19,
  waiting: 0,
  sessions: [tuesday],
}
const pupil = { id: 'pupil', grade: 3 } as const

const session = fc
  .record({
    weekday: fc.constantFrom(...SCHOOL_WEEKDAYS),
    start: fc.integer({ min: 900, max: 910 }),
    length: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ weekday, start, length }) => ({ weekday, start, end: start + length }))
const sessions = fc.array(session, { maxLength: 3 })
const anyClub = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  state: fc.constantFrom(...CLUB_STATES),
  gradesAdmitted: fc.subarray([...GRADES]),
  maximum: fc.integer({ min: 1, max: 3 }),
  enrolled: fc.integer({ min: 0, max: 3 }),
  waiting: fc.integer({ min: 0, max: 3 }),
  sessions,
})
const question = fc.record({
  club: anyClub,
  pupil: fc.record({ id: fc.constant('pupil'), grade: fc.constantFrom(...GRADES) }),
  commitments: fc.array(
    fc.record({ clubId: fc.constantFrom('a', 'b', 'c'), state: fc.constantFrom(...PLACE_STATES), sessions }),
    { maxLength: 3 },
  ),
})

describe('deciding an enrolment', () => {
  const decide = (
    change: Partial<RosterClub>,
    commitments: Parameters<typeof decideEnrolment>[0]['commitments'] = [],
  ) => decideEnrolment({ club: { ...club, ...change }, pupil, commitments })

  it('enrols while there is a place, and tells how many wait when there is none', () => {
    expect(decide({})).toEqual({ kind: 'ENROL' })
    expect(decide({ enrolled: 20, waiting: 3 })).toEqual({ kind: 'FULL', maximum: 20, waitingLength: 3 })
    expect(decide({ enrolled: 21 })).toMatchObject({ kind: 'FULL' })
  })

  it('refuses with what the sentence needs', () => {
    expect(decide({ state: 'DRAFT' })).toEqual({ kind: 'CLUB_CLOSED', state: 'DRAFT' })
    expect(decide({ gradesAdmitted: [5, 6] })).toEqual({ kind: 'GRADE_NOT_ADMITTED', grade: 3, gradesAdmitted: [5, 6] })
    expect(decide({}, [{ clubId: 'weiqi', state: 'WAITING', sessions: [tuesday] }])).toEqual({
      kind: 'ALREADY',
      state: 'WAITING',
    })
    expect(
      decide({}, [{ clubId: 'choir', state: 'ENROLLED', sessions: [{ ...tuesday, start: 1019, end: 1060 }] }]),
    ).toEqual({
      kind: 'TIME_CLASH',
      withClubId: 'choir',
      weekday: 2,
    })
  })

  it('lets a pupil wait elsewhere at the same time, and go on from one club to the next', () => {
    expect(decide({}, [{ clubId: 'choir', state: 'WAITING', sessions: [tuesday] }])).toEqual({ kind: 'ENROL' })
    expect(
      decide({}, [{ clubId: 'choir', state: 'ENROLLED', sessions: [{ ...tuesday, start: 1020, end: 1060 }] }]),
    ).toEqual({ kind: 'ENROL' })
    expect(decide({}, [{ clubId: 'choir', state: 'ENROLLED', sessions: [{ ...tuesday, weekday: 3 }] }])).toEqual({
      kind: 'ENROL',
    })
  })

  it('lets a pupil join the waiting list of a full club that is otherwise open to him', () => {
    const full = { ...club, enrolled: 20 }
    expect(decideWaiting({ club: full, pupil, commitments: [] })).toEqual({ kind: 'ENROL' })
    expect(decideWaiting({ club: { ...full, state: 'CLOSED' }, pupil, commitments: [] })).toMatchObject({
      kind: 'CLUB_CLOSED',
    })
  })

  it('never enrols over the maximum, in a grade not admitted, twice, or at two places at once', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { club: wanted, pupil: who, commitments } = asked
        const isFree = commitments.every(
          (each) =>
            each.state === 'WAITING' ||
            !each.sessions.some((busy) =>
              wanted.sessions.some(
                (one) => one.weekday === busy.weekday && Math.min(one.end, busy.end) > Math.max(one.start, busy.start),
              ),
            ),
        )
        const mayHaveAPlace =
          (wanted.state === 'OPEN' || wanted.state === 'RUNNING') &&
          wanted.gradesAdmitted.includes(who.grade) &&
          !commitments.some(({ clubId }) => clubId === wanted.id) &&
          isFree
        expect(decideEnrolment(asked).kind === 'ENROL').toBe(mayHaveAPlace && wanted.enrolled < wanted.maximum)
        expect(decideEnrolment(asked).kind === 'FULL').toBe(mayHaveAPlace && wanted.enrolled >= wanted.maximum)
        expect(decideWaiting(asked).kind === 'ENROL').toBe(mayHaveAPlace)
      }),
      { numRuns: 2000 },
    )
  })

  it('finds a clash whichever of two timetables is asked', () => {
    fc.assert(
      fc.property(sessions, sessions, (one, other) => {
        expect(clashingWeekday(one, other) === undefined).toBe(clashingWeekday(other, one) === undefined)
      }),
    )
  })
})

describe('the waiting list', () => {
  const entry = (id: string, position: number) => ({ id, pupilId: `pupil-${id}`, position })

  it('keeps its order, and the same one on every server', () => {
    expect(inWaitingOrder([entry('c', 5), entry('b', 1), entry('a', 5)]).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
  })

  it('moves one entry and keeps the others in order', () => {
    const entries = [entry('a', 1), entry('b', 2), entry('c', 4)]
    const order = (id: string, position: number) =>
      moveInWaitingOrder(entries, id, position).map((each) => `${each.id}${each.position}`)
    expect(order('c', 1)).toEqual(['c1', 'a2', 'b3'])
    expect(order('a', 2)).toEqual(['b1', 'a2', 'c3'])
    expect(order('a', 99)).toEqual(['b1', 'c2', 'a3'])
    expect(order('b', -5)).toEqual(['b1', 'a2', 'c3'])
  })

  it('offers a freed place to the first who can take it, and says why the others cannot', () => {
    const busy = [{ clubId: 'choir', state: 'ENROLLED', sessions: [tuesday] }] as const
    const { next, passedOver } = nextInLine([entry('c', 3), entry('a', 1), entry('b', 2)], ({ id }) => ({
      club,
      pupil,
      commitments: id === 'a' ? busy : [],
    }))
    expect(next?.id).toBe('b')
    expect(passedOver).toEqual([
      { entry: entry('a', 1), refusal: { kind: 'TIME_CLASH', withClubId: 'choir', weekday: 2 } },
    ])
  })

  it('offers nothing when no place is free', () => {
    const full = () => ({ club: { ...club, enrolled: 20 }, pupil, commitments: [] })
    expect(nextInLine([entry('a', 1)], full)).toMatchObject({
      next: undefined,
      passedOver: [{ refusal: { kind: 'FULL' } }],
    })
  })
})
