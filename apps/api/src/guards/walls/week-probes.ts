import { afterClosing, changed, copied, type Probe, set } from './statements.ts'

/** A turn of duty that claims the first minute of the day; its post says otherwise. */
const onDuty = (schoolId: string, postId: string, staffId: string, date: string) =>
  `INSERT INTO duty_turn (id, school_id, post_id, date, staff_id, starts_at, ends_at, updated_at)
   VALUES (gen_random_uuid(), '${schoolId}', '${postId}', '${date}', '${staffId}', 0, 1, now())`

/** What a trigger puts right on its own is refused here under the trigger's name, once it has put it right. */
const putRight = (name: string, remains: string) => `DO $$ BEGIN
  IF NOT EXISTS (${remains}) THEN RAISE EXCEPTION 'put right' USING ERRCODE = '23000', CONSTRAINT = '${name}'; END IF;
END $$`

const usesOf = (column: string, id: string) => `SELECT FROM venue_slot WHERE ${column} = '${id}'`

/** The walls of applications, draws, care classes and the timetable, each with what breaches it. */
export const weekProbes: Readonly<Record<string, Probe>> = {
  application_one_of_a_term: () => [copied('application', `state = 'APPROVED'`)],
  application_weekdays: set('application', `weekdays = '{}'`),
  application_decided: set('application', 'decided_at = NULL', `state = 'APPROVED'`),
  application_returned_with_reason: set('application', `state = 'RETURNED'`),
  application_withdrawn: set('application', 'withdrawn_at = now()', `state = 'APPROVED'`),
  application_confirmed_somehow: set('application', `confirmed_how = 'PLATFORM', confirmed_at = NULL`),
  application_choice_rank: set('application_choice', 'rank = 0'),

  draw_one_published: () => [copied('draw', `state = 'PUBLISHED'`)],
  draw_progress: set('draw', 'progress = 101'),
  draw_finished: set('draw', 'input_hash = NULL', `state = 'PUBLISHED'`),
  draw_published: set('draw', 'published_by_id = NULL', `state = 'PUBLISHED'`),
  draw_published_is_official: set('draw', 'official = false', `state = 'PUBLISHED'`),
  draw_undone: set('draw', 'undone_at = now()', `state = 'PUBLISHED'`),
  draw_term_gate: afterClosing('draw'),
  draw_commitment_hash: () => [copied('draw_commitment', 'true', { secret_hash: 'none' })],
  draw_commitment_entropy: () => [
    copied('draw_commitment', 'true', { public_entropy: '31415', rule: 'DEFERRED_ACCEPTANCE', options: {} }),
  ],
  draw_commitment_rules_with_entropy: () => [copied('draw_commitment', 'true', { rule: 'RANK_MAXIMAL' })],
  draw_commitment_stays: set('draw_commitment', `secret_hash = repeat('f', 64)`),
  draw_result_order: set('draw_result', '"order" = 0'),
  draw_adjustment_moves: set('draw_adjustment', 'to_club_id = from_club_id'),
  draw_adjustment_waits_for_a_club: set('draw_adjustment', 'to_club_id = NULL, to_waiting = true'),

  care_class_weekday: ({ looseCare }) => changed('care_class', 'weekday = 6', `id = '${looseCare.id}'`),
  care_class_time: ({ looseCare }) => changed('care_class', 'ends_at = 1441', `id = '${looseCare.id}'`),
  care_class_pinned: ({ looseCare }) => changed('care_class', 'pinned = true', `id = '${looseCare.id}'`),
  care_class_term_gate: afterClosing('care_class'),
  care_place_follows_class: ({ schoolId, termId, looseCare, busyPupil }) => [
    `INSERT INTO care_place (school_id, term_id, weekday, pupil_id, care_class_id)
     VALUES ('${schoolId}', '${termId}', 1, '${busyPupil.id}', '${looseCare.id}')`,
  ],
  class_takes_places_along: ({ fridayCare }) => changed('care_class', 'weekday = 4', `id = '${fridayCare.id}'`),
  care_class_venue: ({ venue, looseCare }) =>
    changed('care_class', `venue_id = '${venue.id}'`, `id = '${looseCare.id}'`),
  care_class_venue_on_removal: ({ thursdayCare: { id } }) => [
    `DELETE FROM care_class WHERE id = '${id}'`,
    putRight('care_class_venue_on_removal', usesOf('care_class_id', id)),
  ],

  staff_availability_weekdays: set('staff_availability', `weekdays = '{6}'`),
  staff_availability_days: set('staff_availability', 'days_a_week = 6'),
  staff_availability_term_gate: afterClosing('staff_availability'),
  staff_assignment_of_one_session: ({ thursday, looseCare }) =>
    changed('staff_assignment', `care_class_id = '${looseCare.id}'`, `club_session_id = '${thursday.id}'`),
  staff_assignment_pinned: set('staff_assignment', 'pinned = true, reason = NULL'),
  staff_assignment_one_place_at_a_time: ({ thursday, rivalThursday }) => [
    copied('staff_assignment', `club_session_id = '${thursday.id}'`, {
      ...{ club_session_id: rivalThursday.id, part: 'ASSISTS' },
    }),
  ],
  assignment_follows_session: ({ thursday, rivalThursday }) => [
    copied('staff_assignment', `club_session_id = '${thursday.id}'`, {
      ...{ club_session_id: rivalThursday.id, part: 'ASSISTS', starts_at: 100, ends_at: 110 },
    }),
  ],
  staff_assignment_one_leader_of_club: ({ thursday, thirdStaff }) => [
    copied('staff_assignment', `club_session_id = '${thursday.id}'`, { staff_id: thirdStaff.id }),
  ],
  staff_assignment_one_leader_of_care: ({ thursdayCare, thirdStaff }) => [
    copied('staff_assignment', `care_class_id = '${thursdayCare.id}'`, { staff_id: thirdStaff.id }),
  ],
  staff_assignment_term_gate: afterClosing('staff_assignment'),
  // Past dates are left as they were: the term and the turn of duty are brought to the coming Tuesday first.
  assignment_fits_dates: ({ termId, thursday, thirdStaff, tuesday }) => [
    `UPDATE term SET starts_on = current_date - 9, first_service_on = current_date - 9, ends_on = current_date + 30
     WHERE id = '${termId}'`,
    `UPDATE duty_turn SET date = date_trunc('week', current_date)::date + 8 WHERE staff_id = '${thirdStaff.id}'`,
    'SET CONSTRAINTS ALL IMMEDIATE',
    'SET CONSTRAINTS ALL DEFERRED',
    copied('staff_assignment', `club_session_id = '${thursday.id}'`, {
      ...{ club_session_id: tuesday.id, staff_id: thirdStaff.id },
    }),
  ],

  venue_slot_of_one_session: ({ looseCare }) => [
    copied('venue_slot', 'club_session_id IS NOT NULL', { care_class_id: looseCare.id, weekday: 1 }),
  ],
  venue_slot_one_use_at_a_time: () => [copied('venue_slot', 'club_session_id IS NOT NULL')],
  session_venue_on_entry: ({ thursday, free }) => [
    copied('club_session', `id = '${thursday.id}'`, { club_id: free.id }),
  ],
  session_venue_on_change: ({ venue, rivalThursday }) =>
    changed('club_session', `venue_id = '${venue.id}'`, `id = '${rivalThursday.id}'`),
  session_venue_on_removal: ({ thursday: { id } }) => [
    `DELETE FROM club_session WHERE id = '${id}'`,
    putRight('session_venue_on_removal', usesOf('club_session_id', id)),
  ],
  club_venues: ({ closedThursday }) => changed('club', `state = 'OPEN'`, `id = '${closedThursday.clubId}'`),

  session_exception_of_one_session: ({ looseCare }) =>
    changed('session_exception', `care_class_id = '${looseCare.id}'`, `kind = 'CANCEL'`),
  session_exception_time: set('session_exception', 'ends_at = 1441', `kind = 'MOVE'`),
  session_exception_moved_time: set('session_exception', 'starts_at = 900, ends_at = 930', `kind = 'CANCEL'`),
  session_exception_moved_venue: ({ venue }) =>
    changed('session_exception', `venue_id = '${venue.id}'`, `kind = 'CANCEL'`),
  session_exception_absent: ({ thirdStaff }) =>
    changed('session_exception', `absent_id = '${thirdStaff.id}'`, `kind = 'CANCEL'`),
  session_exception_cover: set('session_exception', 'cover_id = NULL', `kind = 'COVER'`),
  session_exception_cover_is_another: set('session_exception', 'absent_id = cover_id', `kind = 'COVER'`),
  session_exception_once: () => [copied('session_exception', `kind = 'CANCEL'`)],
  session_exception_term_gate: afterClosing('session_exception'),
  exception_fits_its_date: ({ venue, rivalTuesday }) => [
    copied('session_exception', `kind = 'MOVE'`, {
      ...{ club_session_id: rivalTuesday.id, venue_id: venue.id, starts_at: 930, ends_at: 970 },
    }),
  ],

  duty_post_time: set('duty_post', 'ends_at = 1441'),
  duty_post_needed: set('duty_post', 'needed = 0'),
  duty_post_term_gate: afterClosing('duty_post'),
  duty_turn_one_post_at_a_time: ({ schoolId, otherPost, thirdStaff, dutyDate }) => [
    onDuty(schoolId, otherPost.id, thirdStaff.id, dutyDate),
  ],
  turn_follows_post: ({ schoolId, otherPost, thirdStaff, dutyDate }) => [
    onDuty(schoolId, otherPost.id, thirdStaff.id, dutyDate),
  ],
  turn_fits_its_date: ({ schoolId, otherPost, teacher, thursdayDate }) => [
    onDuty(schoolId, otherPost.id, teacher.id, thursdayDate),
  ],
  dismissal_leader_weekday: set('dismissal_leader', 'weekday = 6'),
}
