import type { Probe } from './statements.ts'

const sql = (value: string) => `'${value}'`

/** Rows of registers as they stand when each probe begins: made by statements that no wall refuses. */
const registerId = '0190a000-0000-7000-8000-00000000000a'
const date = `'2022-02-22'`

interface Known {
  readonly schoolId: string
  readonly termId: string
  readonly sessionId: string
  readonly clubId: string
  readonly pupilId: string
  readonly homeClassId: string
  readonly staffId: string
  readonly guardianId: string
}

const nobody = '0190a000-0000-7000-8000-0000000000ff'
const by = `'${nobody}', '示范'`

const opened = ({ schoolId, termId, sessionId, clubId }: Known, change: Record<string, string> = {}) => {
  const row: Record<string, string> = {
    ...{ id: sql(registerId), school_id: sql(schoolId), term_id: sql(termId), date, session_id: sql(sessionId) },
    ...{ club_id: sql(clubId), care_class_id: 'NULL', name: sql('示范'), starts_at: '930', ends_at: '970' },
    ...{
      state: sql('OPEN'),
      opened_at: 'now()',
      opened_by_id: sql(nobody),
      opened_by_name: sql('示范'),
      updated_at: 'now()',
    },
    ...change,
  }
  return `INSERT INTO session_register (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`
}

const listed = (known: Known, change: Record<string, string> = {}) => {
  const row: Record<string, string> = {
    ...{ school_id: sql(known.schoolId), date, register_id: sql(registerId), pupil_id: sql(known.pupilId) },
    ...{ home_class_id: sql(known.homeClassId), '"order"': '1', ...change },
  }
  return `INSERT INTO attendance (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`
}

const marked = `status = 'PRESENT', marked_at = now(), received_at = now(), marked_by_id = '${nobody}', marked_by_name = '示范'`
const close = `UPDATE session_register SET state = 'CLOSED', closed_at = now(), closed_by_id = '${nobody}', closed_by_name = '示范' WHERE id = '${registerId}'`
const mark = `UPDATE attendance SET ${marked} WHERE register_id = '${registerId}'`
const update = (set: string) => `UPDATE attendance SET ${set} WHERE register_id = '${registerId}'`

const authorisationId = '0190a000-0000-7000-8000-00000000000b'
const authorised = ({ schoolId, pupilId }: Known, change: Record<string, string> = {}) => {
  const row: Record<string, string> = {
    ...{ id: sql(authorisationId), school_id: sql(schoolId), pupil_id: sql(pupilId), kind: sql('ALONE') },
    ...{ valid_from: `'2022-02-14'`, confirmed_how: sql('PHONE'), updated_at: 'now()', ...change },
  }
  return `INSERT INTO pick_up_authorisation (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`
}
const revoke = `UPDATE pick_up_authorisation SET revoked_at = now(), revoked_by_id = '${nobody}' WHERE id = '${authorisationId}'`

const released = ({ schoolId, pupilId, staffId }: Known, change: Record<string, string> = {}) => {
  const row: Record<string, string> = {
    ...{ id: 'gen_random_uuid()', school_id: sql(schoolId), date, pupil_id: sql(pupilId), way: sql('STAFF_DECISION') },
    ...{ decided_by_id: sql(staffId), note: sql('示范'), released_at: 'now()', received_at: 'now()' },
    ...{ released_by_id: sql(nobody), released_by_name: sql('示范'), ...change },
  }
  return `INSERT INTO release (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`
}
const alone = { way: sql('ALONE'), authorisation_id: sql(authorisationId), decided_by_id: 'NULL', note: 'NULL' }

const handed = ({ schoolId, homeClassId }: Known, change: Record<string, string> = {}) => {
  const row: Record<string, string> = {
    ...{
      id: 'gen_random_uuid()',
      school_id: sql(schoolId),
      register_id: sql(registerId),
      from_home_class_id: sql(homeClassId),
    },
    ...{
      handed_count: '3',
      handed_at: 'now()',
      handed_by_id: sql(nobody),
      handed_by_name: sql('示范'),
      updated_at: 'now()',
    },
    ...change,
  }
  return `INSERT INTO hand_over (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`
}
const taken = { taken_count: '3', taken_at: 'now()', taken_by_id: sql(nobody), taken_by_name: sql('示范') }

const onLeave = ({ schoolId, pupilId }: Known, from = '2022-02-22', to = '2022-02-23') =>
  `INSERT INTO pupil_leave (id, school_id, pupil_id, from_date, to_date, recorded_by_id, recorded_by_name, updated_at)
   VALUES (gen_random_uuid(), '${schoolId}', '${pupilId}', '${from}', '${to}', ${by}, now())`

