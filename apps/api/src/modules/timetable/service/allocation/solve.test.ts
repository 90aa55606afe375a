import type { AllocatableAdult, AllocationInput, OpenSession } from '@afterbell/domain/timetable/allocation/allocation'
import { evenShare } from '@afterbell/domain/timetable/allocation/even-share'
import { COST } from '@afterbell/domain/timetable/allocation/linear-model'
import { readAllocation } from '@afterbell/domain/timetable/allocation/read-allocation'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Choice, openAllocator } from './solve.ts'

let allocate: (input: AllocationInput) => Choice[]
beforeAll(async () => {
  allocate = await openAllocator()
})

const care = (id: string, more: Partial<OpenSession> = {}): OpenSession => ({
  ...{ id, kind: 'CARE', weekday: 1, startsAt: 900, endsAt: 1040, homeClassIds: [`class ${id}`], gradeNumbers: [3] },
  ...{ teacherIds: [], fixedId: null, currentId: null },
  ...more,
})
const adult = (id: string, more: Partial<AllocatableAdult> = {}): AllocatableAdult => ({
  ...{ id, homeClassIds: [], gradeNumber: 3, weekdays: [1, 2, 3, 4, 5], daysAWeek: null, anySession: true },
  ...more,
})
const solved = (input: AllocationInput) =>
  Object.fromEntries(allocate(input).map(({ sessionId, staffId }) => [sessionId, staffId]))

describe('an allocation of adults (R16, R21)', () => {
  test('takes the own class first, then the own grade, then anybody', () => {
    const adults = [
      adult('own', { homeClassIds: ['class a'], gradeNumber: 1 }),
      adult('grade'),
      adult('other', { gradeNumber: 6 }),
    ]
    expect(solved({ sessions: [care('a')], adults, uses: [] })).toEqual({ a: 'own' })
    expect(solved({ sessions: [care('a')], adults: adults.slice(1), uses: [] })).toEqual({ a: 'grade' })
    expect(solved({ sessions: [care('a')], adults: adults.slice(2), uses: [] })).toEqual({ a: 'other' })
  })

  test('asks only their own club of those who can be asked for nothing else', () => {
    const guest = adult('guest', { anySession: false })
    const club = care('club', { kind: 'CLUB', teacherIds: ['guest'] })
    expect(solved({ sessions: [club, care('b', { weekday: 2 })], adults: [guest], uses: [] })).toEqual({
      club: 'guest',
    })
  })

  test('keeps who stands there where nothing speaks against it', () => {
    const adults = [adult('one'), adult('two')]
    for (const currentId of ['one', 'two']) {
      expect(solved({ sessions: [care('a', { currentId })], adults, uses: [] })).toEqual({ a: currentId })
    }
  })

  test('says why nobody covers a session', () => {
    const sessions = [care('a', { fixedId: 'busy' }), care('b')]
    const adults = [adult('busy'), adult('away', { weekdays: [2] }), adult('full', { daysAWeek: 0 })]
    const input = { sessions, adults, uses: [] }
    expect(readAllocation(input, allocate(input)).uncovered).toEqual([
      { sessionId: 'b', unavailable: 1, busy: 1, daysUsed: 1 },
    ])
  })

  test('spreads sessions evenly', () => {
    const sessions = [1, 2, 3, 4, 5].flatMap((weekday) => [1, 2].map((nth) => care(`${weekday} ${nth}`, { weekday })))
    const input = { sessions, adults: ['a', 'b', 'c', 'd', 'e'].map((id) => adult(id)), uses: [] }
    expect([...readAllocation(input, allocate(input)).loads.values()]).toEqual([2, 2, 2, 2, 2])
  })
})

