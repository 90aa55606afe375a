import { registerProbes } from './probes-registers.ts'
import { afterClosing, changed, copied, type Probe, set } from './statements.ts'
import { weekProbes } from './week-probes.ts'

const enrolling = (schoolId: string, clubId: string, pupilId: string) => [
  `UPDATE club SET taken = taken + 1 WHERE id = '${clubId}'`,
  `INSERT INTO enrolment (id, school_id, club_id, pupil_id, state, position, enrolled_at, updated_at)
   VALUES (gen_random_uuid(), '${schoolId}', '${clubId}', '${pupilId}', 'ENROLLED', 9, now(), now())`,
]

/** By the wall that must refuse: a check, an exclusion, a unique index or a trigger written by hand into the migrations. */
export const probes: Readonly<Record<string, Probe>> = {
  ...weekProbes,
  term_one_open_per_school: () => [copied('term', `state = 'OPEN'`, { name: 'two' })],
  term_ends_after_it_starts: set('term', 'ends_on = starts_on, first_service_on = starts_on'),
  term_serves_within_itself: set('term', 'first_service_on = starts_on - 1'),
  grade_of_a_primary_school: set('grade', 'number = 7', 'number = 6'),
  home_class_number: set('home_class', 'number = 100'),
  calendar_day_make_up_follows: set('calendar_day', `kind = 'MAKE_UP'`),
  bell_schedule_window: set('bell_schedule', 'ends_at = 1441'),
  bell_period_span: set('bell_period', 'ordinal = 0'),
  calendar_day_term_gate: afterClosing('calendar_day'),
  bell_schedule_term_gate: afterClosing('bell_schedule'),
  dismissal_term_gate: afterClosing('dismissal'),
  club_term_gate: afterClosing('club'),
  club_grade_term_gate: afterClosing('club_grade'),
  club_session_term_gate: afterClosing('club_session'),
  club_teacher_term_gate: afterClosing('club_teacher'),
  enrolment_term_gate: afterClosing('enrolment'),
  dismissal_within_the_day: set('dismissal', '"order" = 0'),
  venue_holds_somebody: set('venue', 'capacity = 0'),
  equipment_counted: set('equipment', 'quantity = -1'),

  pupil_is_named: set('pupil', `name = ' '`),
  pupil_name_keys: set('pupil', `pinyin = 'Shi Fan'`),
  guardian_is_named: set('guardian', `name = ' '`),
  guardian_name_keys: set('guardian', `initials = 'S'`),
  staff_is_named: set('staff', `staff_number = ''`),
  staff_name_keys: set('staff', `pinyin = '示范'`),
  pupil_roll_number_sealed: set('pupil', `roll_number_cipher = 'G3301'`),
  guardian_phone_sealed: set('guardian', `phone_cipher = '12000000000'`),
  staff_phone_sealed: set('staff', `phone_index = '12000000000'`),
  guardianship_order: set('guardianship', '"order" = 0'),
  import_batch_goes_forward: set('import_batch', 'committed_at = now()', `state = 'CHECKED'`),
  import_line_sealed: set('import_line', `cells = '{}'`),
  import_line_row: set('import_line', 'row = 0'),

  policy_plan_has_term: set('policy', `kind = 'PLAN'`, `kind = 'REGULATION' AND term_id IS NULL`),
  policy_basis_has_no_term: set('policy', `kind = 'LEGAL_BASIS', level = 'STATE'`, 'term_id IS NOT NULL'),
  policy_level_fits_kind: set('policy', `level = 'STATE'`, `kind = 'REGULATION'`),
  policy_one_plan_of_a_term: () => [copied('policy', `kind = 'PLAN'`)],
  policy_basis_is_another: () => ['INSERT INTO policy_basis SELECT school_id, id, id FROM policy LIMIT 1'],
  policy_version_one_published: () => [copied('policy_version', `state = 'PUBLISHED'`, { number: 2 })],
  policy_version_one_open: () => [copied('policy_version', `state = 'DRAFT'`, { number: 2 })],
  policy_version_number_from_one: set('policy_version', 'number = 0'),
  policy_version_body_is_blocks: set('policy_version', `body = '{}'`),
  policy_version_approved_by_somebody: set('policy_version', 'approved_at = now()', `state = 'DRAFT'`),
  policy_version_approved_before_published: set('policy_version', `state = 'APPROVED'`, `state = 'DRAFT'`),
  policy_version_published_with_date: set('policy_version', 'effective_from = NULL', `state = 'PUBLISHED'`),
  policy_version_ends_after_start: set('policy_version', 'effective_to = effective_from - 2', `state = 'PUBLISHED'`),
  rule_thresholds_are_possible: set('rule_thresholds', 'minutes_per_day = 29'),
  policy_comment_block_from_zero: set('policy_comment', 'block = -1'),
  policy_comment_settled_by_reply: set('policy_comment', `reply = '示范'`),
  policy_attachment_size_is_true: set('policy_attachment', 'size = size + 1'),

  group_department_has_grade: set('group', 'grade_id = NULL', `kind = 'GRADE_DEPARTMENT'`),
  group_one_department_of_a_grade: () => [copied('group', `kind = 'GRADE_DEPARTMENT'`, { name: 'two' })],
  group_membership_is_one_person: set('group_membership', 'staff_id = NULL', 'staff_id IS NOT NULL'),
  group_membership_guardian_with_pupil: set('group_membership', 'pupil_id = NULL', 'guardian_id IS NOT NULL'),
  group_membership_representative_is_guardian: set(
    'group_membership',
    `position = 'PARENT_REPRESENTATIVE'`,
    `staff_id IS NOT NULL AND position = 'MEMBER'`,
  ),
  group_membership_ends_after_start: set('group_membership', 'ends_on = starts_on - 1'),
  group_membership_one_leader_at_a_time: ({ otherStaff }) => [
    copied('group_membership', `position = 'LEADER'`, { staff_id: otherStaff.id }),
  ],
  group_membership_staff_once: () => [copied('group_membership', `staff_id IS NOT NULL AND position = 'MEMBER'`)],
  group_membership_guardian_once: () => [copied('group_membership', 'guardian_id IS NOT NULL')],

  club_places: ({ schoolId, full, idlePupil }) => enrolling(schoolId, full.id, idlePupil.id),
  club_sizes: set('club', 'minimum = 0'),
  club_session_weekday: ({ full }) => changed('club_session', 'weekday = 6', `club_id = '${full.id}'`),
  club_session_period: set('club_session', 'period = 0'),
  club_session_time: ({ free }) => changed('club_session', 'ends_at = 1441', `club_id = '${free.id}'`),
  enrolment_enrolled: set('enrolment', 'enrolled_at = NULL', `state = 'ENROLLED'`),
  enrolment_withdrawn: set('enrolment', 'withdrawn_at = now()', `state = 'WAITING'`),
  enrolment_pinned: set('enrolment', `pinned = true, pin_reason = '示范'`, `state = 'WAITING'`),
  enrolment_offered: set('enrolment', 'offered_at = now()', `state = 'ENROLLED'`),
  enrolment_one_place: () => [copied('enrolment', `state = 'WAITING'`)],
  enrolment_slot_one_place_at_a_time: ({ schoolId, free, busyPupil }) => enrolling(schoolId, free.id, busyPupil.id),
  enrolment_slots_on_entry: ({ schoolId, free, busyPupil }) => enrolling(schoolId, free.id, busyPupil.id),
  enrolment_slots_on_change: ({ awaited, busyPupil }) => [
    `UPDATE club SET taken = taken + 1 WHERE id = '${awaited.id}'`,
    `UPDATE enrolment SET state = 'ENROLLED', enrolled_at = now()
     WHERE club_id = '${awaited.id}' AND pupil_id = '${busyPupil.id}'`,
  ],
  session_slots: ({ elsewhen }) => [`UPDATE club_session SET weekday = 2 WHERE club_id = '${elsewhen.id}'`],
  club_slots: ({ closed }) => [`UPDATE club SET state = 'OPEN' WHERE id = '${closed.id}'`],
  club_taken_is_counted: ({ free }) => [`UPDATE club SET taken = taken + 1 WHERE id = '${free.id}'`],
  enrolment_is_counted: ({ schoolId, free, idlePupil }) => enrolling(schoolId, free.id, idlePupil.id).slice(1),
  enrolment_stays: ({ free, awaited }) => [
    `UPDATE enrolment SET club_id = '${free.id}' WHERE club_id = '${awaited.id}'`,
  ],

  inspection_term_gate: afterClosing('inspection'),
  inspection_of_one_session: () => [copied('inspection', 'true', { club_id: null })],
  inspection_homework: () => [copied('inspection', 'true', { homework_done: 3, homework_total: 2 })],
  inspection_forbidden_is_told: () => [copied('inspection', 'true', { collective_lesson: true, remarks: null })],
  inspection_forbidden_stays: set('inspection', 'withdrawn_at = now()', 'corporal_punishment'),
  inspection_stays: set('inspection', `remarks = '改'`),
  task_forbidden_is_urgent: set('task', 'urgent = false', `cause = 'CORPORAL_PUNISHMENT'`),
  task_says_what: set('task', `cause = 'OTHER'`, 'detail IS NULL'),
  task_finished: set('task', `state = 'DONE'`, `state = 'OPEN'`),
  task_verified: set('task', 'verified_at = now(), verified_by_id = gen_random_uuid()', `state = 'OPEN'`),
  task_verified_by_another: set(
    'task',
    `state = 'VERIFIED', finished_at = now(), finished_by_id = school_id, verified_at = now(), verified_by_id = school_id`,
  ),

  school_report_of_a_month: () => [
    copied('school_report', 'true', { month: '2022-03-02', version: 9, state: 'SUPERSEDED' }),
  ],
  school_report_hashed: () => [copied('school_report', 'true', { hash: 'x', version: 9, state: 'SUPERSEDED' })],
  school_report_returned: set('school_report', `state = 'RETURNED'`),
  school_report_one_in_force: () => [copied('school_report', 'true', { version: 9 })],
  school_report_stays: set('school_report', `hash = repeat('1', 64)`),
  service_token_named: set('service_token', `name = ' '`),
  service_token_revoked_by: set('service_token', `revoked_by_id = created_by_id, revoked_by_name = '示范'`),
  service_token_hashed: set('service_token', `token_hash = '\\x00'`),
  service_token_for_a_year: set('service_token', `expires_at = created_at + interval '2 years'`),
  day_fact_adds_up: set('day_fact', 'absent = absent + 1'),

  action_is_kept: () => ['DELETE FROM action'],
  role_grant_place: ({ bureau }) => changed('role_grant', `bureau_id = '${bureau.id}'`, `role = 'TEACHER'`),
  role_grant_grades: set('role_grant', `grades = '{}'`, `role = 'GRADE_LEAD'`),
  role_grant_held_once: () => [copied('role_grant', `role = 'TEACHER'`)],
  user_name_in_lower_case: set('user', `username = 'Demo'`),
  account_password_hashed: set('account', `password = 'three quiet herons'`),
  throttle_counts: set('throttle', 'uses = -1'),

  ...registerProbes,
}

/** Walls behind which another one stands for the same breach, which the mutant meets then. */
export const seconded: Readonly<Record<string, RegExp>> = {
  // Where an adult stands on a date counts turns of duty too.
  duty_turn_one_post_at_a_time: /an adult stands at two places/,
  // The range of days in the exclusion constraints beside it cannot be made.
  group_membership_ends_after_start: /range lower bound/,
  pupil_leave_span: /range lower bound/,
  // A register with pupils who have no mark does not add up in the day's facts.
  register_closes_marked: /day_fact_adds_up/,
  attendance_enters_open_register: /day_fact_adds_up/,
}