const passed = ({ schoolId, termId, sessionId }: Known, change: Record<string, string> = {}) => {
  const row: Record<string, string> = {
    ...{
      id: 'gen_random_uuid()',
      school_id: sql(schoolId),
      term_id: sql(termId),
      date,
      session_id: sql(sessionId),
      name: sql('示范'),
    },
    ...{
      token_hash: `sha256('x')`,
      expires_at: `'2022-02-22T16:00:00Z'`,
      created_by_id: sql(nobody),
      created_by_name: sql('示范'),
    },
    ...change,
  }
  return `INSERT INTO substitute_pass (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`
}

const changedMark = (known: Known, fate: string, reason: string) =>
  `INSERT INTO attendance_change (id, school_id, date, register_id, pupil_id, status, marked_at, received_at, marked_by_id, marked_by_name, fate, reason)
   VALUES (gen_random_uuid(), '${known.schoolId}', ${date}, '${registerId}', '${known.pupilId}', 'ABSENT', now(), now(), ${by}, '${fate}', ${reason})`

const homework = ({ schoolId, pupilId }: Known) =>
  `INSERT INTO homework_record (school_id, date, register_id, pupil_id, state, recorded_at, recorded_by_id, recorded_by_name)
   VALUES ('${schoolId}', ${date}, '${registerId}', '${pupilId}', 'FINISHED', now(), ${by})`
const daily = ({ schoolId }: Known, content: string) =>
  `INSERT INTO daily_record (school_id, register_id, activities, content, recorded_by_id, recorded_by_name, recorded_at, updated_at)
   VALUES ('${schoolId}', '${registerId}', '{}', '${content}', ${by}, now(), now())`
const adult = ({ schoolId, staffId }: Known) =>
  `INSERT INTO register_adult (school_id, register_id, staff_id, name, part) VALUES ('${schoolId}', '${registerId}', '${staffId}', '示范', 'LEADS')`

type RegisterProbe = (known: Known) => readonly string[]

const closeTerm = ({ termId }: Known) => `UPDATE term SET state = 'CLOSED' WHERE id = '${termId}'`

/** A row that stands, and is touched after its term was closed. */
const shut =
  (table: string, row: (known: Known) => readonly string[], touch = 'school_id = school_id'): RegisterProbe =>
  (known) => [...row(known), closeTerm(known), `UPDATE "${table}" SET ${touch} WHERE school_id = '${known.schoolId}'`]