/** Tiny schools: few enough sessions and adults to look at every way to allocate them. */
const tiny = fc
  .record({
    sessions: fc.array(
      fc.record({
        weekday: fc.constantFrom(1, 2),
        startsAt: fc.constantFrom(900, 930, 980),
        lasts: fc.constantFrom(40, 140),
        club: fc.boolean(),
        of: fc.nat(3),
        fixed: fc.option(fc.nat(3), { freq: 4 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    adults: fc.array(
      fc.record({
        weekdays: fc.subarray([1, 2]),
        daysAWeek: fc.option(fc.nat(2)),
        grade: fc.constantFrom(3, 4),
        leads: fc.boolean(),
        anySession: fc.boolean(),
        onDuty: fc.option(fc.constantFrom(1, 2), { freq: 3 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ sessions, adults }): AllocationInput => {
    const fixed = new Set<string>()
    return {
      sessions: sessions.map(({ weekday, startsAt, lasts, club, of, fixed: at }, index) => {
        // Fixed choices are never at two places themselves: at most one of an adult.
        const id = at === null || at >= adults.length || fixed.has(`${at}`) ? null : `${at}`
        if (id !== null) fixed.add(id)
        return {
          ...{ id: `s${index}`, kind: club ? ('CLUB' as const) : ('CARE' as const), weekday, startsAt },
          ...{ endsAt: startsAt + lasts, homeClassIds: club ? [] : [`class ${of}`], gradeNumbers: [3 + (of % 2)] },
          ...{ teacherIds: club ? [`${of}`] : [], fixedId: id, currentId: null },
        }
      }),
      adults: adults.map(({ weekdays, daysAWeek, grade, leads, anySession }, index) => ({
        ...{ id: `${index}`, homeClassIds: leads ? [`class ${index}`] : [], gradeNumber: grade, weekdays, daysAWeek },
        anySession,
      })),
      uses: adults.flatMap(({ onDuty }, index) =>
        onDuty === null ? [] : [{ staffId: `${index}`, weekday: onDuty, startsAt: 1000, endsAt: 1030 }],
      ),
    }
  })

const meets = (one: { weekday: number; startsAt: number; endsAt: number }, other: typeof one) =>
  one.weekday === other.weekday && one.startsAt < other.endsAt && other.startsAt < one.endsAt

/** What an allocation costs, said again from the rules alone; infinite when it breaks one. */
function costOf({ sessions, adults, uses }: AllocationInput, staffOf: readonly (string | null)[]): number {
  const share = evenShare(sessions.length, adults)
  let cost = 0
  for (const [at, session] of sessions.entries()) {
    const staffId = staffOf[at] ?? null
    if (session.fixedId !== null) continue
    if (staffId === null) {
      cost += COST.uncovered
      continue
    }
    const person = adults.find(({ id }) => id === staffId)
    if (!person?.weekdays.includes(session.weekday)) return Number.POSITIVE_INFINITY
    const ownClub = session.teacherIds.includes(staffId)
    if (!person.anySession && !ownClub) return Number.POSITIVE_INFINITY
    if (ownClub || person.homeClassIds.some((id) => session.homeClassIds.includes(id))) continue
    if (session.kind === 'CLUB') cost += COST.foreignClub
    cost += session.gradeNumbers.includes(person.gradeNumber ?? 0) ? COST.ownGrade : COST.other
  }
  for (const { id, daysAWeek, weekdays } of adults) {
    const own = sessions.filter((_, at) => staffOf[at] === id)
    const open = own.filter(({ fixedId }) => fixedId === null)
    const held = [...uses.filter(({ staffId }) => staffId === id), ...own.filter(({ fixedId }) => fixedId !== null)]
    if (open.some((one, index) => [...held, ...open.slice(index + 1)].some((other) => meets(one, other)))) {
      return Number.POSITIVE_INFINITY
    }
    const before = new Set(held.map(({ weekday }) => weekday))
    const added = new Set(open.map(({ weekday }) => weekday).filter((day) => !before.has(day)))
    const most = Math.min(weekdays.length, daysAWeek ?? weekdays.length)
    if (added.size > Math.max(0, most - before.size)) return Number.POSITIVE_INFINITY
    for (let nth = own.length - open.length + 1; nth <= own.length; nth += 1) {
      cost += COST.unevenness * nth + COST.beyondShare * Math.max(0, nth - share)
    }
  }
  return cost
}

/** The least that any allocation costs, by looking at all of them. */
function leastCost(input: AllocationInput): number {
  const { sessions, adults } = input
  const from = (at: number, staffOf: (string | null)[]): number => {
    const session = sessions[at]
    if (!session) return costOf(input, staffOf)
    const options = session.fixedId === null ? [null, ...adults.map(({ id }) => id)] : [session.fixedId]
    return Math.min(...options.map((id) => from(at + 1, [...staffOf, id])))
  }
  return from(0, [])
}

describe('over tiny schools', () => {
  test('no other allocation is better, and none breaks a rule', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(tiny, (input) => {
        const choice = solved(input)
        const staffOf = input.sessions.map(({ id, fixedId }) => fixedId ?? choice[id] ?? null)
        expect(costOf(input, staffOf)).toBe(leastCost(input))
      }),
      { numRuns: 150 },
    )
  })

  test('a worse allocation would be seen', () => {
    const input = { sessions: [care('a')], adults: [adult('far', { gradeNumber: 1 }), adult('near')], uses: [] }
    expect(costOf(input, ['far'])).toBeGreaterThan(leastCost(input))
    expect(costOf({ ...input, sessions: [care('a'), care('b')] }, ['near', 'near'])).toBe(Number.POSITIVE_INFINITY)
  })

  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(tiny, (input) => {
        const turned = { ...input, sessions: input.sessions.toReversed(), adults: input.adults.toReversed() }
        expect(solved(turned)).toEqual(solved(input))
      }),
      { numRuns: 50 },
    )
  })
})
