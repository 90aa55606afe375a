import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GROUP_KINDS, GROUP_POSITIONS } from './input.ts'
import { type Seat, whyNoSeat } from './seat.ts'
import { phaseOn, termsOverlap } from './term-of-office.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const teacher: Seat = {
  position: 'MEMBER',
  staffId: 'wang',
  guardianId: null,
  startsOn: day('2022-02-14'),
  endsOn: day('2022-06-30'),
}
const mother: Seat = { ...teacher, staffId: null, guardianId: 'li', position: 'PARENT_REPRESENTATIVE' }

describe('a term of office', () => {
  it('includes its first and its last day', () => {
    expect(phaseOn(teacher, day('2022-02-13'))).toBe('COMING')
    expect(phaseOn(teacher, day('2022-02-14'))).toBe('CURRENT')
    expect(phaseOn(teacher, day('2022-06-30'))).toBe('CURRENT')
    expect(phaseOn(teacher, day('2022-07-01'))).toBe('PAST')
    expect(phaseOn({ ...teacher, endsOn: null }, day('2099-01-01'))).toBe('CURRENT')
  })

  it('overlaps another exactly when some day lies in both', () => {
    const term = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 0, max: 10 })))
      .map(([start, length]) => ({
        startsOn: new Date(start * 86_400_000),
        endsOn: length === null ? null : new Date((start + length) * 86_400_000),
      }))
    fc.assert(
      fc.property(term, term, (one, other) => {
        const days = Array.from({ length: 60 }, (_, index) => new Date(index * 86_400_000))
        const shared = days.some((each) => phaseOn(one, each) === 'CURRENT' && phaseOn(other, each) === 'CURRENT')
        expect(termsOverlap(one, other)).toBe(shared)
      }),
    )
  })
})

describe('who may sit where (R40)', () => {
  it('gives staff every position but that of parents, in every kind of group', () => {
    for (const kind of GROUP_KINDS) {
      for (const position of GROUP_POSITIONS) {
        const refused = position === 'PARENT_REPRESENTATIVE' ? { obstacle: 'STAFF_CANNOT_REPRESENT_PARENTS' } : null
        expect([kind, position, whyNoSeat(kind, { ...teacher, position }, [])]).toEqual([kind, position, refused])
      }
    }
  })

  it('lets guardians represent parents in the leading group, and serve in the committee as anything', () => {
    expect(whyNoSeat('LEADING_GROUP', mother, [])).toBeNull()
    expect(whyNoSeat('LEADING_GROUP', { ...mother, position: 'DEPUTY' }, [])).toEqual({
      obstacle: 'GUARDIAN_ONLY_REPRESENTS_PARENTS',
    })
    expect(whyNoSeat('PARENTS_COMMITTEE', { ...mother, position: 'LEADER' }, [])).toBeNull()
    expect(whyNoSeat('OFFICE', mother, [])).toEqual({ obstacle: 'NO_GUARDIANS_HERE' })
    expect(whyNoSeat('GRADE_DEPARTMENT', mother, [])).toEqual({ obstacle: 'NO_GUARDIANS_HERE' })
  })

  it('has one leader on a day, and the next from the day after', () => {
    const leader: Seat = { ...teacher, id: '1', position: 'LEADER' }
    const next = (startsOn: string): Seat => ({
      ...leader,
      id: undefined,
      staffId: 'zhao',
      startsOn: day(startsOn),
      endsOn: null,
    })
    expect(whyNoSeat('OFFICE', next('2022-06-30'), [leader])).toEqual({ obstacle: 'LEADER_SEAT_TAKEN', by: leader })
    expect(whyNoSeat('OFFICE', next('2022-07-01'), [leader])).toBeNull()
    expect(whyNoSeat('OFFICE', { ...next('2022-03-01'), position: 'DEPUTY' }, [leader])).toBeNull()
  })

  it('seats a person once at a time, and does not count a seat against itself', () => {
    const seated: Seat = { ...teacher, id: '1' }
    expect(whyNoSeat('OFFICE', { ...teacher, position: 'DEPUTY' }, [seated])).toEqual({
      obstacle: 'SITS_ALREADY',
      by: seated,
    })
    expect(whyNoSeat('OFFICE', { ...seated, position: 'LEADER' }, [seated])).toBeNull()
    expect(whyNoSeat('LEADING_GROUP', mother, [seated, { ...mother, id: '2', guardianId: 'sun' }])).toBeNull()
  })
})
