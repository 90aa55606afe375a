import type { AbsenceOutcome, AttendanceStatus, HomeworkHelp, HomeworkState, ReleaseWay } from '@afterbell/db/client'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { Transaction } from '../../../database.ts'

type Reader = Pick<Transaction, '$queryRaw'>

/** A session of a pupil's day. Instants are ISO 8601 text. */
export interface PupilSession {
  readonly sessionId: string
  readonly isClub: boolean
  readonly name: string
  readonly venueName: string | null
  readonly startsAt: number
  readonly endsAt: number
  readonly adults: readonly string[]
  readonly status: AttendanceStatus | null
  readonly markedAt: string | null
  readonly markedByName: string | null
  readonly outcome: AbsenceOutcome | null
  readonly homework: HomeworkState | null
  readonly help: HomeworkHelp | null
  /** How the pupils came to this session: who handed over, and who took them. */
  readonly handOver: {
    readonly from: string
    readonly byName: string
    readonly at: string
    readonly takenByName: string | null
  } | null
}

/** How the pupil left. */
export interface PupilRelease {
  readonly way: ReleaseWay
  readonly personName: string | null
  readonly decidedByName: string | null
  readonly note: string | null
  readonly releasedAt: string
  readonly releasedByName: string
}

export interface PupilDayFacts {
  readonly name: string
  readonly gradeNumber: number
  readonly classNumber: number
  readonly headTeacherName: string | null
  readonly leavesAt: number | null
  readonly gate: string | null
  readonly timeZone: string
  readonly sessions: readonly PupilSession[]
  readonly release: PupilRelease | null
}

