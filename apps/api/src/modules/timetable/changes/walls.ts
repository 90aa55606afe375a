import { findRefusal } from '@afterbell/db/driver-errors'
import { type SchoolDate, todayIn, weekdayOf } from '@afterbell/domain/schools/school-day'
import { type Clash, clashesOn, type Use, weeklyClashes } from '@afterbell/domain/timetable/clashes'
import { sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import type { Transaction } from '../../../database.ts'
import { type NamedClash, type SuggestionQuestion, TimetableClashError } from '../errors.ts'
import { readDated, readPattern } from '../week/pattern.sql.ts'
import type { Dated, Pattern } from '../week/pattern.ts'

/** What an edit has touched, by which it is checked. */
export interface Touched {
  readonly schoolId: string
  readonly termId: string
  readonly staffIds: readonly string[]
  readonly sessionIds: readonly string[]
  /** The dates that it is about; what is each week concerns all that are still to come. */
  readonly dates: readonly SchoolDate[]
  readonly weekly: boolean
}

/**
 * Takes in hand, always in the same order, the days and the people that an edit is about, so that of two editors at once the
 * second one finds what the first has saved.
 */
export async function lockTouched(
  tx: Transaction,
  { schoolId, dates, staffIds }: Pick<Touched, 'schoolId' | 'dates' | 'staffIds'>,
): Promise<void> {
  for (const date of [...new Set(dates)].sort()) {
    await tx.$executeRaw`SELECT lock_school_day(${schoolId}::uuid, ${date}::date)`
  }
  const people = [...new Set(staffIds)]
  await tx.$executeRaw`
    SELECT FROM staff WHERE school_id = ${schoolId}::uuid AND id = ANY(${people}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  await tx.$executeRaw`
    SET CONSTRAINTS "staff_assignment_one_place_at_a_time", "duty_turn_one_post_at_a_time" DEFERRED`
}

/** What stands in the term now, in the transaction that has changed it. */
export interface Standing {
  readonly pattern: Pattern
  readonly dated: Dated
}

/** The term's week and all its dates, as they stand in this transaction. */
export async function readStanding(
  tx: Transaction,
  { schoolId, termId }: Pick<Touched, 'schoolId' | 'termId'>,
): Promise<Standing> {
  const pattern = await readPattern(tx, { schoolId, termId })
  if (!pattern) throw new Error('A term that was there is gone')
  const { start: from, end: to } = pattern.calendar
  return { pattern, dated: await readDated(tx, { schoolId, termId, from, to }) }
}

/**
 * Nobody and no venue may be in two places through this edit. The rules are asked first, for an answer with names; then the
 * walls of the database, at once instead of at the end. Throws TimetableClashError.
 */
export async function checkWalls(
  tx: Transaction,
  standing: Standing,
  touched: Touched,
  question: SuggestionQuestion | null,
): Promise<void> {
  const clashes = [
    ...(touched.weekly ? weeklyOnes(standing, touched) : []),
    ...(await datesOf(tx, standing, touched)).flatMap((date) => datedOnes(standing, touched, date)),
    ...(await pupilsInTwoClubs(tx, standing, touched)),
  ]
  if (clashes.length > 0) throw new TimetableClashError(clashes, question)
  try {
    await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`
  } catch (error) {
    if (findRefusal(error)?.kind === 'exclusion-violation') throw new TimetableClashError([], question)
    throw error
  }
}

const concerns =
  ({ staffIds, sessionIds }: Touched) =>
  ({ kind, of, uses }: Clash) =>
    (kind === 'ADULT' && staffIds.includes(of)) || uses.some(({ by }) => sessionIds.includes(by))

function weeklyOnes(standing: Standing, touched: Touched): NamedClash[] {
  const { sessions } = standing.pattern
  return weeklyClashes(sessions)
    .filter(concerns(touched))
    .map((clash) => {
      const weekday = sessions.find(({ id }) => id === clash.uses[0].by)?.weekday ?? 0
      return named(standing, clash, null, weekday)
    })
}

function datedOnes(standing: Standing, touched: Touched, date: SchoolDate): NamedClash[] {
  const { pattern, dated } = standing
  const day = sessionsOn(date, { ...pattern, exceptions: dated.exceptions })
  const turns = dated.turns.filter((turn) => turn.date === date)
  return clashesOn(day, turns)
    .filter(concerns(touched))
    .map((clash) => named(standing, clash, date, weekdayOf(date)))
}

