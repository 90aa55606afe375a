import { SCHOOL_WEEKDAYS, type SchoolWeekday } from '../schools/school-day.ts'
import type {
  CareClassInput,
  CareClassReason,
  CareHomeClass,
  CareRoom,
  KeptCareClass,
  ProposedCareClass,
} from './care-class.ts'
import { combineHomeClasses, type StayingClass } from './combine-home-classes.ts'
import { divideAmongRooms, findRooms } from './find-rooms.ts'

/**
 * R20: proposes care classes per grade and weekday from those who stay. A home class has a care class of its own while it has enough pupils;
 * smaller ones are combined with neighbours of their grade within the room. A home class is divided only when no room can hold it. What the
 * school has settled stays as it is, and the rest is proposed around it, so that a proposal can be edited and asked for again.
 */
export function proposeCareClasses(input: CareClassInput): ProposedCareClass[] {
  return SCHOOL_WEEKDAYS.flatMap((weekday) => proposeWeekday(input, weekday))
}

interface Group {
  readonly classes: readonly StayingClass[]
  readonly pupils: number
}

function proposeWeekday(input: CareClassInput, weekday: SchoolWeekday): ProposedCareClass[] {
  const homeClasses = new Map(
    input.homeClasses
      .toSorted((one, other) => one.grade - other.grade || one.number - other.number)
      .map((homeClass) => [homeClass.id, homeClass]),
  )
  const staying = new Map<string, number>()
  for (const stay of input.stays) if (stay.weekday === weekday) staying.set(stay.homeClassId, stay.pupils)
  const keptToday = input.kept.filter((kept) => kept.weekday === weekday)
  const settled = new Set(keptToday.flatMap(({ homeClassIds }) => homeClassIds))
  const usedRooms = new Set(keptToday.map(({ roomId }) => roomId))
  const rooms = input.rooms.filter(({ id }) => !usedRooms.has(id))

  const groups = groupsOf([...homeClasses.values()], staying, settled, rooms, input.minimum)
  const kept = keptClasses(keptToday, homeClasses, staying, input.rooms)
  return [...kept, ...housed(groups, homeClasses, rooms, weekday, input.minimum)].toSorted(
    (one, other) => one.grade - other.grade || firstNumber(one, homeClasses) - firstNumber(other, homeClasses),
  )
}

const firstNumber = ({ parts }: ProposedCareClass, homeClasses: ReadonlyMap<string, CareHomeClass>): number =>
  Math.min(...parts.map(({ homeClassId }) => homeClasses.get(homeClassId)?.number ?? 0))

/** The home classes that are not settled yet, combined grade by grade. */
function groupsOf(
  homeClasses: readonly CareHomeClass[],
  staying: ReadonlyMap<string, number>,
  settled: ReadonlySet<string>,
  rooms: readonly CareRoom[],
  minimum: number,
): Group[] {
  const open = homeClasses.filter(({ id }) => !settled.has(id) && (staying.get(id) ?? 0) > 0)
  return [...Map.groupBy(open, ({ grade }) => grade).values()].flatMap((grade) => {
    const classes = grade.map(({ id }): StayingClass => {
      const own = rooms.filter(({ homeClassId }) => homeClassId === id).map(({ capacity }) => capacity)
      return { id, pupils: staying.get(id) ?? 0, roomCapacity: Math.max(0, ...own) }
    })
    return combineHomeClasses(classes, minimum).map((group) => ({ classes: group, pupils: pupilsIn(group) }))
  })
}

const pupilsIn = (group: readonly StayingClass[]) => group.reduce((total, { pupils }) => total + pupils, 0)

