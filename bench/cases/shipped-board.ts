import type { HttpCase } from '../http-comparison.ts'
import { shippedDocument } from '../shipped-document.ts'
import { boardQuestions } from './board/questions.ts'

const places = (state: 'ENROLLED' | 'WAITING') => `
  (SELECT coalesce(json_agg(json_build_object('id', enrolment.id, 'pupilId', pupil.id, 'name', pupil.name,
            'initials', pupil.initials, 'pupilNumber', pupil.pupil_number,
            'className', substr('一二三四五六', grade.number, 1) || '（' || home_class.number || '）班',
            'gradeNumber', grade.number, 'hasCareNote', pupil.care_note IS NOT NULL, 'editable', true,
            'pinned', enrolment.pinned,
            'clash', ${state === 'ENROLLED' ? 'false' : clash},
            'offeredAt', enrolment.offered_at, 'offerExpiresAt', enrolment.offer_expires_at,
            'updatedAt', to_char(enrolment.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            ORDER BY enrolment.position, enrolment.id), '[]')
     FROM enrolment
     JOIN pupil ON pupil.school_id = enrolment.school_id AND pupil.id = enrolment.pupil_id
     JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
     JOIN grade ON grade.school_id = home_class.school_id AND grade.id = home_class.grade_id
    WHERE enrolment.school_id = club.school_id AND enrolment.club_id = club.id AND enrolment.state = '${state}')`

const clash = `EXISTS (
  SELECT FROM enrolment AS other
    JOIN enrolment_slot AS busy ON busy.school_id = other.school_id AND busy.enrolment_id = other.id
    JOIN club_session AS held ON held.school_id = busy.school_id AND held.weekday = busy.weekday
     AND held.starts_at < busy.ends_at AND busy.starts_at < held.ends_at
   WHERE other.school_id = enrolment.school_id AND other.pupil_id = enrolment.pupil_id AND other.state = 'ENROLLED'
     AND other.id <> enrolment.id AND busy.term_id = $2 AND held.club_id = enrolment.club_id)`

/** The document that the dashboard itself sends for the board, with all that its rules add. */
export const shippedBoard: HttpCase = {
  name: 'shipped-board',
  title:
    'Roster board as the dashboard asks for it: waiting lists, clashes, care notes, who is editable, who has no club',
  about: 'The same boards; PostGraphile has no answer to these rules.',
  document: shippedDocument('ReadBoard'),
  limit: {
    sql: `
SELECT json_build_object('data', json_build_object('clubBoard', json_build_object(
    'termId', term.id, 'termName', term.name, 'gradeId', asked.id, 'gradeNumber', asked.number, 'weekday', $4::int,
    'columns', (
      SELECT coalesce(json_agg(json_build_object('id', club.id, 'name', club.name, 'state', club.state,
          'maximum', club.maximum, 'taken', club.taken, 'rosterLockedAt', club.roster_locked_at, 'editable', true,
          'updatedAt', to_char(club.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'waiting', (SELECT count(*) FROM enrolment WHERE enrolment.school_id = club.school_id
                         AND enrolment.club_id = club.id AND enrolment.state = 'WAITING'),
          'gradeNumbers', (SELECT json_agg(grade.number ORDER BY grade.number)
             FROM club_grade JOIN grade ON grade.school_id = club_grade.school_id AND grade.id = club_grade.grade_id
            WHERE club_grade.school_id = club.school_id AND club_grade.club_id = club.id),
          'sessions', (SELECT json_agg(json_build_object('weekday', held.weekday, 'startsAt', held.starts_at,
                    'endsAt', held.ends_at, 'venue', venue.name) ORDER BY held.weekday, held.period)
             FROM club_session AS held LEFT JOIN venue ON venue.school_id = held.school_id AND venue.id = held.venue_id
            WHERE held.school_id = club.school_id AND held.club_id = club.id),
          'teachers', (SELECT json_agg(json_build_object('id', staff.id, 'name', staff.name)
                    ORDER BY club_teacher.part, staff.name, staff.id)
             FROM club_teacher JOIN staff ON staff.school_id = club_teacher.school_id AND staff.id = club_teacher.staff_id
            WHERE club_teacher.school_id = club.school_id AND club_teacher.club_id = club.id),
          'enrolled', ${places('ENROLLED')}, 'waitingList', ${places('WAITING')}) ORDER BY club.name, club.id), '[]')
        FROM club
       WHERE club.school_id = $1 AND club.term_id = $2 AND club.archived_at IS NULL
         AND EXISTS (SELECT FROM club_grade WHERE club_grade.school_id = club.school_id
                        AND club_grade.club_id = club.id AND club_grade.grade_id = $3)
         AND EXISTS (SELECT FROM club_session WHERE club_session.school_id = club.school_id
                        AND club_session.club_id = club.id AND club_session.weekday = $4)),
    'unplaced', (
      SELECT coalesce(json_agg(json_build_object('pupilId', pupil.id, 'name', pupil.name, 'initials', pupil.initials,
          'pupilNumber', pupil.pupil_number, 'gradeNumber', asked.number, 'editable', true,
          'className', substr('一二三四五六', asked.number, 1) || '（' || home_class.number || '）班',
          'hasCareNote', pupil.care_note IS NOT NULL) ORDER BY home_class.number, pupil.pupil_number, pupil.id), '[]')
        FROM home_class
        JOIN pupil ON pupil.school_id = home_class.school_id AND pupil.home_class_id = home_class.id
       WHERE home_class.school_id = $1 AND home_class.grade_id = $3 AND pupil.archived_at IS NULL
         AND pupil.id NOT IN (
           SELECT busy.pupil_id FROM club_session
             JOIN enrolment_slot AS busy ON busy.school_id = club_session.school_id AND busy.session_id = club_session.id
            WHERE club_session.school_id = $1 AND club_session.weekday = $4 AND busy.term_id = $2))
  )))::text
  FROM term JOIN grade AS asked ON asked.school_id = term.school_id
 WHERE term.school_id = $1 AND term.id = $2 AND asked.id = $3`,
  },
  peer: null,
  questions: boardQuestions,
  targets: { limit: 0.6 },
}
