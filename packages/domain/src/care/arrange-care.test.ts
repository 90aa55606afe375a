import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES, type Grade } from '../schools/grade.ts'
import type { SchoolWeekday } from '../schools/school-day.ts'
import { arrangeCare, type CareArrangement, type CareSituation, type StandingCareClass } from './arrange-care.ts'
import { careClassName } from './care-class-name.ts'

const monday = 1 as const

/** Third-grade classes with a room of 40 each; all of their pupils have care on Monday. */
function situation(sizes: readonly number[], change: Partial<CareSituation> = {}): CareSituation {
  const homeClasses = sizes.map((_, index) => ({ id: `3-${index + 1}`, grade: 3 as const, number: index + 1 }))
  const rooms = homeClasses.map(({ id }) => ({ id: `room ${id}`, capacity: 40, homeClassId: id }))
  return {
    homeClasses,
    roomsOn: new Map([[monday, rooms]]),
    pupils: sizes.flatMap((size, index) =>
      Array.from({ length: size }, (_, at) => ({
        id: `3-${index + 1}.${at + 1}`,
        homeClassId: `3-${index + 1}`,
        weekdays: [monday],
      })),
    ),
    standing: [],
    weekdays: [monday],
    minimum: 15,
    capacityOf: () => 40,
    ...change,
  }
}

const standing = (id: string, homeClassIds: string[], more: Partial<StandingCareClass> = {}): StandingCareClass => ({
  ...{ id, weekday: monday, homeClassIds, roomId: `room ${homeClassIds[0]}`, pinned: false, pupilIds: [] },
  ...more,
})

const shape = ({ classes }: CareArrangement) =>
  classes.map(
    ({ standingId, pupilIds, roomId }) => `${standingId ?? 'new'}: ${pupilIds.length} from ${pupilIds[0]}, ${roomId}`,
  )

describe('who is in which care class (R01, R20)', () => {
  it('continues the standing class of the same home classes, and says which classes end', () => {
    const before = [standing('a', ['3-2', '3-1']), standing('b', ['3-3']), standing('c', ['3-4'])]
    const arranged = arrangeCare(situation([8, 9, 20, 0], { standing: before }))
    expect(shape(arranged)).toEqual(['a: 17 from 3-1.1, room 3-1', 'b: 20 from 3-3.1, room 3-3'])
    expect(arranged.ended.map(({ id }) => id)).toEqual(['c'])
  })

  it('cuts a divided class in the order of its list', () => {
    const arranged = arrangeCare(situation([45, 0]))
    expect(shape(arranged)).toEqual(['new: 23 from 3-1.1, room 3-1', 'new: 22 from 3-1.24, room 3-2'])
  })

  it('leaves who sits in a settled class where he sits, and brings the others of its home classes there', () => {
    const before = [
      standing('a', ['3-1'], { pinned: true, pupilIds: ['3-2.1', 'gone'] }),
      standing('b', ['3-1'], { pinned: true, pupilIds: ['3-1.5'] }),
    ]
    const [a, b, rest] = arrangeCare(situation([6, 20], { standing: before })).classes
    expect(a?.pupilIds).toEqual(['3-1.1', '3-1.3', '3-1.6', '3-2.1'].filter((id) => a?.pupilIds.includes(id)))
    expect(a?.pupilIds).toContain('3-2.1')
    expect(b?.pupilIds).toContain('3-1.5')
    expect(Math.abs((a?.pupils ?? 0) - (b?.pupils ?? 0))).toBeLessThanOrEqual(1)
    expect(rest).toMatchObject({ standingId: null, pupils: 19, reasons: [{ kind: 'OWN_CLASS' }] })
  })

  it('tells of a settled class that its room does not hold', () => {
    const before = [standing('a', ['3-1', '3-2'], { pinned: true })]
    const [a] = arrangeCare(situation([30, 20], { standing: before })).classes
    expect(a?.reasons).toEqual([{ kind: 'KEPT' }, { kind: 'OVER_ROOM', pupils: 50, capacity: 40 }])
  })

  it('comes to the same when its own proposal stands, settled or not', () => {
    const input = situation([30, 6, 9, 9, 45])
    const first = arrangeCare(input)
    for (const pinned of [false, true]) {
      const before = first.classes.map(({ parts, roomId, pupilIds }, index) =>
        standing(
          `${index}`,
          parts.map(({ homeClassId }) => homeClassId),
          { roomId, pupilIds, pinned },
        ),
      )
      const again = arrangeCare({ ...input, standing: before })
      expect(again.ended).toEqual([])
      expect(again.classes.map(({ pupilIds, roomId }) => [pupilIds, roomId])).toEqual(
        first.classes.map(({ pupilIds, roomId }) => [pupilIds, roomId]),
      )
    }
  })

  it('names classes as the school does', () => {
    expect(careClassName(3, [1, 2], null)).toBe('三（1）（2）班托管')
    expect(careClassName(1, [4], 2)).toBe('一（4）班托管第2组')
  })
})