/** The dates to look at: those named, and for what is each week the coming ones on which its people or sessions differ. */
async function datesOf(tx: Transaction, { dated }: Standing, touched: Touched): Promise<SchoolDate[]> {
  const { schoolId, dates, weekly, staffIds, sessionIds } = touched
  if (!weekly) return [...new Set(dates)]
  const { timeZone } = await tx.school.findUniqueOrThrow({ where: { id: schoolId }, select: { timeZone: true } })
  const today = todayIn(timeZone, new Date())
  const differing = [
    ...dated.turns.filter(({ staffId }) => staffIds.includes(staffId)),
    ...dated.exceptions.filter(
      ({ coverId, sessionId, kind }) =>
        (coverId !== null && staffIds.includes(coverId)) || sessionIds.includes(sessionId) || kind === 'MOVE',
    ),
  ]
  return [...new Set([...dates, ...differing.map(({ date }) => date).filter((date) => date >= today)])]
}

function named(standing: Standing, { kind, of, uses }: Clash, date: SchoolDate | null, weekday: number): NamedClash {
  const [one, other] = uses
  return {
    kind,
    subject: kind === 'ADULT' ? personName(standing, of) : venueName(standing, of),
    pupils: 0,
    date,
    weekday,
    startsAt: Math.max(one.startsAt, other.startsAt),
    endsAt: Math.min(one.endsAt, other.endsAt),
    between: [useName(standing, one), useName(standing, other)],
  }
}

const personName = ({ pattern, dated }: Standing, id: string): string =>
  pattern.sessions.flatMap(({ adults }) => adults).find(({ staffId }) => staffId === id)?.name ??
  dated.exceptions.find(({ coverId }) => coverId === id)?.coverName ??
  dated.turns.find(({ staffId }) => staffId === id)?.staffName ??
  ''

const venueName = ({ pattern, dated }: Standing, id: string): string =>
  pattern.sessions.find(({ venueId }) => venueId === id)?.venueName ??
  dated.exceptions.find(({ venueId }) => venueId === id)?.venueName ??
  ''

const useName = ({ pattern, dated }: Standing, { by }: Use): string =>
  pattern.sessions.find(({ id }) => id === by)?.name ?? dated.turns.find(({ id }) => id === by)?.postName ?? ''

interface SharedPupils {
  readonly sessionId: string
  readonly otherId: string
  readonly pupils: number
  readonly startsAt: number
  readonly endsAt: number
}

/** Pupils of a club that would be in another club at its time on a date. */
async function pupilsInTwoClubs(tx: Transaction, { pattern }: Standing, touched: Touched): Promise<NamedClash[]> {
  const { schoolId, termId, sessionIds, weekly } = touched
  if (weekly || sessionIds.length === 0) return []
  const nameOf = (id: string) => pattern.sessions.find((session) => session.id === id)?.name ?? ''
  const found: NamedClash[] = []
  for (const date of new Set(touched.dates)) {
    const shared = await tx.$queryRaw<SharedPupils[]>`
      SELECT one.session_id AS "sessionId", other.session_id AS "otherId", count(DISTINCT mine.pupil_id)::int AS pupils,
             greatest(one.starts_at, other.starts_at) AS "startsAt", least(one.ends_at, other.ends_at) AS "endsAt"
        FROM held_sessions(${schoolId}::uuid, ${termId}::uuid, ${date}::date) AS one
        JOIN held_sessions(${schoolId}::uuid, ${termId}::uuid, ${date}::date) AS other
          ON other.session_id <> one.session_id
         AND int4range(one.starts_at, one.ends_at) && int4range(other.starts_at, other.ends_at)
        JOIN enrolment_slot AS mine ON mine.school_id = ${schoolId}::uuid AND mine.session_id = one.session_id
        JOIN enrolment_slot AS theirs ON theirs.school_id = ${schoolId}::uuid AND theirs.session_id = other.session_id
         AND theirs.pupil_id = mine.pupil_id
       WHERE one.session_id = ANY(${[...sessionIds]}::uuid[])
       GROUP BY 1, 2, 4, 5`
    for (const { sessionId, otherId, ...rest } of shared) {
      const between = [nameOf(sessionId), nameOf(otherId)] as const
      found.push({ kind: 'PUPILS', subject: '', date, weekday: weekdayOf(date), between, ...rest })
    }
  }
  return found
}
