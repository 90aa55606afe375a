import { Prisma } from '@afterbell/db/client'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'

/**
 * Who is listed in the named sessions of a date, as the tables of a WITH: `asked`, `register`, and `listed` (session_id,
 * pupil_id, expected, status), by the registers, and, where none is open yet, by the rosters and the leaves.
 */
export const listedOn = (schoolId: string, date: SchoolDate, sessionIds: readonly string[]): Prisma.Sql => Prisma.sql`
asked AS (SELECT unnest(${[...sessionIds]}::uuid[]) AS session_id
), register AS (
  SELECT register.* FROM session_register AS register JOIN asked USING (session_id)
   WHERE register.school_id = ${schoolId}::uuid AND register.date = ${date}::date
), unopened AS (SELECT session_id FROM asked EXCEPT SELECT session_id FROM register
), expected AS (
  SELECT unopened.session_id, enrolment.pupil_id
    FROM unopened
    JOIN club_session ON club_session.school_id = ${schoolId}::uuid AND club_session.id = unopened.session_id
    JOIN enrolment ON enrolment.school_id = ${schoolId}::uuid AND enrolment.club_id = club_session.club_id AND enrolment.state = 'ENROLLED'
  UNION ALL
  SELECT unopened.session_id, care_place.pupil_id
    FROM unopened JOIN care_place ON care_place.school_id = ${schoolId}::uuid AND care_place.care_class_id = unopened.session_id
), listed AS MATERIALIZED (
  SELECT register.session_id, attendance.pupil_id, attendance.expected, attendance.status
    FROM register
    JOIN attendance ON attendance.school_id = ${schoolId}::uuid AND attendance.date = ${date}::date AND attendance.register_id = register.id
  UNION ALL
  SELECT expected.session_id, expected.pupil_id, true, CASE WHEN EXISTS (
      SELECT FROM pupil_leave AS leave WHERE leave.school_id = ${schoolId}::uuid AND leave.pupil_id = expected.pupil_id
         AND leave.withdrawn_at IS NULL AND ${date}::date BETWEEN leave.from_date AND leave.to_date)
    THEN 'EXCUSED'::attendance_status END
    FROM expected
    JOIN pupil ON pupil.school_id = ${schoolId}::uuid AND pupil.id = expected.pupil_id AND pupil.archived_at IS NULL
)`
