import type { DatabaseTransaction } from '@afterbell/db/client'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { accountId } from './accounts.ts'
import { countRows, writeAdults } from './registers.ts'
import { SCHOOL } from './schools.ts'

/** The days that the demo school has served: its first weeks, whose months are over and have their reports. */
const FIRST_DAY: SchoolDate = '2022-02-14'
const LAST_DAY: SchoolDate = '2022-03-31'

const schoolId = SCHOOL.id
const termId = SCHOOL.termId

/**
 * Writes the registers of every service day on which there is none yet: who was expected by care classes and rosters, most
 * came, a few were late, absent or excused; closed, so that day facts are kept. Everything follows from the rows themselves,
 * so that two seeds write the same.
 */
export async function writeServedDays(tx: DatabaseTransaction): Promise<void> {
  await writeRegisters(tx)
  await writeAdults(tx)
  await countRows(tx)
  await writeMarks(tx)
  await countRows(tx)
  await tx.$executeRaw`
    UPDATE session_register SET state = 'CLOSED', closed_at = opened_at + interval '15 minutes', closed_by_id = opened_by_id,
           closed_by_name = opened_by_name
     WHERE school_id = ${schoolId}::uuid AND state = 'OPEN' AND date BETWEEN ${FIRST_DAY}::date AND ${LAST_DAY}::date
       AND NOT EXISTS (SELECT FROM attendance WHERE attendance.school_id = session_register.school_id
                          AND attendance.date = session_register.date AND attendance.register_id = session_register.id
                          AND attendance.status IS NULL)`
  await writeHomework(tx)
}

const writeRegisters = (tx: DatabaseTransaction) => tx.$executeRaw`
  WITH day AS (
    SELECT day::date AS date FROM generate_series(${FIRST_DAY}::date, ${LAST_DAY}::date, '1 day') AS day
     WHERE NOT EXISTS (SELECT FROM session_register WHERE school_id = ${schoolId}::uuid AND date = day::date)
  ), held AS (
    SELECT day.date, held.*, club.id AS club_id, coalesce(club.name, care.name) AS name,
           CASE WHEN club.id IS NULL THEN ARRAY[grade.number] ELSE (
             SELECT array_agg(of_club.number ORDER BY of_club.number)
               FROM club_grade JOIN grade AS of_club ON of_club.school_id = club.school_id AND of_club.id = club_grade.grade_id
              WHERE club_grade.school_id = club.school_id AND club_grade.club_id = club.id) END AS grade_numbers
      FROM day, held_sessions(${schoolId}::uuid, ${termId}::uuid, day.date) AS held
      LEFT JOIN club_session ON held.is_club AND club_session.school_id = ${schoolId}::uuid AND club_session.id = held.session_id
      LEFT JOIN club ON club.school_id = club_session.school_id AND club.id = club_session.club_id
      LEFT JOIN care_class AS care ON NOT held.is_club AND care.school_id = ${schoolId}::uuid AND care.id = held.session_id
      LEFT JOIN grade ON grade.school_id = care.school_id AND grade.id = care.grade_id
     WHERE club.state = 'RUNNING' OR care.id IS NOT NULL
  )
  INSERT INTO session_register (id, school_id, term_id, date, session_id, care_class_id, club_id, name, grade_numbers, venue_id,
                                starts_at, ends_at, opened_at, opened_by_id, opened_by_name, updated_at)
  SELECT md5('register ' || session_id || date)::uuid, ${schoolId}::uuid, ${termId}::uuid, date, session_id,
         CASE WHEN NOT is_club THEN session_id END, club_id, name, grade_numbers, venue_id, starts_at, ends_at, opened,
         ${accountId('admin')}::uuid, '示范管理员', opened
    FROM held, LATERAL (SELECT (date + starts_at * interval '1 minute') AT TIME ZONE 'Asia/Shanghai' AS opened) AS at`

/** A number from 0 to 99 that follows from a pupil and a date: who is away is the same in every seed. */
const writeMarks = (tx: DatabaseTransaction) => tx.$executeRaw`
  WITH expected AS (
    SELECT register.*, pupil.id AS pupil_id, pupil.home_class_id,
           row_number() OVER (PARTITION BY register.id ORDER BY pupil.pupil_number) AS place,
           ('x' || substr(md5(pupil.id::text || register.date), 1, 6))::bit(24)::int % 100 AS luck
      FROM session_register AS register
      JOIN (
        SELECT care_class_id AS of_session, pupil_id FROM care_place WHERE school_id = ${schoolId}::uuid
        UNION ALL
        SELECT club_id, pupil_id FROM enrolment WHERE school_id = ${schoolId}::uuid AND state = 'ENROLLED'
      ) AS member ON member.of_session = coalesce(register.care_class_id, register.club_id)
      JOIN pupil ON pupil.school_id = register.school_id AND pupil.id = member.pupil_id
     WHERE register.school_id = ${schoolId}::uuid AND register.state = 'OPEN'
       AND register.date BETWEEN ${FIRST_DAY}::date AND ${LAST_DAY}::date
  )
  INSERT INTO attendance (school_id, date, register_id, pupil_id, home_class_id, "order", status, marked_at, received_at,
                          marked_by_id, marked_by_name)
  SELECT school_id, date, id, pupil_id, home_class_id, place,
         (CASE WHEN luck < 2 THEN 'ABSENT' WHEN luck < 5 THEN 'EXCUSED' WHEN luck < 7 THEN 'LATE' ELSE 'PRESENT' END)::attendance_status,
         opened_at, opened_at, opened_by_id, opened_by_name
    FROM expected ON CONFLICT DO NOTHING`

const writeHomework = (tx: DatabaseTransaction) => tx.$executeRaw`
  INSERT INTO homework_record (school_id, date, register_id, pupil_id, state, recorded_at, recorded_by_id, recorded_by_name)
  SELECT attendance.school_id, attendance.date, register_id, pupil_id,
         (CASE WHEN luck < 7 THEN 'UNFINISHED' WHEN luck < 12 THEN 'NONE' ELSE 'FINISHED' END)::homework_state,
         marked_at, marked_by_id, marked_by_name
    FROM attendance
    JOIN session_register AS register ON register.school_id = attendance.school_id AND register.id = attendance.register_id
   CROSS JOIN LATERAL (SELECT ('x' || substr(md5(attendance.date || pupil_id::text), 1, 6))::bit(24)::int % 100 AS luck) AS lot
   WHERE attendance.school_id = ${schoolId}::uuid AND register.care_class_id IS NOT NULL AND status IN ('PRESENT', 'LATE')
     AND attendance.date BETWEEN ${FIRST_DAY}::date AND ${LAST_DAY}::date
      ON CONFLICT DO NOTHING`
