import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { departuresOf, type Origin } from '@afterbell/domain/registers/departures'
import { heldSessionId } from '@afterbell/domain/registers/held-session-id'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { columnDate, database } from '../../../database.ts'
import { staffIdsOf } from '../../clubs/access.ts'
import { readStays } from './departures.sql.ts'
import { adultsOn, type OnDate, readDayPlan, venueOn } from './sessions-of-day.ts'

/** Pupils who go from a class or a session of the viewer's to a session, and how their hand-over stands (R57). */
export interface DepartureOnDate {
  readonly date: SchoolDate
  readonly fromHomeClass: { readonly id: string; readonly gradeNumber: number; readonly classNumber: number } | null
  readonly fromSession: { readonly id: string; readonly name: string } | null
  readonly to: {
    readonly id: string
    readonly name: string
    readonly startsAt: number
    readonly venueName: string | null
    readonly adultNames: readonly string[]
  }
  readonly expected: number
  readonly handOver: {
    readonly handedCount: number
    readonly handedByName: string
    readonly takenCount: number | null
    readonly takenByName: string | null
    readonly explanation: string | null
  } | null
}

/**
 * Where the pupils for whom the viewer answers go next on a date: those of the home class that he heads, and those of the
 * sessions in which he stands; in the order of time. In a constant number of statements.
 */
export async function readDepartures(viewer: SchoolViewer, date: SchoolDate): Promise<DepartureOnDate[]> {
  const { schoolId } = viewer
  if (!reachOf(viewer, 'registers:read')) return []
  const staffIds = staffIdsOf(viewer)
  const [plan, homeClasses] = await Promise.all([
    readDayPlan(schoolId, date),
    database.homeClass.findMany({
      where: { schoolId, headTeacherId: { in: [...staffIds] }, archivedAt: null },
      select: { id: true, number: true, grade: { select: { number: true } } },
    }),
  ])
  const held = new Map(
    (plan?.sessions ?? []).filter(({ cancelled }) => !cancelled).map((each) => [each.session.id, each]),
  )
  const mine = [...held.values()].filter(({ adults }) => adults.some(({ staffId }) => staffIds.includes(staffId)))
  const own = { homeClassIds: homeClasses.map(({ id }) => id), sessionIds: mine.map(({ session }) => session.id) }
  if (own.homeClassIds.length + own.sessionIds.length === 0) return []
  const stays = await readStays(database, { schoolId, date, sessionIds: [...held.keys()], own })
  const timed = stays.map((stay) => ({ ...stay, startsAt: held.get(stay.sessionId)?.startsAt ?? 0 }))
  const handOvers = await handOversTo(schoolId, date, [...held.keys()])
  const departures = departuresOf(timed, own).flatMap(({ from, toSessionId, pupils }): DepartureOnDate[] => {
    const to = held.get(toSessionId)
    if (!to) return []
    const homeClass = homeClasses.find(({ id }) => 'homeClassId' in from && id === from.homeClassId)
    const session = 'sessionId' in from ? held.get(from.sessionId) : undefined
    return [
      {
        date,
        fromHomeClass: homeClass
          ? { id: homeClass.id, gradeNumber: homeClass.grade.number, classNumber: homeClass.number }
          : null,
        fromSession: session ? { id: idOn(session), name: session.session.name } : null,
        to: { ...{ id: idOn(to), name: to.session.name, startsAt: to.startsAt }, ...whereAndWho(to) },
        expected: pupils,
        handOver: handOvers.find((each) => each.toSessionId === toSessionId && isFrom(each, from)) ?? null,
      },
    ]
  })
  return departures.toSorted((one, other) => one.to.startsAt - other.to.startsAt)
}

const idOn = ({ session, date }: OnDate) => heldSessionId({ sessionId: session.id, date })

const whereAndWho = (onDate: OnDate) => ({
  venueName: venueOn(onDate),
  adultNames: adultsOn(onDate).map(({ name }) => name),
})

type HandOverOnDate = Awaited<ReturnType<typeof handOversTo>>[number]

const isFrom = (handOver: HandOverOnDate, from: Origin): boolean =>
  'homeClassId' in from ? handOver.fromHomeClassId === from.homeClassId : handOver.fromSessionId === from.sessionId

/** The hand-overs to sessions of a date, with the sessions from which and to which. */
async function handOversTo(schoolId: string, date: SchoolDate, sessionIds: readonly string[]) {
  const handOvers = await database.handOver.findMany({
    where: { schoolId, register: { date: columnDate(date), sessionId: { in: [...sessionIds] } } },
    include: { register: { select: { sessionId: true } }, fromRegister: { select: { sessionId: true } } },
  })
  return handOvers.map(({ register, fromRegister, ...handOver }) => ({
    ...handOver,
    toSessionId: register.sessionId,
    fromSessionId: fromRegister?.sessionId ?? null,
  }))
}
