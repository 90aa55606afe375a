import type { SchoolWeekday } from '../schools/school-day.ts'
import type { CareClassReason, CareHomeClass, CareRoom, ProposedCareClass } from './care-class.ts'
import { proposeCareClasses } from './propose-care-classes.ts'

/** A pupil who has care on some weekdays. */
export interface CarePupil {
  readonly id: string
  readonly homeClassId: string
  readonly weekdays: readonly SchoolWeekday[]
}

/** A care class as it stands. */
export interface StandingCareClass {
  readonly id: string
  readonly weekday: SchoolWeekday
  readonly homeClassIds: readonly string[]
  readonly roomId: string | null
  /** Settled by the school: it keeps its room and the pupils who sit in it. */
  readonly pinned: boolean
  readonly pupilIds: readonly string[]
}

export interface CareSituation {
  readonly homeClasses: readonly CareHomeClass[]
  /** The rooms that can be had on a weekday; those of settled classes are not among them. */
  readonly roomsOn: ReadonlyMap<SchoolWeekday, readonly CareRoom[]>
  /** Everybody who has care, in the order of the lists of their home classes: a divided class is cut in that order. */
  readonly pupils: readonly CarePupil[]
  readonly standing: readonly StandingCareClass[]
  readonly weekdays: readonly SchoolWeekday[]
  readonly minimum: number
  readonly capacityOf: (roomId: string) => number | undefined
}

/** A care class with the pupils whom it takes, and the standing one that it continues. */
export interface ArrangedCareClass extends ProposedCareClass {
  readonly pupilIds: readonly string[]
  readonly standingId: string | null
}

export interface CareArrangement {
  readonly classes: readonly ArrangedCareClass[]
  /** Standing classes that nothing continues. */
  readonly ended: readonly StandingCareClass[]
}

/**
 * R01, R20: who is in which care class on which weekday. Settled classes keep their pupils and take the others of their home classes; for
 * everybody else classes are proposed. A proposed class continues the standing one of the same home classes, so that its adult stays.
 */
export function arrangeCare(situation: CareSituation): CareArrangement {
  const days = situation.weekdays.map((weekday) => arrangeDay(situation, weekday))
  return { classes: days.flatMap(({ classes }) => classes), ended: days.flatMap(({ ended }) => ended) }
}

function arrangeDay(situation: CareSituation, weekday: SchoolWeekday): CareArrangement {
  const { homeClasses, roomsOn, minimum } = situation
  const staying = situation.pupils.filter(({ weekdays }) => weekdays.includes(weekday))
  const today = situation.standing.filter((each) => each.weekday === weekday)
  const settled = today.filter(({ pinned }) => pinned)
  const seatOf = settledSeats(settled, staying)
  const open = staying.filter(({ id }) => !seatOf.has(id))
  const listOf = Map.groupBy(open, ({ homeClassId }) => homeClassId)
  const proposed = proposeCareClasses({
    homeClasses,
    rooms: roomsOn.get(weekday) ?? [],
    stays: [...listOf].map(([homeClassId, list]) => ({ homeClassId, weekday, pupils: list.length })),
    minimum,
  })
  const standing = Map.groupBy(
    today.filter(({ pinned }) => !pinned),
    ({ homeClassIds }) => keyOf(homeClassIds),
  )
  const seated = new Map<string, number>()
  const arranged = proposed.map((each): ArrangedCareClass => {
    const pupilIds = each.parts.flatMap(({ homeClassId, pupils }) => {
      const from = seated.get(homeClassId) ?? 0
      seated.set(homeClassId, from + pupils)
      return (listOf.get(homeClassId) ?? []).slice(from, from + pupils).map(({ id }) => id)
    })
    const continued = standing.get(keyOf(each.parts.map(({ homeClassId }) => homeClassId)))?.shift()
    return { ...each, pupilIds, standingId: continued?.id ?? null }
  })
  const kept = settled.flatMap((each) => keptClass(situation, each, staying, seatOf))
  return { classes: [...kept, ...arranged], ended: [...standing.values()].flat() }
}

const keyOf = (homeClassIds: readonly string[]) => homeClassIds.toSorted().join(' ')

/** In which settled class a pupil sits: where he sits already, else in the one of his home class that has the fewest. */
function settledSeats(settled: readonly StandingCareClass[], staying: readonly CarePupil[]): Map<string, string> {
  const stays = new Set(staying.map(({ id }) => id))
  const seatOf = new Map(
    settled.flatMap(({ id, pupilIds }) => pupilIds.filter((pupil) => stays.has(pupil)).map((pupil) => [pupil, id])),
  )
  const sizes = new Map(settled.map(({ id }) => [id, [...seatOf.values()].filter((seat) => seat === id).length]))
  for (const { id, homeClassId } of staying) {
    if (seatOf.has(id)) continue
    const own = settled.filter(({ homeClassIds }) => homeClassIds.includes(homeClassId))
    const [first] = own.toSorted((one, other) => (sizes.get(one.id) ?? 0) - (sizes.get(other.id) ?? 0))
    if (!first) continue
    seatOf.set(id, first.id)
    sizes.set(first.id, (sizes.get(first.id) ?? 0) + 1)
  }
  return seatOf
}

function keptClass(
  { homeClasses, capacityOf }: CareSituation,
  { id, weekday, homeClassIds, roomId }: StandingCareClass,
  staying: readonly CarePupil[],
  seatOf: ReadonlyMap<string, string>,
): ArrangedCareClass[] {
  const own = staying.filter((pupil) => seatOf.get(pupil.id) === id)
  const named = [...new Set([...homeClassIds, ...own.map(({ homeClassId }) => homeClassId)])]
  const grade = homeClasses.find((homeClass) => named.includes(homeClass.id))?.grade
  if (grade === undefined) return []
  const parts = named.map((homeClassId) => ({
    homeClassId,
    pupils: own.filter((pupil) => pupil.homeClassId === homeClassId).length,
    part: 1,
    parts: 1,
  }))
  const capacity = roomId === null ? undefined : capacityOf(roomId)
  const over: CareClassReason[] =
    capacity !== undefined && own.length > capacity ? [{ kind: 'OVER_ROOM', pupils: own.length, capacity }] : []
  return [
    {
      ...{ weekday, grade, parts, pupils: own.length, roomId, standingId: id },
      reasons: [{ kind: 'KEPT' }, ...over],
      pupilIds: own.map((pupil) => pupil.id),
    },
  ]
}
