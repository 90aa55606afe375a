import type { DatabaseTransaction } from '@afterbell/db/client'
import { accountId } from './accounts.ts'
import { SCHOOL } from './schools.ts'

const { id: schoolId, termId } = SCHOOL

/**
 * The days whose registers are there: the first two months of the service, whose figures the school reports. On the last of
 * them some are still being taken.
 */
const FIRST_DAY = '2022-02-14'
const LAST_DAY = '2022-03-31'

/**
 * Writes registers as teachers would have kept them, who may collect whom, and who left with whom. Set by set in
 * SQL, since there are thousands of rows; what is drawn comes from a hash of the row's own key, so that two seeds are alike.
 */
export async function writeRegisters(tx: DatabaseTransaction): Promise<void> {
  await tx.$executeRawUnsafe(`
    CREATE FUNCTION pg_temp.demo_id(text) RETURNS uuid LANGUAGE sql IMMUTABLE AS
      $$ SELECT overlay(overlay(md5($1) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid $$`)
  await tx.$executeRawUnsafe(`
    CREATE FUNCTION pg_temp.percent(text) RETURNS integer LANGUAGE sql IMMUTABLE AS
      $$ SELECT ('x' || substr(md5($1), 1, 6))::bit(24)::integer % 100 $$`)
  await writePickUps(tx)
  await openRegisters(tx)
  await countRows(tx)
  await markPupils(tx)
  await countRows(tx)
  // The facts of days are kept from closed registers: closed last, they are counted once.
  await noteHomework(tx)
  await letGo(tx)
  await closeRegisters(tx)
}

/**
 * The planner knows little of what this very transaction wrote: it is told, and kept from joining thousands of rows one by one,
 * in the triggers that keep the facts of days too. Without it these steps take minutes.
 */
async function countRows(tx: DatabaseTransaction): Promise<void> {
  await tx.$executeRaw`SET LOCAL enable_nestloop = off`
  await tx.$executeRaw`ANALYZE enrolment, care_place, pick_up_authorisation, session_register, register_adult, attendance`
}

/** The guardians collect their children; some of the oldest leave alone. */
async function writePickUps(tx: DatabaseTransaction): Promise<void> {
  await tx.$executeRaw`
INSERT INTO pick_up_authorisation (id, school_id, pupil_id, kind, guardian_id, valid_from, confirmed_how, created_at, updated_at)
SELECT pg_temp.demo_id('pick-up ' || id), school_id, pupil_id, 'GUARDIAN', guardian_id, ${FIRST_DAY}::date, 'SIGNED_SLIP',
       '2022-02-11T02:00:00Z', '2022-02-11T02:00:00Z'
  FROM guardianship WHERE school_id = ${schoolId}::uuid`
  await tx.$executeRaw`
INSERT INTO pick_up_authorisation (id, school_id, pupil_id, kind, valid_from, confirmed_how, created_at, updated_at)
SELECT pg_temp.demo_id('alone ' || pupil.id), pupil.school_id, pupil.id, 'ALONE', ${FIRST_DAY}::date, 'SIGNED_SLIP',
       '2022-02-11T02:00:00Z', '2022-02-11T02:00:00Z'
  FROM pupil
  JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
  JOIN grade ON grade.school_id = pupil.school_id AND grade.id = home_class.grade_id
 WHERE pupil.school_id = ${schoolId}::uuid AND pupil.archived_at IS NULL AND grade.number >= 5
   AND pg_temp.percent('alone ' || pupil.id) < 20`
}

/** Every session that was held; on the last day some are not opened yet. */
async function openRegisters(tx: DatabaseTransaction): Promise<void> {
  await tx.$executeRaw`
INSERT INTO session_register (id, school_id, term_id, date, session_id, care_class_id, club_id, name, grade_numbers, venue_id,
                              starts_at, ends_at, opened_at, opened_by_id, opened_by_name, updated_at)
SELECT pg_temp.demo_id('register ' || held.session_id || day), ${schoolId}::uuid, ${termId}::uuid, day::date, held.session_id,
       care.id, club.id, coalesce(club.name, care.name),
       CASE WHEN care.id IS NULL THEN (SELECT array_agg(grade.number ORDER BY grade.number)
          FROM club_grade JOIN grade ON grade.school_id = club_grade.school_id AND grade.id = club_grade.grade_id
         WHERE club_grade.school_id = club.school_id AND club_grade.club_id = club.id)
       ELSE ARRAY[(SELECT number FROM grade WHERE grade.school_id = care.school_id AND grade.id = care.grade_id)] END,
       held.venue_id, held.starts_at, held.ends_at,
       (day::date + make_interval(mins => held.starts_at)) AT TIME ZONE 'Asia/Shanghai', ${accountId('admin')}::uuid, '示范',
       (day::date + make_interval(mins => held.starts_at)) AT TIME ZONE 'Asia/Shanghai'
  FROM generate_series(${FIRST_DAY}::date, ${LAST_DAY}::date, '1 day') AS day
  CROSS JOIN LATERAL held_sessions(${schoolId}::uuid, ${termId}::uuid, day::date) AS held
  LEFT JOIN club_session ON held.is_club AND club_session.school_id = ${schoolId}::uuid AND club_session.id = held.session_id
  LEFT JOIN club ON club.school_id = ${schoolId}::uuid AND club.id = club_session.club_id
  LEFT JOIN care_class AS care ON NOT held.is_club AND care.school_id = ${schoolId}::uuid AND care.id = held.session_id
 WHERE club.state IS DISTINCT FROM 'DRAFT'
   AND (day::date < ${LAST_DAY}::date OR pg_temp.percent('open ' || held.session_id) < 60)`
  await writeAdults(tx)
}

