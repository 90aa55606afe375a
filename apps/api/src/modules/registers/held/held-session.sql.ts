import type { HeldSession } from '@afterbell/domain/registers/held-session-id'
import type { Transaction } from '../../../database.ts'
import type { HeldSessionFacts } from './held-session.ts'

type Reader = Pick<Transaction, '$queryRaw'>

/**
 * A session on a date in one statement: as its register took it down, or as the timetable and its exceptions have it
 * (`held_sessions`; the adults as `sessionsOn` of the domain has them, which a test compares). Null when it is not held then.
 */
export async function readHeldSession(
  db: Reader,
  schoolId: string,
  { sessionId, date }: HeldSession,
): Promise<HeldSessionFacts | null> {
  const [row] = await db.$queryRaw<{ held: HeldSessionFacts | null }[]>`
WITH frozen AS (
  SELECT register.id AS "registerId", register.state, register.closed_at AS "closedAt", register.closed_by_name AS "closedByName",
         register.term_id, register.name, register.grade_numbers AS "gradeNumbers", register.starts_at AS "startsAt",
         register.ends_at AS "endsAt", register.venue_id AS "venueId", register.care_class_id AS "careClassId",
         register.club_id AS "clubId",
         coalesce((SELECT json_agg(json_build_object('staffId', staff_id, 'name', adult.name, 'part', part,
                     'coverForName', cover_for_name) ORDER BY part, adult.name, staff_id)
            FROM register_adult AS adult
           WHERE adult.school_id = register.school_id AND adult.register_id = register.id), '[]') AS adults
    FROM session_register AS register
   WHERE register.school_id = ${schoolId}::uuid AND register.date = ${date}::date AND register.session_id = ${sessionId}::uuid
), planned AS (
  SELECT term.id AS term_id, held.session_id, held.is_club, held.venue_id, held.starts_at, held.ends_at
    FROM term CROSS JOIN LATERAL held_sessions(term.school_id, term.id, ${date}::date) AS held
   WHERE term.school_id = ${schoolId}::uuid AND ${date}::date BETWEEN term.starts_on AND term.ends_on
     AND held.session_id = ${sessionId}::uuid AND NOT EXISTS (SELECT FROM frozen)
), weekly AS (
  SELECT assignment.staff_id, assignment.part FROM staff_assignment AS assignment
   WHERE assignment.school_id = ${schoolId}::uuid
     AND ${sessionId}::uuid IN (assignment.care_class_id, assignment.club_session_id)
), cover AS (
  SELECT absent_id, cover_id FROM session_exception AS exception
   WHERE exception.school_id = ${schoolId}::uuid AND exception.date = ${date}::date AND exception.kind = 'COVER'
     AND ${sessionId}::uuid IN (exception.care_class_id, exception.club_session_id)
), standing AS (
  SELECT staff_id, part, NULL::uuid AS cover_for FROM weekly WHERE staff_id NOT IN (SELECT absent_id FROM cover WHERE absent_id IS NOT NULL)
  UNION ALL
  SELECT cover_id, coalesce((SELECT part FROM weekly WHERE staff_id = absent_id),
           CASE WHEN EXISTS (SELECT FROM weekly) THEN 'ASSISTS' ELSE 'LEADS' END::assignment_part), absent_id FROM cover
), following AS (
  SELECT NULL::uuid AS "registerId", NULL::register_state AS state, NULL::timestamptz AS "closedAt", NULL::text AS "closedByName",
         planned.term_id, coalesce(club.name, care.name) AS name,
         CASE WHEN is_club THEN (SELECT array_agg(grade.number ORDER BY grade.number)
            FROM club_grade JOIN grade ON grade.school_id = club_grade.school_id AND grade.id = club_grade.grade_id
           WHERE club_grade.school_id = club.school_id AND club_grade.club_id = club.id)
         ELSE ARRAY[(SELECT number FROM grade WHERE grade.school_id = care.school_id AND grade.id = care.grade_id)] END AS "gradeNumbers",
         planned.starts_at AS "startsAt", planned.ends_at AS "endsAt", planned.venue_id AS "venueId",
         care.id AS "careClassId", club.id AS "clubId",
         coalesce((SELECT json_agg(json_build_object('staffId', staff.id, 'name', staff.name, 'part', standing.part,
                     'coverForName', away.name) ORDER BY standing.part, staff.name, staff.id)
            FROM standing
            JOIN staff ON staff.school_id = ${schoolId}::uuid AND staff.id = standing.staff_id
            LEFT JOIN staff AS away ON away.school_id = ${schoolId}::uuid AND away.id = standing.cover_for), '[]') AS adults
    FROM planned
    LEFT JOIN club_session AS weekly_session ON is_club AND weekly_session.school_id = ${schoolId}::uuid
     AND weekly_session.id = planned.session_id
    LEFT JOIN club ON club.school_id = ${schoolId}::uuid AND club.id = weekly_session.club_id
    LEFT JOIN care_class AS care ON NOT is_club AND care.school_id = ${schoolId}::uuid AND care.id = planned.session_id
   WHERE club.state IS DISTINCT FROM 'DRAFT'
)
SELECT json_build_object('sessionId', ${sessionId}::uuid, 'date', ${date}::date, 'termId', term.id, 'termState', term.state,
  'timeZone', school.time_zone, 'venueName', venue.name, 'registerId', "registerId", 'state', held.state, 'closedAt', "closedAt",
  'closedByName', "closedByName", 'name', held.name, 'gradeNumbers', coalesce("gradeNumbers", '{}'), 'startsAt', "startsAt",
  'endsAt', "endsAt", 'venueId', "venueId", 'careClassId', "careClassId", 'clubId', "clubId", 'adults', held.adults) AS held
  FROM (SELECT * FROM frozen UNION ALL SELECT * FROM following) AS held
  JOIN term ON term.school_id = ${schoolId}::uuid AND term.id = held.term_id
  JOIN school ON school.id = ${schoolId}::uuid
  LEFT JOIN venue ON venue.school_id = ${schoolId}::uuid AND venue.id = held."venueId"`
  return row?.held ?? null
}
