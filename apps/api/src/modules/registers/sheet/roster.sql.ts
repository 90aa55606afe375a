import { Prisma } from '@afterbell/db/client'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { Transaction } from '../../../database.ts'
import { type MarksMade, markRows } from '../marks/marks.sql.ts'

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

/**
 * Takes down whom a register expects, in one statement; who is on leave is marked as excused beforehand, and who is not gets
 * the mark with which the register is opened, if there is one. Answers who got it.
 */
export async function enterRoster(
  tx: Transaction,
  schoolId: string,
  { registerId, ...listed }: Listed & { readonly registerId: string },
  { marks, maker }: MarksMade,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
WITH roster AS MATERIALIZED (${rosterSql(schoolId, listed)}), mark AS MATERIALIZED (
  SELECT mark.* FROM ${markRows(marks)} JOIN roster USING (pupil_id) WHERE roster.excused_at IS NULL
), entered AS (
  INSERT INTO attendance (school_id, date, register_id, pupil_id, home_class_id, expected, "order",
                          status, marked_at, received_at, marked_by_id, marked_by_name)
  SELECT ${schoolId}::uuid, ${listed.date}::date, ${registerId}::uuid, roster.pupil_id, home_class_id, true, "order",
         CASE WHEN excused_at IS NULL THEN mark.status::attendance_status ELSE 'EXCUSED' END,
         coalesce(mark.at, excused_at),
         CASE WHEN mark.pupil_id IS NULL THEN excused_at ELSE ${maker.receivedAt}::timestamptz END,
         CASE WHEN mark.pupil_id IS NULL THEN excused_by_id ELSE ${maker.accountId}::uuid END,
         CASE WHEN mark.pupil_id IS NULL THEN excused_by_name ELSE ${maker.name} END
    FROM roster LEFT JOIN mark ON mark.pupil_id = roster.pupil_id
)
SELECT pupil_id AS id FROM mark`
  return rows.map(({ id }) => id)
}