/** Who stood at each session, covers included. */
async function writeAdults(tx: DatabaseTransaction): Promise<void> {
  await tx.$executeRaw`
INSERT INTO register_adult (school_id, register_id, staff_id, name, part, cover_for_name)
SELECT register.school_id, register.id, staff.id, staff.name, weekly.part, CASE WHEN cover.cover_id IS NOT NULL THEN away.name END
  FROM session_register AS register
  JOIN staff_assignment AS weekly ON weekly.school_id = register.school_id
   AND register.session_id IN (weekly.care_class_id, weekly.club_session_id)
  LEFT JOIN session_exception AS cover ON cover.school_id = register.school_id AND cover.date = register.date AND cover.kind = 'COVER'
   AND cover.absent_id = weekly.staff_id AND register.session_id IN (cover.care_class_id, cover.club_session_id)
  JOIN staff ON staff.school_id = register.school_id AND staff.id = coalesce(cover.cover_id, weekly.staff_id)
  JOIN staff AS away ON away.school_id = register.school_id AND away.id = weekly.staff_id
 WHERE register.school_id = ${schoolId}::uuid`
}

/** Most pupils came; of those on the last day's open sheets some are still unmarked, and one absence nobody has cleared up. */
async function markPupils(tx: DatabaseTransaction): Promise<void> {
  await tx.$executeRaw`
WITH listed AS (
  SELECT register.id AS register_id, register.session_id, register.date, register.starts_at, pupil.id AS pupil_id, pupil.home_class_id,
         row_number() OVER (PARTITION BY register.id ORDER BY place.position, pupil.pupil_number) AS position,
         pg_temp.percent('mark ' || register.id || pupil.id) AS drawn,
         coalesce((SELECT adult.name FROM register_adult AS adult WHERE adult.school_id = register.school_id
                      AND adult.register_id = register.id ORDER BY adult.part, adult.staff_id LIMIT 1), '学校管理员') AS teacher
    FROM session_register AS register
    JOIN (SELECT club_id AS of_id, pupil_id, position FROM enrolment WHERE school_id = ${schoolId}::uuid AND state = 'ENROLLED'
          UNION ALL SELECT care_class_id, pupil_id, 0 FROM care_place WHERE school_id = ${schoolId}::uuid) AS place
      ON place.of_id = coalesce(register.club_id, register.care_class_id)
    JOIN pupil ON pupil.school_id = register.school_id AND pupil.id = place.pupil_id AND pupil.archived_at IS NULL
   WHERE register.school_id = ${schoolId}::uuid
), marked AS (
  SELECT listed.*, (CASE WHEN drawn < 2 THEN 'ABSENT' WHEN drawn < 5 THEN 'EXCUSED' WHEN drawn < 8 THEN 'LATE' ELSE 'PRESENT' END) AS said,
         (date + make_interval(mins => starts_at + 4)) AT TIME ZONE 'Asia/Shanghai' AS at,
         date < ${LAST_DAY}::date OR drawn < 80 OR pg_temp.percent('done ' || session_id) < 50 AS is_marked
    FROM listed
)
INSERT INTO attendance (school_id, date, register_id, pupil_id, home_class_id, "order", status, marked_at, received_at,
                        marked_by_id, marked_by_name, outcome, outcome_at, outcome_by_id, outcome_by_name, alerted_at)
SELECT ${schoolId}::uuid, date, register_id, pupil_id, home_class_id, position,
       CASE WHEN is_marked THEN said::attendance_status END, CASE WHEN is_marked THEN at END, CASE WHEN is_marked THEN at END,
       CASE WHEN is_marked THEN ${accountId('admin')}::uuid END, CASE WHEN is_marked THEN teacher END,
       CASE WHEN settled THEN 'GUARDIAN_KNOWS'::absence_outcome END, CASE WHEN settled THEN at + interval '6 minutes' END,
       CASE WHEN settled THEN ${accountId('admin')}::uuid END, CASE WHEN settled THEN teacher END,
       CASE WHEN said = 'ABSENT' AND is_marked AND NOT settled THEN at + interval '10 minutes' END
  FROM (SELECT marked.*, said = 'ABSENT' AND is_marked AND date < ${LAST_DAY}::date AS settled FROM marked) AS whole`
}

