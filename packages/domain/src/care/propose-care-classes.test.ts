import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CareClassInput, ProposedCareClass } from './care-class.ts'
import { combineHomeClasses, type StayingClass } from './combine-home-classes.ts'
import { explainCareClass } from './explain-care-class.ts'
import { divideAmongRooms, findRooms } from './find-rooms.ts'
import { proposeCareClasses } from './propose-care-classes.ts'

const monday = 1 as const

/** Third-grade classes with a room of 40 each, on one Monday. */
function school(staying: readonly number[], change: Partial<CareClassInput> = {}): CareClassInput {
  const homeClasses = staying.map((_, index) => ({ id: `3-${index + 1}`, grade: 3 as const, number: index + 1 }))
  return {
    homeClasses,
    rooms: homeClasses.map(({ id }) => ({ id: `room ${id}`, capacity: 40, homeClassId: id })),
    stays: homeClasses.map(({ id }, index) => ({ homeClassId: id, weekday: monday, pupils: staying[index] ?? 0 })),
    minimum: 15,
    ...change,
  }
}

const shape = (proposed: readonly ProposedCareClass[]) =>
  proposed.map(
    ({ parts, roomId }) =>
      `${parts.map(({ homeClassId, pupils }) => `${homeClassId}:${pupils}`).join('+')} in ${roomId}`,
  )
const kinds = (proposed: readonly ProposedCareClass[]) => proposed.map(({ reasons }) => reasons.map(({ kind }) => kind))

describe('the proposal of care classes (R20)', () => {
  it('leaves a home class by itself while it has enough pupils', () => {
    const proposed = proposeCareClasses(school([30, 15]))
    expect(shape(proposed)).toEqual(['3-1:30 in room 3-1', '3-2:15 in room 3-2'])
    expect(kinds(proposed)).toEqual([['OWN_CLASS'], ['OWN_CLASS']])
  })

  it('combines small neighbours rather than to draw on a class that has enough', () => {
    const proposed = proposeCareClasses(school([8, 9, 30]))
    expect(shape(proposed)).toEqual(['3-1:8+3-2:9 in room 3-1', '3-3:30 in room 3-3'])
    expect(proposed[0]?.reasons).toEqual([{ kind: 'COMBINED', smallHomeClassIds: ['3-1', '3-2'], minimum: 15 }])
  })

  it('lets a small class join a neighbour within the room, and says so when none has room', () => {
    expect(shape(proposeCareClasses(school([30, 6])))).toEqual(['3-1:30+3-2:6 in room 3-1'])
    expect(kinds(proposeCareClasses(school([38, 6])))).toEqual([['OWN_CLASS'], ['STAYS_SMALL']])
  })

  it('holds nothing for a class of which nobody stays', () => {
    expect(shape(proposeCareClasses(school([20, 0])))).toEqual(['3-1:20 in room 3-1'])
  })

  it('moves a class into a larger room before it divides it', () => {
    const hall = { id: 'hall', capacity: 60, homeClassId: null }
    const input = school([45])
    const proposed = proposeCareClasses({ ...input, rooms: [...input.rooms, hall] })
    expect(shape(proposed)).toEqual(['3-1:45 in hall'])
    expect(kinds(proposed)).toEqual([['OWN_CLASS', 'OTHER_ROOM']])
  })

  it('has two classes change rooms when that saves a division', () => {
    const input = school([45, 20])
    const rooms = input.rooms.map((room) => ({ ...room, capacity: room.homeClassId === '3-2' ? 50 : 40 }))
    expect(shape(proposeCareClasses({ ...input, rooms }))).toEqual(['3-1:45 in room 3-2', '3-2:20 in room 3-1'])
  })

  it('divides a class that no room holds, and tells when no rooms are left', () => {
    const input = school([45, 0])
    const divided = proposeCareClasses(input)
    expect(shape(divided)).toEqual(['3-1:23 in room 3-1', '3-1:22 in room 3-2'])
    expect(divided[0]?.parts).toEqual([{ homeClassId: '3-1', pupils: 23, part: 1, parts: 2 }])
    expect(divided[0]?.reasons).toEqual([{ kind: 'SPLIT', homeClassId: '3-1', pupils: 45, largestRoom: 40 }])
    expect(kinds(proposeCareClasses({ ...input, rooms: [] }))).toEqual([['OWN_CLASS', 'NO_ROOM']])
  })

  it('explains itself in both languages', () => {
    const names = { homeClass: (id: string) => `${id}班`, room: (id: string) => id }
    const combined = { kind: 'COMBINED', smallHomeClassIds: ['3-1', '3-2'], minimum: 15 } as const
    expect(explainCareClass(combined, names, 'zh')).toBe('3-1班、3-2班不足 15 人，与同年级相邻班合并。')
    expect(explainCareClass(combined, names, 'en')).toBe(
      'Fewer than 15 stay in 3-1班, 3-2班: combined with neighbours of the grade.',
    )
    const split = { kind: 'SPLIT', homeClassId: '3-1', pupils: 45, largestRoom: 40 } as const
    expect(explainCareClass(split, names, 'zh')).toBe('3-1班有 45 人，没有一间空教室坐得下（最大 40 人），分开安排。')
  })
})

/** All ways to cut a row of classes into neighbours that fit a room of their own. */
function* cuts(classes: readonly StayingClass[]): Generator<StayingClass[][]> {
  if (classes.length === 0) yield []
  for (let length = 1; length <= classes.length; length += 1) {
    const group = classes.slice(0, length)
    const pupils = group.reduce((sum, each) => sum + each.pupils, 0)
    if (length > 1 && pupils > Math.max(...group.map(({ roomCapacity }) => roomCapacity))) continue
    for (const rest of cuts(classes.slice(length))) yield [group, ...rest]
  }
}

