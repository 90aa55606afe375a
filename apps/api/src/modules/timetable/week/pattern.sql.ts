import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { CalendarException } from '@afterbell/domain/schools/term-calendar'
import type { Transaction } from '../../../database.ts'
import type { Dated, Pattern, PatternSession } from './pattern.ts'

type Reader = Pick<Transaction, '$queryRaw'>

interface TermOfSchool {
  readonly schoolId: string
  readonly termId: string
}

interface PatternRow {
  readonly termName: string
  readonly termState: Pattern['termState']
  readonly start: SchoolDate
  readonly end: SchoolDate
  readonly firstServiceDay: SchoolDate
  readonly exceptions: CalendarException[]
  readonly sessions: PatternSession[]
}

/**
 * The week of a term in one statement: its calendar, and every care class and club session with its venue, its adults and
 * how many pupils it has. Closed clubs belong to the week only of a term that is over. Null when the school has no such term.
 */
export async function readPattern(
  db: Reader,
  { schoolId, termId }: TermOfSchool,
  homeClassId: string | null = null,
): Promise<Pattern | null> {
  const [row] = await db.$queryRaw<{ pattern: PatternRow }[]>`
WITH adult AS (
  SELECT coalesce(weekly.care_class_id, weekly.club_session_id) AS session_id,
         json_agg(json_build_object('assignmentId', weekly.id, 'staffId', staff.id, 'name', staff.name, 'part', weekly.part,
           'pinned', weekly.pinned, 'reason', weekly.reason, 'updatedAt', weekly.updated_at)
           ORDER BY weekly.part, staff.pinyin, weekly.id) AS adults
    FROM staff_assignment AS weekly
    JOIN staff ON staff.school_id = weekly.school_id AND staff.id = weekly.staff_id
   WHERE weekly.school_id = ${schoolId}::uuid AND weekly.term_id = ${termId}::uuid
   GROUP BY 1
), session AS (
  SELECT held.id, club.id AS "clubId", NULL::uuid AS "careClassId", club.name, club.state::text AS state,
         held.weekday, held.starts_at AS "startsAt", held.ends_at AS "endsAt", held.venue_id,
         (SELECT json_agg(grade.number ORDER BY grade.number)
            FROM club_grade JOIN grade ON grade.school_id = club_grade.school_id AND grade.id = club_grade.grade_id
           WHERE club_grade.school_id = club.school_id AND club_grade.club_id = club.id) AS "gradeNumbers",
         (SELECT json_agg(grade_id ORDER BY grade_id) FROM club_grade
           WHERE club_grade.school_id = club.school_id AND club_grade.club_id = club.id) AS "gradeIds",
         '[]'::json AS "homeClassIds", club.taken AS pupils,
         (SELECT count(*) FROM enrolment JOIN pupil ON pupil.school_id = enrolment.school_id AND pupil.id = enrolment.pupil_id
           WHERE enrolment.school_id = club.school_id AND enrolment.club_id = club.id AND enrolment.state = 'ENROLLED'
             AND pupil.home_class_id = ${homeClassId}::uuid) AS "classPupils",
         (SELECT json_agg(json_build_object('id', staff.id, 'name', staff.name) ORDER BY club_teacher.part, staff.pinyin)
            FROM club_teacher JOIN staff ON staff.school_id = club_teacher.school_id AND staff.id = club_teacher.staff_id
           WHERE club_teacher.school_id = club.school_id AND club_teacher.club_id = club.id) AS teachers
    FROM club
    JOIN term ON term.school_id = club.school_id AND term.id = club.term_id
    JOIN club_session AS held ON held.school_id = club.school_id AND held.club_id = club.id
   WHERE club.school_id = ${schoolId}::uuid AND club.term_id = ${termId}::uuid AND club.archived_at IS NULL
     AND (club.state <> 'CLOSED' OR term.state = 'CLOSED')
  UNION ALL
  SELECT care.id, NULL, care.id, care.name, NULL, care.weekday, care.starts_at, care.ends_at, care.venue_id,
         json_build_array(grade.number), json_build_array(grade.id),
         (SELECT json_agg(home_class_id ORDER BY home_class_id) FROM care_class_home_class AS own
           WHERE own.school_id = care.school_id AND own.care_class_id = care.id),
         (SELECT count(*) FROM care_place WHERE care_place.school_id = care.school_id AND care_place.care_class_id = care.id),
         (SELECT count(*) FROM care_place JOIN pupil ON pupil.school_id = care_place.school_id AND pupil.id = care_place.pupil_id
           WHERE care_place.school_id = care.school_id AND care_place.care_class_id = care.id
             AND pupil.home_class_id = ${homeClassId}::uuid),
         NULL
    FROM care_class AS care JOIN grade ON grade.school_id = care.school_id AND grade.id = care.grade_id
   WHERE care.school_id = ${schoolId}::uuid AND care.term_id = ${termId}::uuid AND care.archived_at IS NULL
), shown AS (
  SELECT session.id, "clubId", "careClassId", session.name, state, weekday, "startsAt", "endsAt",
         venue.id AS "venueId", venue.name AS "venueName", venue.capacity,
         coalesce("gradeNumbers", '[]') AS "gradeNumbers", coalesce("gradeIds", '[]') AS "gradeIds",
         coalesce("homeClassIds", '[]') AS "homeClassIds",
         pupils, "classPupils", coalesce(teachers, '[]') AS teachers, coalesce(adult.adults, '[]') AS adults
    FROM session
    LEFT JOIN venue ON venue.school_id = ${schoolId}::uuid AND venue.id = session.venue_id
    LEFT JOIN adult ON adult.session_id = session.id
)
SELECT json_build_object(
  'termName', term.name, 'termState', term.state, 'start', term.starts_on, 'end', term.ends_on,
  'firstServiceDay', term.first_service_on,
  'exceptions', coalesce((SELECT json_agg(json_build_object('date', day.date, 'kind', day.kind,
                  'followsWeekday', day.follows_weekday)) FROM calendar_day AS day
                  WHERE day.school_id = term.school_id AND day.term_id = term.id), '[]'),
  'sessions', coalesce((SELECT json_agg(shown ORDER BY weekday, "startsAt", "endsAt", name, id) FROM shown), '[]')
) AS pattern
  FROM term WHERE term.school_id = ${schoolId}::uuid AND term.id = ${termId}::uuid`
  if (!row) return null
  const { termName, termState, sessions, ...calendar } = row.pattern
  return { termId, termName, termState, calendar, sessions }
}