/** What is fully marked is closed, with its daily record. */
async function closeRegisters(tx: DatabaseTransaction): Promise<void> {
  await tx.$executeRaw`
UPDATE session_register AS register
   SET state = 'CLOSED', closed_at = opened_at + interval '8 minutes', closed_by_id = opened_by_id,
       closed_by_name = coalesce((SELECT adult.name FROM register_adult AS adult WHERE adult.school_id = register.school_id
           AND adult.register_id = register.id ORDER BY adult.part, adult.staff_id LIMIT 1), '学校管理员'),
       updated_at = opened_at + interval '8 minutes'
 WHERE register.school_id = ${schoolId}::uuid AND NOT EXISTS (
   SELECT FROM attendance WHERE attendance.school_id = register.school_id AND attendance.date = register.date
      AND attendance.register_id = register.id AND attendance.status IS NULL)`
  await tx.$executeRaw`
INSERT INTO daily_record (school_id, register_id, activities, content, recorded_by_id, recorded_by_name, recorded_at, updated_at)
SELECT school_id, id, CASE WHEN club_id IS NULL THEN ARRAY['HOMEWORK', 'READING']::care_activity[] ELSE ARRAY['CLUB_ACTIVITY']::care_activity[] END,
       '按计划进行，秩序良好。', closed_by_id, closed_by_name, closed_at + interval '30 minutes', closed_at + interval '30 minutes'
  FROM session_register WHERE school_id = ${schoolId}::uuid AND state = 'CLOSED'`
}

/** Most who were in a care class finished their homework there (R04); on the last day nobody has noted it yet. */
async function noteHomework(tx: DatabaseTransaction): Promise<void> {
  await tx.$executeRaw`
INSERT INTO homework_record (school_id, date, register_id, pupil_id, state, recorded_at, recorded_by_id, recorded_by_name)
SELECT attendance.school_id, attendance.date, register_id, pupil_id,
       (CASE WHEN drawn < 7 THEN 'UNFINISHED' WHEN drawn < 12 THEN 'NONE' ELSE 'FINISHED' END)::homework_state,
       marked_at + interval '40 minutes', marked_by_id, marked_by_name
  FROM attendance
  JOIN session_register AS register ON register.school_id = attendance.school_id AND register.id = attendance.register_id
 CROSS JOIN LATERAL (SELECT pg_temp.percent('homework ' || attendance.date || pupil_id) AS drawn) AS lot
 WHERE attendance.school_id = ${schoolId}::uuid AND attendance.date < ${LAST_DAY}::date
   AND register.care_class_id IS NOT NULL AND status IN ('PRESENT', 'LATE')`
}

/** Everybody who came left with a guardian, or alone where the guardians let him; on the last day nobody has left yet. */
async function letGo(tx: DatabaseTransaction): Promise<void> {
  await tx.$executeRaw`
WITH here AS (
  SELECT DISTINCT ON (attendance.date, attendance.pupil_id) attendance.date, attendance.pupil_id, attendance.register_id, register.ends_at,
         attendance.marked_by_id, attendance.marked_by_name
    FROM attendance
    JOIN session_register AS register ON register.school_id = attendance.school_id AND register.id = attendance.register_id
   WHERE attendance.school_id = ${schoolId}::uuid AND attendance.date < ${LAST_DAY}::date AND attendance.status IN ('PRESENT', 'LATE')
   ORDER BY attendance.date, attendance.pupil_id, register.ends_at DESC, register.id
)
INSERT INTO release (id, school_id, date, pupil_id, register_id, way, authorisation_id, person_name, released_at, received_at,
                     released_by_id, released_by_name)
SELECT pg_temp.demo_id('release ' || here.date || here.pupil_id), ${schoolId}::uuid, here.date, here.pupil_id, here.register_id,
       (CASE WHEN held.kind = 'ALONE' THEN 'ALONE' ELSE 'COLLECTED' END)::release_way, held.id, guardian.name,
       (here.date + make_interval(mins => here.ends_at + 5)) AT TIME ZONE 'Asia/Shanghai',
       (here.date + make_interval(mins => here.ends_at + 5)) AT TIME ZONE 'Asia/Shanghai', here.marked_by_id, here.marked_by_name
  FROM here
  JOIN LATERAL (
    SELECT authorisation.* FROM pick_up_authorisation AS authorisation
     WHERE authorisation.school_id = ${schoolId}::uuid AND authorisation.pupil_id = here.pupil_id
     ORDER BY authorisation.kind = 'ALONE' DESC, authorisation.id LIMIT 1) AS held ON true
  LEFT JOIN guardian ON guardian.school_id = ${schoolId}::uuid AND guardian.id = held.guardian_id`
}