function keptClasses(
  kept: readonly KeptCareClass[],
  homeClasses: ReadonlyMap<string, CareHomeClass>,
  staying: ReadonlyMap<string, number>,
  rooms: readonly CareRoom[],
): ProposedCareClass[] {
  return kept.flatMap(({ weekday, homeClassIds, roomId }, index) => {
    const parts = homeClassIds.map((homeClassId) => {
      const sharing = kept.flatMap((each, at) => (each.homeClassIds.includes(homeClassId) ? [at] : []))
      const part = sharing.indexOf(index)
      const pupils = staying.get(homeClassId) ?? 0
      const share = Math.floor(pupils / sharing.length) + (part < pupils % sharing.length ? 1 : 0)
      return { homeClassId, pupils: share, part: part + 1, parts: sharing.length }
    })
    const grade = homeClasses.get(homeClassIds[0] ?? '')?.grade
    const pupils = parts.reduce((total, part) => total + part.pupils, 0)
    const capacity = rooms.find(({ id }) => id === roomId)?.capacity
    const over: CareClassReason[] =
      capacity !== undefined && pupils > capacity ? [{ kind: 'OVER_ROOM', pupils, capacity }] : []
    // A settled class whose pupils all went elsewhere is not held.
    return grade === undefined || pupils === 0
      ? []
      : [{ weekday, grade, parts, pupils, roomId, reasons: [{ kind: 'KEPT' as const }, ...over] }]
  })
}

/** Gives the groups their rooms, dividing those that no room holds. */
function housed(
  groups: readonly Group[],
  homeClasses: ReadonlyMap<string, CareHomeClass>,
  rooms: readonly CareRoom[],
  weekday: SchoolWeekday,
  minimum: number,
): ProposedCareClass[] {
  const found = findRooms(
    groups.map(({ classes, pupils }) => ({ homeClassIds: classes.map(({ id }) => id), pupils })),
    rooms,
  )
  let free = rooms.filter((room) => !found.includes(room))
  return groups.flatMap((group, index): ProposedCareClass[] => {
    const { classes, pupils } = group
    const grade = homeClasses.get(classes[0]?.id ?? '')?.grade
    if (grade === undefined) return []
    const whole = classes.map(({ id, pupils }) => ({ homeClassId: id, pupils, part: 1, parts: 1 }))
    const because = reasonsOf(group, minimum)
    const room = found[index]
    if (room) {
      const isAtHome = classes.some(({ id }) => id === room.homeClassId)
      const elsewhere: CareClassReason[] = isAtHome ? [] : [{ kind: 'OTHER_ROOM', roomId: room.id, pupils }]
      return [{ weekday, grade, parts: whole, pupils, roomId: room.id, reasons: [...because, ...elsewhere] }]
    }
    const homeClassId = classes[0]?.id ?? ''
    const isOwn = (each: CareRoom) => each.homeClassId === homeClassId
    const ownFirst = free.toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)))
    const shares = classes.length === 1 ? divideAmongRooms(pupils, ownFirst) : []
    if (shares.length === 0) {
      return [
        { weekday, grade, parts: whole, pupils, roomId: null, reasons: [...because, { kind: 'NO_ROOM', pupils }] },
      ]
    }
    free = free.filter((each) => !shares.some((share) => share.room === each))
    const largestRoom = Math.max(...shares.map((share) => share.room.capacity))
    return shares.map((share, part) => ({
      weekday,
      grade,
      parts: [{ homeClassId, pupils: share.pupils, part: part + 1, parts: shares.length }],
      pupils: share.pupils,
      roomId: share.room.id,
      reasons: [{ kind: 'SPLIT', homeClassId, pupils, largestRoom }],
    }))
  })
}

function reasonsOf({ classes, pupils }: Group, minimum: number): CareClassReason[] {
  if (classes.length > 1) {
    const small = classes.filter((each) => each.pupils < minimum).map(({ id }) => id)
    return [
      { kind: 'COMBINED', smallHomeClassIds: small, minimum },
      ...(pupils < minimum ? [{ kind: 'STAYS_SMALL', pupils, minimum } as const] : []),
    ]
  }
  return [pupils < minimum ? { kind: 'STAYS_SMALL', pupils, minimum } : { kind: 'OWN_CLASS', pupils, minimum }]
}