/** A pupil's day in one statement: registers where they are open, the rosters of what is held where they are not. */
export async function readPupilDayFacts(
  db: Reader,
  { schoolId, pupilId, date }: { readonly schoolId: string; readonly pupilId: string; readonly date: SchoolDate },
): Promise<PupilDayFacts | null> {
  const [row] = await db.$queryRaw<{ day: PupilDayFacts }[]>`
WITH registered AS (
  SELECT register.session_id, register.club_id IS NOT NULL AS is_club, register.name, register.venue_id, register.starts_at, register.ends_at,
         (SELECT json_agg(adult.name ORDER BY adult.part, adult.name) FROM register_adult AS adult
           WHERE adult.school_id = register.school_id AND adult.register_id = register.id) AS adults,
         attendance.status, attendance.marked_at, attendance.marked_by_name, attendance.outcome, homework.state, homework.help,
         (SELECT json_build_object('from', coalesce(source.name, ''), 'byName', hand.handed_by_name, 'at', hand.handed_at,
                   'takenByName', hand.taken_by_name)
            FROM hand_over AS hand
            LEFT JOIN session_register AS source ON source.school_id = hand.school_id AND source.id = hand.from_register_id
           WHERE hand.school_id = register.school_id AND hand.register_id = register.id
             AND (hand.from_home_class_id = attendance.home_class_id
               OR EXISTS (SELECT FROM attendance AS before WHERE before.school_id = hand.school_id AND before.date = attendance.date
                             AND before.register_id = hand.from_register_id AND before.pupil_id = attendance.pupil_id))
           ORDER BY hand.handed_at DESC LIMIT 1) AS hand_over
    FROM attendance
    JOIN session_register AS register ON register.school_id = attendance.school_id AND register.id = attendance.register_id
    LEFT JOIN homework_record AS homework ON homework.school_id = attendance.school_id AND homework.date = attendance.date
     AND homework.register_id = attendance.register_id AND homework.pupil_id = attendance.pupil_id
   WHERE attendance.school_id = ${schoolId}::uuid AND attendance.date = ${date}::date AND attendance.pupil_id = ${pupilId}::uuid
), term_of_date AS (
  SELECT * FROM term WHERE school_id = ${schoolId}::uuid AND ${date}::date BETWEEN starts_on AND ends_on
   ORDER BY state = 'OPEN' DESC, starts_on DESC LIMIT 1
), planned AS (
  SELECT held.session_id, held.is_club, coalesce(club.name, care.name) AS name, held.venue_id, held.starts_at, held.ends_at,
         '[]'::json AS adults, CASE WHEN EXISTS (
           SELECT FROM pupil_leave AS leave WHERE leave.school_id = ${schoolId}::uuid AND leave.pupil_id = ${pupilId}::uuid
              AND leave.withdrawn_at IS NULL AND ${date}::date BETWEEN leave.from_date AND leave.to_date)
         THEN 'EXCUSED'::attendance_status END AS status, NULL::timestamptz, NULL::text, NULL::absence_outcome,
         NULL::homework_state, NULL::homework_help, NULL::json
    FROM term_of_date
    CROSS JOIN LATERAL held_sessions(${schoolId}::uuid, term_of_date.id, ${date}::date) AS held
    LEFT JOIN club_session ON held.is_club AND club_session.school_id = ${schoolId}::uuid AND club_session.id = held.session_id
    LEFT JOIN club ON club.school_id = ${schoolId}::uuid AND club.id = club_session.club_id
    LEFT JOIN care_class AS care ON NOT held.is_club AND care.school_id = ${schoolId}::uuid AND care.id = held.session_id
   WHERE NOT EXISTS (SELECT FROM session_register AS register WHERE register.school_id = ${schoolId}::uuid
                        AND register.date = ${date}::date AND register.session_id = held.session_id)
     AND (EXISTS (SELECT FROM enrolment WHERE enrolment.school_id = ${schoolId}::uuid AND enrolment.club_id = club.id
                     AND enrolment.pupil_id = ${pupilId}::uuid AND enrolment.state = 'ENROLLED' AND club.state <> 'DRAFT')
       OR EXISTS (SELECT FROM care_place WHERE care_place.school_id = ${schoolId}::uuid AND care_place.care_class_id = care.id
                     AND care_place.pupil_id = ${pupilId}::uuid))
), whole AS (SELECT * FROM registered UNION ALL SELECT * FROM planned)
SELECT json_build_object(
  'name', pupil.name, 'gradeNumber', grade.number, 'classNumber', home_class.number, 'headTeacherName', head.name,
  'leavesAt', dismissal.leaves_at, 'gate', dismissal.gate, 'timeZone', school.time_zone,
  'sessions', coalesce((SELECT json_agg(json_build_object('sessionId', session_id, 'isClub', is_club, 'name', whole.name,
      'venueName', venue.name, 'startsAt', starts_at, 'endsAt', ends_at, 'adults', coalesce(adults, '[]'), 'status', status,
      'markedAt', marked_at, 'markedByName', marked_by_name, 'outcome', outcome, 'homework', state, 'help', help,
      'handOver', hand_over) ORDER BY starts_at, ends_at, session_id)
    FROM whole LEFT JOIN venue ON venue.school_id = ${schoolId}::uuid AND venue.id = whole.venue_id), '[]'),
  'release', (SELECT json_build_object('way', way, 'personName', person_name, 'decidedByName', decider.name, 'note', note,
      'releasedAt', released_at, 'releasedByName', released_by_name)
    FROM release LEFT JOIN staff AS decider ON decider.school_id = release.school_id AND decider.id = release.decided_by_id
   WHERE release.school_id = ${schoolId}::uuid AND release.date = ${date}::date AND release.pupil_id = pupil.id
     AND release.withdrawn_at IS NULL)
) AS day
  FROM pupil
  JOIN school ON school.id = pupil.school_id
  JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
  JOIN grade ON grade.school_id = pupil.school_id AND grade.id = home_class.grade_id
  LEFT JOIN staff AS head ON head.school_id = pupil.school_id AND head.id = home_class.head_teacher_id
  LEFT JOIN dismissal ON dismissal.school_id = pupil.school_id AND dismissal.grade_id = grade.id
   AND dismissal.term_id = (SELECT id FROM term_of_date)
 WHERE pupil.school_id = ${schoolId}::uuid AND pupil.id = ${pupilId}::uuid`
  return row?.day ?? null
}
