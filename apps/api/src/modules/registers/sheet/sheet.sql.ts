import { Prisma } from '@afterbell/db/client'
import type { Transaction } from '../../../database.ts'
import type { HeldSessionFacts } from '../held/held-session.ts'
import { rosterSql } from './roster.sql.ts'
import type { SheetPupil } from './sheet-pupil.ts'

type Reader = Pick<Transaction, '$queryRaw'>

/** The pupils of a sheet in one statement: those of its register, or, before that is opened, those of the roster. */
export async function readSheetPupils(
  db: Reader,
  schoolId: string,
  session: HeldSessionFacts,
): Promise<readonly SheetPupil[]> {
  const { registerId, date } = session
  const listed = registerId ? registeredSql(schoolId, registerId, session) : expectedSql(schoolId, session)
  const [row] = await db.$queryRaw<{ pupils: SheetPupil[] }[]>`
WITH listed AS (${listed})
SELECT coalesce(json_agg(json_build_object(
    'pupilId', pupil_id, 'name', name, 'gradeNumber', grade_number, 'classNumber', class_number, 'order', "order",
    'expected', expected, 'status', status, 'markedAt', marked_at, 'markedByName', marked_by_name, 'reason', reason,
    'outcome', outcome, 'outcomeNote', outcome_note, 'outcomeByName', outcome_by_name, 'alertedAt', alerted_at,
    'changes', changes, 'homework', homework, 'help', help, 'helpNote', help_note,
    'releasedAt', (SELECT released_at FROM release
       WHERE release.school_id = ${schoolId}::uuid AND release.date = ${date}::date AND release.pupil_id = listed.pupil_id
         AND release.withdrawn_at IS NULL),
    'elsewhere', ${elsewhereSql(schoolId, session)}
  ) ORDER BY "order", pupil_id), '[]') AS pupils
  FROM listed`
  return row?.pupils ?? []
}

const registeredSql = (schoolId: string, registerId: string, { date }: HeldSessionFacts): Prisma.Sql => Prisma.sql`
  SELECT attendance.pupil_id, pupil.name, grade.number AS grade_number, home_class.number AS class_number, attendance."order",
         attendance.expected, attendance.status, attendance.marked_at, attendance.marked_by_name, attendance.reason,
         attendance.outcome, attendance.outcome_note, attendance.outcome_by_name, attendance.alerted_at,
         (SELECT count(*) FROM attendance_change AS change
           WHERE change.school_id = attendance.school_id AND change.date = attendance.date
             AND change.register_id = attendance.register_id AND change.pupil_id = attendance.pupil_id) AS changes,
         homework.state AS homework, homework.help, homework.help_note
    FROM attendance
    JOIN pupil ON pupil.school_id = attendance.school_id AND pupil.id = attendance.pupil_id
    JOIN home_class ON home_class.school_id = attendance.school_id AND home_class.id = attendance.home_class_id
    JOIN grade ON grade.school_id = home_class.school_id AND grade.id = home_class.grade_id
    LEFT JOIN homework_record AS homework ON homework.school_id = attendance.school_id AND homework.date = attendance.date
     AND homework.register_id = attendance.register_id AND homework.pupil_id = attendance.pupil_id
   WHERE attendance.school_id = ${schoolId}::uuid AND attendance.date = ${date}::date AND attendance.register_id = ${registerId}::uuid`

const expectedSql = (schoolId: string, session: HeldSessionFacts): Prisma.Sql => Prisma.sql`
  SELECT pupil_id, name, grade_number, class_number, "order", true AS expected,
         CASE WHEN excused_at IS NOT NULL THEN 'EXCUSED'::attendance_status END AS status,
         excused_at AS marked_at, excused_by_name AS marked_by_name, NULL::text AS reason, NULL::absence_outcome AS outcome,
         NULL::text AS outcome_note, NULL::text AS outcome_by_name, NULL::timestamptz AS alerted_at, 0 AS changes,
         NULL::homework_state AS homework, NULL::homework_help AS help, NULL::text AS help_note
    FROM (${rosterSql(schoolId, session)}) AS roster`

/** The clubs in which a pupil of a care class is on that date while care lasts. */
function elsewhereSql(schoolId: string, { careClassId, termId, date, startsAt, endsAt }: HeldSessionFacts): Prisma.Sql {
  if (!careClassId) return Prisma.sql`'[]'::json`
  return Prisma.sql`coalesce((
    SELECT json_agg(json_build_object('name', club.name, 'startsAt', held.starts_at, 'endsAt', held.ends_at) ORDER BY held.starts_at)
      FROM held_sessions(${schoolId}::uuid, ${termId}::uuid, ${date}::date) AS held
      JOIN club_session ON held.is_club AND club_session.school_id = ${schoolId}::uuid AND club_session.id = held.session_id
      JOIN club ON club.school_id = ${schoolId}::uuid AND club.id = club_session.club_id
      JOIN enrolment ON enrolment.school_id = ${schoolId}::uuid AND enrolment.club_id = club.id AND enrolment.state = 'ENROLLED'
     WHERE enrolment.pupil_id = listed.pupil_id AND held.starts_at < ${endsAt}::int AND held.ends_at > ${startsAt}::int), '[]')`
}
