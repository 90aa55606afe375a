import type { AbsenceOutcome, RegisterState, TermState } from '@afterbell/db/client'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { Transaction } from '../../../database.ts'
import { listedOn } from './listed.sql.ts'

type Reader = Pick<Transaction, '$queryRaw'>

/** In which term a date lies, by the school's clock. */
export interface TermOfDate {
  readonly termId: string
  readonly termName: string
  readonly termState: TermState
  readonly timeZone: string
}

/** The term of a date, and the school's time zone. Null on a date of no term. */
export async function readTermOfDate(db: Reader, schoolId: string, date: SchoolDate): Promise<TermOfDate | null> {
  const [row] = await db.$queryRaw<TermOfDate[]>`
SELECT term.id AS "termId", term.name AS "termName", term.state AS "termState", school.time_zone AS "timeZone"
  FROM term JOIN school ON school.id = term.school_id
 WHERE term.school_id = ${schoolId}::uuid AND ${date}::date BETWEEN term.starts_on AND term.ends_on
 ORDER BY term.state = 'OPEN' DESC, term.starts_on DESC LIMIT 1`
  return row ?? null
}

/** The last date on which a register was opened; null before the first. */
export async function readLastTaken(db: Reader, schoolId: string): Promise<SchoolDate | null> {
  const [row] = await db.$queryRaw<{ date: SchoolDate | null }[]>`
SELECT max(date)::text AS date FROM session_register WHERE school_id = ${schoolId}::uuid`
  return row?.date ?? null
}

/** How a session of the day stands. Instants are ISO 8601 text. */
export interface SessionStanding {
  readonly sessionId: string
  readonly registerId: string | null
  readonly state: RegisterState | null
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly closedByName: string | null
  readonly expected: number
  readonly present: number
  readonly absent: number
  readonly excused: number
  readonly unmarked: number
  readonly recorded: boolean
  readonly handedOver: number
  readonly openHandOvers: number
}

/** An absence that nobody has cleared up. */
export interface OpenAbsence {
  readonly sessionId: string
  readonly pupilId: string
  readonly name: string
  readonly gradeNumber: number
  readonly classNumber: number
  readonly markedAt: string
  readonly markedByName: string
  readonly outcome: AbsenceOutcome | null
  readonly outcomeNote: string | null
  readonly alertedAt: string | null
}

/** The pupils of a day, each counted once however many sessions he is in. */
export interface PupilCounts {
  readonly expected: number
  readonly present: number
  readonly absent: number
  readonly excused: number
  readonly unmarked: number
  readonly released: number
}

export interface DayStanding {
  readonly sessions: readonly SessionStanding[]
  readonly absences: readonly OpenAbsence[]
  readonly pupils: PupilCounts
  readonly onDuty: readonly string[]
}

const nothing: DayStanding = {
  sessions: [],
  absences: [],
  pupils: { expected: 0, present: 0, absent: 0, excused: 0, unmarked: 0, released: 0 },
  onDuty: [],
}

/**
 * How the named sessions of a day stand, in one statement: by their registers, and, where none is open yet, by the rosters and
 * the leaves. A pupil counts once: present where he was present anywhere, absent where he was absent and nowhere present.
 */
