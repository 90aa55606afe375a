import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import {
  addDays,
  daysFrom,
  mondayOf,
  SCHOOL_WEEKDAYS,
  type SchoolDate,
  weekdayOf,
} from '@afterbell/domain/schools/school-day'
import { termDay } from '@afterbell/domain/schools/term-calendar'
import { type Clash, clashesOn, weeklyClashes } from '@afterbell/domain/timetable/clashes'
import { sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import { database } from '../../../database.ts'
import { isShown, mayEdit } from '../access.ts'
import { readDated, readPattern } from './pattern.sql.ts'
import type { NamedException, NamedTurn, Pattern, PatternSession } from './pattern.ts'

/** Whose timetable is asked for. */
export const timetableViews = ['SCHOOL', 'GRADE', 'CLASS', 'CLUB', 'VENUE', 'STAFF'] as const
export type TimetableView = (typeof timetableViews)[number]

/** What is wrong with a session: nobody stands there (R16), no room, somebody or the room elsewhere too (R59), too small. */
export const timetableFindings = ['NO_ADULT', 'NO_VENUE', 'ADULT_CLASH', 'VENUE_CLASH', 'OVER_CAPACITY'] as const
export type TimetableFinding = (typeof timetableFindings)[number]

/** An adult of an entry. */
export interface EntryAdult {
  readonly staffId: string
  readonly name: string
  readonly part: 'LEADS' | 'ASSISTS'
  readonly covers: boolean
  readonly coverForName: string | null
  /** The weekly assignment; absent for who stands in. */
  readonly assignment: PatternSession['adults'][number] | null
}

/** A session in a cell of the timetable: of the week, or of a date. */
export interface TimetableEntry {
  readonly session: PatternSession
  readonly date: SchoolDate | null
  readonly weekday: number
  readonly startsAt: number
  readonly endsAt: number
  readonly venueId: string | null
  readonly venueName: string | null
  readonly adults: readonly EntryAdult[]
  readonly cancelled: boolean
  readonly moved: boolean
  readonly exceptions: readonly NamedException[]
  readonly findings: readonly TimetableFinding[]
  readonly editable: boolean
}

/** A column of the timetable: a weekday of the pattern, or a date. */
export interface TimetableDay {
  readonly weekday: number
  readonly date: SchoolDate | null
  readonly service: boolean
  readonly followsWeekday: number | null
}

export interface Timetable {
  readonly termId: string
  readonly termName: string
  readonly days: readonly TimetableDay[]
  readonly entries: readonly TimetableEntry[]
  /** Turns of duty on those dates: all of them, or one person's. */
  readonly turns: readonly NamedTurn[]
}

export interface TimetableQuestion {
  readonly termId: string
  readonly view: TimetableView
  readonly id: string | null
  /** A day of the week that is asked for; absent: the pattern of the term. */
  readonly date: SchoolDate | null
}

/** The timetable of a term or of one of its weeks, in at most two statements. Null when the school has no such term. */
export async function readTimetable(viewer: SchoolViewer, asked: TimetableQuestion): Promise<Timetable | null> {
  const of = { schoolId: viewer.schoolId, termId: asked.termId }
  const pattern = await readPattern(database, of, asked.view === 'CLASS' ? asked.id : null)
  if (!pattern) return null
  const whole = asked.date === null ? weekly(viewer, pattern) : await ofWeek(viewer, pattern, asked.date, of)
  const entries = whole.entries.filter((entry) => belongs(entry, asked))
  const turns = asked.view === 'STAFF' ? whole.turns.filter(({ staffId }) => staffId === asked.id) : whole.turns
  return { termId: pattern.termId, termName: pattern.termName, days: whole.days, entries, turns }
}

type Whole = Pick<Timetable, 'days' | 'entries' | 'turns'>

function weekly(viewer: SchoolViewer, { sessions }: Pattern): Whole {
  const clashes = weeklyClashes(sessions)
  return {
    days: SCHOOL_WEEKDAYS.map((weekday) => ({
      weekday,
      date: null,
      service: true,
      followsWeekday: weekday,
    })),
    turns: [],
    entries: sessions
      .filter((session) => isShown(viewer, session))
      .map((session) => {
        const adults = session.adults.map((assignment) => ({
          ...assignment,
          covers: false,
          coverForName: null,
          assignment,
        }))
        const { weekday, startsAt, endsAt, venueId, venueName, capacity } = session
        const place = { weekday, startsAt, endsAt, venueId, venueName, capacity, adults }
        return entryOf(
          viewer,
          { session, date: null, cancelled: false, moved: false, exceptions: [], ...place },
          clashes,
        )
      }),
  }
}

/** The day as everybody has it: what is a draft is not held. */
export const patternOnDates = ({ sessions, ...pattern }: Pattern): Pattern => ({
  ...pattern,
  sessions: sessions.filter(({ state }) => state !== 'DRAFT'),
})

async function ofWeek(
  viewer: SchoolViewer,
  pattern: Pattern,
  date: SchoolDate,
  of: { schoolId: string; termId: string },
): Promise<Whole> {
  const monday = mondayOf(date)
  const sunday = addDays(monday, 6)
  const dated = await readDated(database, { ...of, from: monday, to: sunday })
  const dates = [...daysFrom(monday, sunday)]
  const { calendar, sessions } = patternOnDates(pattern)
  const days = dates.map((each): TimetableDay => {
    const day = termDay(calendar, each)
    return {
      weekday: weekdayOf(each),
      date: each,
      service: day?.service ?? false,
      followsWeekday: day?.followsWeekday ?? null,
    }
  })
  const entries = dates.flatMap((each) => {
    const day = sessionsOn(each, { calendar, sessions, exceptions: dated.exceptions })
    const turns = dated.turns.filter((turn) => turn.date === each)
    const clashes = clashesOn(day, turns)
    return day.map((onDate) => {
      const { session, exceptions, ...held } = onDate
      const move = exceptions.find(({ kind, venueId }) => kind === 'MOVE' && venueId !== null)
      const place = {
        weekday: weekdayOf(each),
        venueName: move?.venueName ?? session.venueName,
        capacity: move?.capacity ?? session.capacity,
        adults: held.adults.map((adult) => ({ ...adult, ...adultNamesOf(adult.staffId, session, exceptions) })),
      }
      return entryOf(viewer, { ...held, ...place, session, exceptions }, clashes)
    })
  })
  return { days: days.filter(({ weekday, service }) => weekday <= 5 || service), entries, turns: dated.turns }
}

/** Who an adult on a date is, and for whom he stands in. */
export function adultNamesOf(staffId: string, { adults }: PatternSession, exceptions: readonly NamedException[]) {
  const cover = exceptions.find(({ coverId }) => coverId === staffId)
  const assignment = cover ? null : (adults.find((adult) => adult.staffId === staffId) ?? null)
  return { name: cover?.coverName ?? assignment?.name ?? '', coverForName: cover?.absentName ?? null, assignment }
}

type Placed = Omit<TimetableEntry, 'findings' | 'editable'> & { readonly capacity: number | null }

function entryOf(viewer: SchoolViewer, { capacity, ...entry }: Placed, clashes: readonly Clash[]): TimetableEntry {
  const { session, cancelled, venueId, adults } = entry
  const clashing = (kind: Clash['kind']) =>
    clashes.some((clash) => clash.kind === kind && clash.uses.some(({ by }) => by === session.id))
  const findings: [boolean, TimetableFinding][] = [
    [adults.length === 0, 'NO_ADULT'],
    [venueId === null, 'NO_VENUE'],
    [clashing('ADULT'), 'ADULT_CLASH'],
    [clashing('VENUE'), 'VENUE_CLASH'],
    [capacity !== null && session.pupils > capacity, 'OVER_CAPACITY'],
  ]
  return {
    ...entry,
    findings: cancelled ? [] : findings.filter(([holds]) => holds).map(([, finding]) => finding),
    editable: mayEdit(viewer, session),
  }
}

interface Held {
  readonly session: PatternSession
  readonly venueId: string | null
  readonly adults: readonly { readonly staffId: string }[]
  readonly exceptions: readonly NamedException[]
}

/** Whether what is held is part of the timetable that is asked for. */
export function belongs(
  { session, venueId, adults, exceptions }: Held,
  { view, id }: Pick<TimetableQuestion, 'view' | 'id'>,
): boolean {
  switch (view) {
    case 'SCHOOL':
      return true
    case 'GRADE':
      return session.gradeIds.some((own) => own === id)
    case 'CLASS':
      return session.classPupils > 0 || session.homeClassIds.some((own) => own === id)
    case 'CLUB':
      return session.clubId === id
    case 'VENUE':
      return venueId === id
    case 'STAFF':
      return adults.some(({ staffId }) => staffId === id) || exceptions.some(({ absentId }) => absentId === id)
  }
}
