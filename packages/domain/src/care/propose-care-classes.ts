import { SCHOOL_WEEKDAYS, type SchoolWeekday } from '../schools/school-day.ts'
import type { CareClassInput, CareClassReason, CareHomeClass, CareRoom, ProposedCareClass } from './care-class.ts'
import { combineHomeClasses, type StayingClass } from './combine-home-classes.ts'
import { divideAmongRooms, findRooms } from './find-rooms.ts'

/**
 * R20: proposes care classes per grade and weekday from those who stay. A home class has a care class of its own while it has enough pupils;
 * smaller ones are combined with neighbours of their grade within the room. A home class is divided only when no room can hold it.
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
  const groups = groupsOf([...homeClasses.values()], staying, input.rooms, input.minimum)
  return housed(groups, homeClasses, input.rooms, weekday, input.minimum).toSorted(
    (one, other) => one.grade - other.grade || firstNumber(one, homeClasses) - firstNumber(other, homeClasses),
  )
}

const firstNumber = ({ parts }: ProposedCareClass, homeClasses: ReadonlyMap<string, CareHomeClass>): number =>
  Math.min(...parts.map(({ homeClassId }) => homeClasses.get(homeClassId)?.number ?? 0))

/** The home classes of which somebody stays, combined grade by grade. */
function groupsOf(
  homeClasses: readonly CareHomeClass[],
  staying: ReadonlyMap<string, number>,
  rooms: readonly CareRoom[],
  minimum: number,
): Group[] {
  const open = homeClasses.filter(({ id }) => (staying.get(id) ?? 0) > 0)
  return [...Map.groupBy(open, ({ grade }) => grade).values()].flatMap((grade) => {
    const classes = grade.map(({ id }): StayingClass => {
      const own = rooms.filter(({ homeClassId }) => homeClassId === id).map(({ capacity }) => capacity)
      return { id, pupils: staying.get(id) ?? 0, roomCapacity: Math.max(0, ...own) }
    })
    return combineHomeClasses(classes, minimum).map((group) => ({ classes: group, pupils: pupilsIn(group) }))
  })
}

const pupilsIn = (group: readonly StayingClass[]) => group.reduce((total, { pupils }) => total + pupils, 0)

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
