import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { weekdayOf } from '@afterbell/domain/schools/school-day'
import { isFree, type Use, usesOf } from '@afterbell/domain/timetable/clashes'
import { heldOf, sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import { inOrderOfAsking, type Nearness } from '@afterbell/domain/timetable/staffing'
import { database } from '../../../database.ts'
import { isShown } from '../access.ts'
import type { SuggestionQuestion } from '../errors.ts'
import { readDated, readPattern } from '../week/pattern.sql.ts'
import type { Dated, Pattern, PatternSession } from '../week/pattern.ts'

/** A person who is free, and how near to the session's pupils (R21). */
export interface FreeAdult {
  readonly id: string
  readonly name: string
  readonly nearness: Nearness
  /** Weekly assignments; of a date, covers in the term. */
  readonly load: number
}

/** A venue that is free; `fits` when it holds the session's pupils. */
export interface FreeVenue {
  readonly id: string
  readonly name: string
  readonly capacity: number
  readonly fits: boolean
}

export interface Suggestions {
  readonly adults: readonly FreeAdult[]
  readonly venues: readonly FreeVenue[]
}

/**
 * Who and which rooms are free for a session, each week or on a date and at another time: adults whose club it is, then of the
 * own class, the own grade, then who has least (R21); rooms that fit, the smallest first. Null when there is no such session.
 */
export async function readSuggestions(viewer: SchoolViewer, asked: SuggestionQuestion): Promise<Suggestions | null> {
  const { schoolId } = viewer
  const { termId, sessionId, date } = asked
  const pattern = await readPattern(database, { schoolId, termId })
  const session = pattern?.sessions.find(({ id }) => id === sessionId)
  if (!pattern || !session || !isShown(viewer, session)) return null
  const { start: from, end: to } = pattern.calendar
  const dated =
    date === null ? { exceptions: [], turns: [] } : await readDated(database, { schoolId, termId, from, to })
  const { adults, venues, span } = usesAt(pattern, dated, session, asked)
  const weekday = date === null ? session.weekday : weekdayOf(date)

  const people = await database.staff.findMany({
    where: { schoolId, archivedAt: null },
    select: {
      id: true,
      name: true,
      grade: { select: { number: true } },
      homeClasses: { select: { id: true, grade: { select: { number: true } } } },
      availabilities: { where: { termId }, select: { weekdays: true } },
    },
  })
  const rooms = await database.venue.findMany({ where: { schoolId, archivedAt: null } })
  const loads = loadsOf(pattern, dated, date !== null)
  const free = people
    .filter(({ id, availabilities: [said] }) => isFree(adults, id, span) && (said?.weekdays.includes(weekday) ?? true))
    .map(({ id, name, grade, homeClasses }) => ({
      id,
      name,
      homeClassIds: homeClasses.map((own) => own.id),
      gradeNumber: grade?.number ?? homeClasses[0]?.grade.number ?? null,
      load: loads.get(id) ?? 0,
    }))
  const teacherIds = session.teachers.map(({ id }) => id)
  return {
    adults: inOrderOfAsking(free, { ...session, teacherIds }),
    venues: rooms
      .filter(({ id }) => isFree(venues, id, span))
      .map(({ id, name, capacity }) => ({ id, name, capacity, fits: capacity >= session.pupils }))
      .sort(
        (one, other) =>
          Number(other.fits) - Number(one.fits) || one.capacity - other.capacity || (one.id < other.id ? -1 : 1),
      ),
  }
}

/** Everything that takes up people and rooms on that weekday or date; the session's own adults are not free for it, its room is. */
function usesAt(
  pattern: Pattern,
  dated: Dated,
  session: PatternSession,
  { date, startsAt, endsAt }: SuggestionQuestion,
): { adults: Use[]; venues: Use[]; span: { startsAt: number; endsAt: number } } {
  const day =
    date === null
      ? pattern.sessions.filter(({ weekday }) => weekday === session.weekday)
      : heldOf(sessionsOn(date, { ...pattern, exceptions: dated.exceptions })).map(({ session: own, ...onDate }) => ({
          ...onDate,
          id: own.id,
        }))
  const here = day.find(({ id }) => id === session.id) ?? session
  const uses = usesOf(day)
  const duty = dated.turns
    .filter((turn) => turn.date === date)
    .map((turn) => ({ ...turn, of: turn.staffId, by: turn.id }))
  return {
    adults: [...uses.adults, ...duty],
    venues: uses.venues.filter(({ by }) => by !== session.id),
    span: { startsAt: startsAt ?? here.startsAt, endsAt: endsAt ?? here.endsAt },
  }
}

function loadsOf({ sessions }: Pattern, { exceptions }: Dated, ofDate: boolean): Map<string, number> {
  const counted = ofDate
    ? exceptions.flatMap(({ coverId }) => coverId ?? [])
    : sessions.flatMap(({ adults }) => adults.map(({ staffId }) => staffId))
  const loads = new Map<string, number>()
  for (const id of counted) loads.set(id, (loads.get(id) ?? 0) + 1)
  return loads
}