/** Schools with any number of classes, too few rooms, some of them settled with pupils of other classes. */
const schools = fc
  .record({
    sizes: fc.array(fc.record({ grade: fc.constantFrom(...GRADES), pupils: fc.nat(50), room: fc.nat(50) }), {
      minLength: 1,
      maxLength: 10,
    }),
    days: fc.array(fc.subarray([1, 2, 3, 4, 5] as SchoolWeekday[], { minLength: 1 }), { minLength: 7, maxLength: 7 }),
    pins: fc.array(fc.record({ day: fc.constantFrom(1, 2, 3, 4, 5), of: fc.nat(9), guests: fc.nat(4) }), {
      maxLength: 4,
    }),
    minimum: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ sizes, days, pins, minimum }): CareSituation => {
    const homeClasses = sizes.map(({ grade }, index) => ({ id: `${index}`, grade: grade as Grade, number: index + 1 }))
    const rooms = sizes.map(({ room }, index) => ({ id: `room ${index}`, capacity: room, homeClassId: `${index}` }))
    const pupils = sizes.flatMap(({ pupils: count }, index) =>
      Array.from({ length: count }, (_, at) => ({
        id: `${index}.${at}`,
        homeClassId: `${index}`,
        weekdays: days[(index + at) % days.length] ?? [],
      })),
    )
    return {
      ...{ homeClasses, pupils, minimum, weekdays: [1, 2, 3, 4, 5] },
      roomsOn: new Map(([1, 2, 3, 4, 5] as const).map((day) => [day, rooms])),
      standing: pins.map(({ day, of, guests }, index) => ({
        ...{ id: `pin ${index}`, weekday: day as SchoolWeekday, homeClassIds: [`${of % sizes.length}`] },
        ...{ roomId: null, pinned: true },
        // A guest sits in one settled class of a day at most, as the database has it.
        pupilIds: pupils.slice(index * guests, (index + 1) * guests).map(({ id }) => id),
      })),
      capacityOf: (id) => rooms.find((room) => room.id === id)?.capacity,
    }
  })

/** Pupils and weekdays applied for, each once. */
const applied = ({ pupils }: CareSituation) =>
  pupils.flatMap(({ id, weekdays }) => weekdays.map((day) => `${day} ${id}`))
const served = ({ classes }: CareArrangement) =>
  classes.flatMap(({ weekday, pupilIds }) => pupilIds.map((id) => `${weekday} ${id}`))

describe('over generated schools', () => {
  it('everybody has exactly one care class on every weekday applied for, and none on others', () => {
    fc.assert(
      fc.property(schools, (school) => {
        const arranged = arrangeCare(school)
        expect(served(arranged).toSorted()).toEqual(applied(school).toSorted())
        for (const { pupils, pupilIds } of arranged.classes) expect(pupilIds).toHaveLength(pupils)
      }),
      { numRuns: 300 },
    )
  })

  it('sees a pupil who was forgotten', () => {
    const school = situation([20])
    const arranged = arrangeCare({ ...school, pupils: school.pupils.slice(1) })
    expect(served(arranged).toSorted()).not.toEqual(applied(school).toSorted())
  })

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(schools, (school) => {
        const turned = { ...school, homeClasses: school.homeClasses.toReversed() }
        expect(served(arrangeCare(turned)).toSorted()).toEqual(served(arrangeCare(school)).toSorted())
        expect(shape(arrangeCare(turned))).toEqual(shape(arrangeCare(school)))
      }),
      { numRuns: 100 },
    )
  })
})