const ofRegisters: Readonly<Record<string, RegisterProbe>> = {
  session_register_of_one_session: (k) => [opened(k, { club_id: 'NULL' })],
  session_register_time: (k) => [opened(k, { ends_at: '1441' })],
  session_register_closed_by_somebody: (k) => [opened(k, { state: sql('CLOSED') })],
  register_is_of_held_session: (k) => [opened(k, { date: `'2022-02-23'` })],
  register_stays: (k) => [opened(k), `UPDATE session_register SET name = '别的' WHERE id = '${registerId}'`],
  register_closes_marked: (k) => [opened(k), listed(k), close],
  attendance_order: (k) => [opened(k), listed(k, { '"order"': '0' })],
  attendance_marked_by_somebody: (k) => [opened(k), listed(k, { status: sql('PRESENT') })],
  attendance_marked_before_received: (k) => [
    opened(k),
    listed(k),
    update(`${marked.replace('marked_at = now()', `marked_at = now() + interval '1 day'`)}`),
  ],
  attendance_outcome_of_absence: (k) => [
    opened(k),
    listed(k),
    mark,
    update(`outcome = 'ELSEWHERE', outcome_at = now(), outcome_by_id = '${nobody}', outcome_by_name = '示范'`),
  ],
  attendance_change_keeps_history: (k) => [opened(k), listed(k), mark, close, update(`status = 'ABSENT'`)],
  attendance_stays: (k) => [opened(k), listed(k), update('expected = false')],
  attendance_enters_open_register: (k) => [opened(k), close, listed(k)],
  attendance_change_corrected_with_reason: (k) => [opened(k), listed(k), mark, changedMark(k, 'CORRECTED', 'NULL')],
  attendance_change_stays: (k) => [
    opened(k),
    listed(k),
    mark,
    changedMark(k, 'OUTDATED', 'NULL'),
    'DELETE FROM attendance_change',
  ],
  pupil_leave_span: (k) => [onLeave(k, '2022-02-23', '2022-02-22')],
  pupil_leave_once: (k) => [onLeave(k), onLeave(k, '2022-02-23', '2022-02-25')],
  hand_over_from_one_side: (k) => [opened(k), handed(k, { from_home_class_id: 'NULL' })],
  hand_over_to_another: (k) => [
    opened(k),
    handed(k, { from_home_class_id: 'NULL', from_register_id: sql(registerId) }),
  ],
  hand_over_counts: (k) => [opened(k), handed(k, { handed_count: '-1' })],
  hand_over_taken_by_somebody: (k) => [opened(k), handed(k, { taken_count: '3' })],
  hand_over_difference_explained: (k) => [opened(k), handed(k, { ...taken, taken_count: '2' })],
  hand_over_once_from_class: (k) => [opened(k), handed(k), handed(k)],
  hand_over_once_from_session: (k) => [
    opened(k),
    opened(k, {
      id: sql(nobody),
      session_id: `(SELECT session.id FROM club_session AS session WHERE school_id = '${k.schoolId}' AND weekday = 2 AND id <> '${k.sessionId}' AND EXISTS (SELECT FROM held_sessions('${k.schoolId}', '${k.termId}', ${date}) AS held WHERE held.session_id = session.id) LIMIT 1)`,
    }),
    handed(k, { from_home_class_id: 'NULL', from_register_id: sql(nobody) }),
    handed(k, { from_home_class_id: 'NULL', from_register_id: sql(nobody) }),
  ],
  hand_over_stays: (k) => [
    opened(k),
    handed(k, taken),
    `UPDATE hand_over SET note = '别的' WHERE register_id = '${registerId}'`,
  ],
  pick_up_of_its_kind: (k) => [authorised(k, { kind: sql('NAMED_PERSON') })],
  pick_up_span: (k) => [authorised(k, { valid_to: `'2022-02-13'` })],
  pick_up_revoked_by_somebody: (k) => [authorised(k, { revoked_at: 'now()' })],
  pick_up_phone_sealed: (k) => [
    authorised(k, {
      kind: sql('NAMED_PERSON'),
      name: sql('示范'),
      relation: sql('邻居'),
      phone_cipher: `'12000000000'`,
      phone_index: `'x'`,
    }),
  ],
  pick_up_guardian_once: (k) => {
    const guardian = { kind: sql('GUARDIAN'), guardian_id: sql(k.guardianId) }
    return [authorised(k, guardian), authorised(k, { ...guardian, id: sql(nobody) })]
  },
  pick_up_alone_once: (k) => [authorised(k), authorised(k, { id: sql(nobody) })],
  pick_up_revocation_stays: (k) => [
    authorised(k),
    revoke,
    `UPDATE pick_up_authorisation SET revoked_at = NULL, revoked_by_id = NULL WHERE id = '${authorisationId}'`,
  ],
  release_to_somebody: (k) => [released(k, { note: sql(' ') })],
  release_before_received: (k) => [released(k, { released_at: `now() + interval '1 day'` })],
  release_withdrawn_by_somebody: (k) => [released(k, { withdrawn_at: 'now()' })],
  release_once_a_day: (k) => [released(k), released(k)],
  release_is_authorised: (k) => [authorised(k), revoke, released(k, alone)],
  release_stays: (k) => [released(k), `UPDATE release SET note = '别的' WHERE pupil_id = '${k.pupilId}'`],
  daily_record_says_something: (k) => [opened(k), daily(k, ' ')],
  session_register_term_gate: shut('session_register', (k) => [opened(k)]),
  register_adult_term_gate: shut('register_adult', (k) => [opened(k), adult(k)]),
  attendance_entry_term_gate: (k) => [opened(k), closeTerm(k), listed(k)],
  attendance_change_term_gate: shut('attendance', (k) => [opened(k), listed(k), mark], 'reason = reason'),
  attendance_removal_term_gate: (k) => [opened(k), listed(k), closeTerm(k), 'DELETE FROM attendance'],
  hand_over_term_gate: shut('hand_over', (k) => [opened(k), handed(k)]),
  homework_entry_term_gate: (k) => [opened(k), listed(k), mark, closeTerm(k), homework(k)],
  homework_change_term_gate: shut('homework_record', (k) => [opened(k), listed(k), mark, homework(k)]),
  homework_removal_term_gate: (k) => [
    ...[opened(k), listed(k), mark, homework(k), closeTerm(k)],
    'DELETE FROM homework_record',
  ],
  daily_record_term_gate: shut('daily_record', (k) => [opened(k), daily(k, '示范')]),
  release_term_gate: shut('release', (k) => [released(k)]),
  substitute_pass_term_gate: shut('substitute_pass', (k) => [passed(k)]),
  substitute_pass_named: (k) => [passed(k, { name: sql(' ') })],
  substitute_pass_hashed: (k) => [passed(k, { token_hash: `'x'` })],
  substitute_pass_of_its_date: (k) => [passed(k, { expires_at: `'2022-02-22T16:00:01Z'` })],
}

/** By the wall that must refuse, as `probes` has them. */
export const registerProbes: Readonly<Record<string, Probe>> = Object.fromEntries(
  Object.entries(ofRegisters).map(([name, probe]): [string, Probe] => [name, (scene) => probe(scene.registers)]),
)
