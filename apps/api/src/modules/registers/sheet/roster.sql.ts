import { Prisma } from '@afterbell/db/client'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { Transaction } from '../../../database.ts'

interface Listed {
  readonly sessionId: string
  readonly date: SchoolDate
}

/**
 * Whom a session expects on a date, as SQL: the places of its club, or of its care class, in the order of the sign-in sheet,
 * with the leave of whoever is excused that day.
 */
export const rosterSql = (schoolId: string, { sessionId, date }: Listed): Prisma.Sql => Prisma.sql`
  SELECT pupil.id AS pupil_id, pupil.name, pupil.home_class_id, home_class.number AS class_number, grade.number AS grade_number,
         row_number() OVER (ORDER BY listed.position, grade.number, home_class.number, pupil.pupil_number, pupil.id)::int AS "order",
         leave.created_at AS excused_at, leave.recorded_by_id AS excused_by_id, leave.recorded_by_name AS excused_by_name
    FROM (
      SELECT enrolment.pupil_id, enrolment.position FROM club_session
        JOIN enrolment ON enrolment.school_id = club_session.school_id AND enrolment.club_id = club_session.club_id
         AND enrolment.state = 'ENROLLED'
       WHERE club_session.school_id = ${schoolId}::uuid AND club_session.id = ${sessionId}::uuid
      UNION ALL
      SELECT care_place.pupil_id, 0 FROM care_place
       WHERE care_place.school_id = ${schoolId}::uuid AND care_place.care_class_id = ${sessionId}::uuid
    ) AS listed
    JOIN pupil ON pupil.school_id = ${schoolId}::uuid AND pupil.id = listed.pupil_id AND pupil.archived_at IS NULL
    JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
    JOIN grade ON grade.school_id = home_class.school_id AND grade.id = home_class.grade_id
    LEFT JOIN pupil_leave AS leave ON leave.school_id = pupil.school_id AND leave.pupil_id = pupil.id AND leave.withdrawn_at IS NULL
     AND ${date}::date BETWEEN leave.from_date AND leave.to_date`

/** Takes down whom a register expects, in one statement; who is on leave is marked as excused beforehand. */
export async function enterRoster(
  tx: Transaction,
  schoolId: string,
  { registerId, ...listed }: Listed & { readonly registerId: string },
): Promise<void> {
  await tx.$executeRaw`
INSERT INTO attendance (school_id, date, register_id, pupil_id, home_class_id, expected, "order",
                        status, marked_at, received_at, marked_by_id, marked_by_name)
SELECT ${schoolId}::uuid, ${listed.date}::date, ${registerId}::uuid, pupil_id, home_class_id, true, "order",
       CASE WHEN excused_at IS NOT NULL THEN 'EXCUSED'::attendance_status END, excused_at, excused_at, excused_by_id, excused_by_name
  FROM (${rosterSql(schoolId, listed)}) AS roster`
}