export async function readDayStanding(
  db: Reader,
  schoolId: string,
  date: SchoolDate,
  sessionIds: readonly string[],
): Promise<DayStanding> {
  const [row] = await db.$queryRaw<{ day: DayStanding }[]>`
WITH ${listedOn(schoolId, date, sessionIds)}, counted AS (
  SELECT session_id, count(*) FILTER (WHERE expected) AS expected,
         count(*) FILTER (WHERE status IN ('PRESENT', 'LATE', 'LEFT_EARLY')) AS present,
         count(*) FILTER (WHERE status = 'ABSENT') AS absent, count(*) FILTER (WHERE status = 'EXCUSED') AS excused,
         count(*) FILTER (WHERE expected AND status IS NULL) AS unmarked
    FROM listed GROUP BY session_id
), handed AS (
  SELECT hand_over.register_id, count(*) AS all_of_them, count(*) FILTER (WHERE taken_at IS NULL) AS waiting
    FROM hand_over JOIN register ON register.id = hand_over.register_id
   WHERE hand_over.school_id = ${schoolId}::uuid GROUP BY 1
), standing AS (
  SELECT asked.session_id AS "sessionId", register.id AS "registerId", register.state, register.opened_at AS "openedAt",
         register.closed_at AS "closedAt", register.closed_by_name AS "closedByName",
         coalesce(counted.expected, 0) AS expected, coalesce(present, 0) AS present, coalesce(absent, 0) AS absent,
         coalesce(excused, 0) AS excused, coalesce(unmarked, 0) AS unmarked,
         EXISTS (SELECT FROM daily_record WHERE daily_record.school_id = ${schoolId}::uuid AND daily_record.register_id = register.id) AS recorded,
         coalesce(handed.all_of_them, 0) AS "handedOver", coalesce(handed.waiting, 0) AS "openHandOvers"
    FROM asked
    LEFT JOIN register ON register.session_id = asked.session_id
    LEFT JOIN counted ON counted.session_id = asked.session_id
    LEFT JOIN handed ON handed.register_id = register.id
), absence AS (
  SELECT register.session_id AS "sessionId", pupil.id AS "pupilId", pupil.name, grade.number AS "gradeNumber",
         home_class.number AS "classNumber", marked_at AS "markedAt", marked_by_name AS "markedByName", outcome,
         outcome_note AS "outcomeNote", alerted_at AS "alertedAt"
    FROM register
    JOIN attendance ON attendance.school_id = ${schoolId}::uuid AND attendance.date = ${date}::date AND attendance.register_id = register.id
    JOIN pupil ON pupil.school_id = ${schoolId}::uuid AND pupil.id = attendance.pupil_id
    JOIN home_class ON home_class.school_id = ${schoolId}::uuid AND home_class.id = attendance.home_class_id
    JOIN grade ON grade.school_id = ${schoolId}::uuid AND grade.id = home_class.grade_id
   WHERE attendance.status = 'ABSENT'
), pupil_of_day AS (
  SELECT pupil_id, bool_or(expected) AS expected, bool_or(status IN ('PRESENT', 'LATE', 'LEFT_EARLY')) AS present,
         bool_or(status = 'ABSENT') AS absent, bool_or(status = 'EXCUSED') AS excused,
         bool_or(expected AND status IS NULL) AS unmarked
    FROM listed GROUP BY pupil_id
)
SELECT json_build_object(
  'sessions', coalesce((SELECT json_agg(standing) FROM standing), '[]'),
  'absences', coalesce((SELECT json_agg(absence ORDER BY "outcome" IS NOT NULL, "markedAt", name, "pupilId") FROM absence), '[]'),
  'pupils', (SELECT json_build_object(
      'expected', count(*) FILTER (WHERE expected), 'present', count(*) FILTER (WHERE present),
      'absent', count(*) FILTER (WHERE absent AND present IS NOT TRUE),
      'excused', count(*) FILTER (WHERE excused AND present IS NOT TRUE AND absent IS NOT TRUE),
      'unmarked', count(*) FILTER (WHERE unmarked AND present IS NOT TRUE AND absent IS NOT TRUE AND excused IS NOT TRUE),
      'released', (SELECT count(*) FROM release WHERE release.school_id = ${schoolId}::uuid AND release.date = ${date}::date
                      AND release.withdrawn_at IS NULL AND release.pupil_id IN (SELECT pupil_id FROM pupil_of_day)))
    FROM pupil_of_day),
  'onDuty', coalesce((SELECT json_agg(DISTINCT turn.staff_id) FROM duty_turn AS turn
      WHERE turn.school_id = ${schoolId}::uuid AND turn.date = ${date}::date), '[]')
) AS day`
  return row?.day ?? nothing
}