interface Stretch extends TermOfSchool {
  readonly from: SchoolDate
  readonly to: SchoolDate
}

/** What differs on the dates of a stretch, and who is on duty then, in one statement. */
export async function readDated(db: Reader, { schoolId, termId, from, to }: Stretch): Promise<Dated> {
  const [row] = await db.$queryRaw<{ dated: Dated }[]>`
WITH differs AS (
  SELECT exception.id, coalesce(care_class_id, club_session_id) AS "sessionId", date, exception.kind,
         absent_id AS "absentId", absent.name AS "absentName", cover_id AS "coverId", cover.name AS "coverName",
         venue_id AS "venueId", venue.name AS "venueName", venue.capacity,
         starts_at AS "startsAt", ends_at AS "endsAt", reason, exception.updated_at AS "updatedAt"
    FROM session_exception AS exception
    LEFT JOIN staff AS absent ON absent.school_id = exception.school_id AND absent.id = absent_id
    LEFT JOIN staff AS cover ON cover.school_id = exception.school_id AND cover.id = cover_id
    LEFT JOIN venue ON venue.school_id = exception.school_id AND venue.id = venue_id
   WHERE exception.school_id = ${schoolId}::uuid AND exception.term_id = ${termId}::uuid
     AND date BETWEEN ${from}::date AND ${to}::date
), turn AS (
  SELECT duty_turn.id, post.id AS "postId", post.name AS "postName", post.gate, date, staff.id AS "staffId",
         staff.name AS "staffName", duty_turn.starts_at AS "startsAt", duty_turn.ends_at AS "endsAt", reason,
         duty_turn.updated_at AS "updatedAt"
    FROM duty_turn
    JOIN duty_post AS post ON post.school_id = duty_turn.school_id AND post.id = post_id
    JOIN staff ON staff.school_id = duty_turn.school_id AND staff.id = staff_id
   WHERE duty_turn.school_id = ${schoolId}::uuid AND post.term_id = ${termId}::uuid
     AND date BETWEEN ${from}::date AND ${to}::date
)
SELECT json_build_object(
  'exceptions', coalesce((SELECT json_agg(differs ORDER BY date, id) FROM differs), '[]'),
  'turns', coalesce((SELECT json_agg(turn ORDER BY date, "startsAt", "postName", "staffName", id) FROM turn), '[]')
) AS dated`
  return row?.dated ?? { exceptions: [], turns: [] }
}