describe('what a proposal must hold, over generated grades', () => {
  const grade = fc.array(
    fc.record({ pupils: fc.integer({ min: 1, max: 50 }), roomCapacity: fc.integer({ min: 20, max: 45 }) }),
    { minLength: 1, maxLength: 7 },
  )
  const named = grade.map((classes) => classes.map((each, index) => ({ id: `3-${index + 1}`, ...each })))

  it('has as few small groups, then as few moved classes, then as few groups as any way to combine', () => {
    fc.assert(
      fc.property(named, (classes) => {
        const costOf = (groups: StayingClass[][]) => [
          groups.filter((group) => group.reduce((sum, { pupils }) => sum + pupils, 0) < 15).length,
          groups.flatMap((group) => (group.length > 1 ? group.filter(({ pupils }) => pupils >= 15) : [])).length,
          groups.length,
        ]
        const all = [...cuts(classes)].map(costOf).toSorted((one, other) => {
          const at = one.findIndex((figure, index) => figure !== other[index])
          return (one[at] ?? 0) - (other[at] ?? 0)
        })
        expect(costOf(combineHomeClasses(classes, 15))).toEqual(all[0])
      }),
      { numRuns: 300 },
    )
  })

  it('has everybody who stays in one class, within a room that nobody else has, and divides only what no room holds', () => {
    const spare = fc.array(fc.integer({ min: 10, max: 60 }), { maxLength: 3 })
    fc.assert(
      fc.property(named, spare, (classes, capacities) => {
        const input: CareClassInput = {
          homeClasses: classes.map(({ id }, index) => ({ id, grade: 3, number: index + 1 })),
          rooms: [
            ...classes.map(({ id, roomCapacity }) => ({ id: `room ${id}`, capacity: roomCapacity, homeClassId: id })),
            ...capacities.map((capacity, index) => ({ id: `spare ${index}`, capacity, homeClassId: null })),
          ],
          stays: classes.map(({ id, pupils }) => ({ homeClassId: id, weekday: monday, pupils })),
          minimum: 15,
        }
        const proposed = proposeCareClasses(input)
        for (const { id, pupils } of classes) {
          const parts = proposed.flatMap((each) => each.parts).filter(({ homeClassId }) => homeClassId === id)
          expect(parts.reduce((sum, part) => sum + part.pupils, 0)).toBe(pupils)
          // A room that is free, or that a smaller group has while a free room would hold that group, would have spared the division.
          if (parts.length > 1) expect(couldBeWhole(input, proposed, id, pupils)).toBe(false)
        }
        const rooms = proposed.flatMap(({ roomId }) => roomId ?? [])
        expect(new Set(rooms).size).toBe(rooms.length)
        for (const { roomId, pupils } of proposed) {
          const capacity = input.rooms.find(({ id }) => id === roomId)?.capacity
          if (roomId !== null) expect(pupils).toBeLessThanOrEqual(capacity ?? 0)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('sees a division that was not needed', () => {
    const input = school([45, 20])
    const rooms = input.rooms.map((room) => ({ ...room, capacity: 50 }))
    const divided = proposeCareClasses(school([45, 0, 20]))
    expect(couldBeWhole({ ...input, rooms }, divided, '3-1', 45)).toBe(true)
  })
})

/** Whether all groups as proposed, with this home class undivided, could have rooms: largest group to largest room. */
function couldBeWhole(
  input: CareClassInput,
  proposed: readonly ProposedCareClass[],
  id: string,
  pupils: number,
): boolean {
  const others = proposed.filter(
    ({ parts, roomId }) => roomId !== null && !parts.some((part) => part.homeClassId === id),
  )
  // Other divided classes count whole groups only: their parts took what was left.
  const sizes = [
    ...others.filter(({ parts }) => parts.every((part) => part.parts === 1)).map((each) => each.pupils),
    pupils,
  ]
  const rooms = input.rooms.map(({ capacity }) => capacity).toSorted((one, other) => other - one)
  return sizes.toSorted((one, other) => other - one).every((size, index) => size <= (rooms[index] ?? 0))
}

describe('rooms', () => {
  it('are found for as many groups as any assignment finds them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }),
        (sizes, capacities) => {
          const rooms = capacities.map((capacity, index) => ({
            id: `${index}`,
            capacity,
            homeClassId: `class${index}`,
          }))
          const found = findRooms(
            sizes.map((pupils, index) => ({ homeClassIds: [`class${index}`], pupils })),
            rooms,
          )
          // Smallest group to smallest room that holds it: nothing places more.
          const free = capacities.toSorted((one, other) => one - other)
          let most = 0
          for (const size of sizes.toSorted((one, other) => one - other)) {
            const at = free.findIndex((capacity) => capacity >= size)
            if (at < 0) continue
            free.splice(at, 1)
            most += 1
          }
          expect(found.filter(Boolean)).toHaveLength(most)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('divide pupils as evenly as they allow', () => {
    const room = (id: string, capacity: number) => ({ id, capacity, homeClassId: null })
    const shares = divideAmongRooms(50, [room('a', 10), room('b', 20), room('c', 40)])
    expect(shares.map(({ room: { id }, pupils }) => [id, pupils])).toEqual([
      ['b', 20],
      ['c', 30],
    ])
    expect(divideAmongRooms(80, [room('a', 10)])).toEqual([])
  })
})
