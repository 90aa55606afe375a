import type pg from 'pg'

/** Whose sheet, on which date, marked by whom: school, class, date, account. */
export type Sheet = readonly [schoolId: string, classId: string, date: string, accountId: string]

const statement = (name: string, text: string) => ({ name: `roll-${name}`, text })

const sheet = statement(
  'sheet',
  `SELECT json_build_object('name', care_class.name, 'pupils', (
     SELECT json_agg(json_build_object('pupilId', pupil.id, 'name', pupil.name, 'gradeNumber', grade.number,
              'classNumber', home_class.number, 'status', attendance.status) ORDER BY home_class.number, pupil.pupil_number)
       FROM care_place
       JOIN pupil ON pupil.school_id = care_place.school_id AND pupil.id = care_place.pupil_id
       JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
       JOIN grade ON grade.school_id = home_class.school_id AND grade.id = home_class.grade_id
       LEFT JOIN session_register AS register ON register.school_id = pupil.school_id AND register.date = $3::date
        AND register.session_id = care_place.care_class_id
       LEFT JOIN attendance ON attendance.school_id = pupil.school_id AND attendance.date = $3::date
        AND attendance.register_id = register.id AND attendance.pupil_id = pupil.id
      WHERE care_place.school_id = $1 AND care_place.care_class_id = $2))::text AS text
     FROM care_class WHERE school_id = $1 AND id = $2`,
)
const keep = statement(
  'key',
  `INSERT INTO idempotency_key (school_id, user_id, key, request_hash, response) VALUES ($1, $2, gen_random_uuid()::text, 'x', '{}') RETURNING key`,
)
const open = statement(
  'open',
  `INSERT INTO session_register (id, school_id, term_id, date, session_id, care_class_id, name, grade_numbers, starts_at, ends_at,
                                 opened_at, opened_by_id, opened_by_name, updated_at)
   SELECT gen_random_uuid(), school_id, term_id, $3::date, id, id, name, '{1}', starts_at, ends_at, now(), $4::uuid, '示范管理员', now()
     FROM care_class WHERE school_id = $1 AND id = $2 RETURNING id`,
)
const enter = statement(
  'enter',
  `INSERT INTO attendance (school_id, date, register_id, pupil_id, home_class_id, expected, "order")
   SELECT $1, $3::date, $4, pupil.id, pupil.home_class_id, true, row_number() OVER (ORDER BY pupil.pupil_number)
     FROM care_place JOIN pupil ON pupil.school_id = care_place.school_id AND pupil.id = care_place.pupil_id
    WHERE care_place.school_id = $1 AND care_place.care_class_id = $2`,
)
const hold = statement(
  'hold',
  `SELECT pupil_id FROM attendance WHERE school_id = $1 AND date = $2::date AND register_id = $3 ORDER BY pupil_id FOR NO KEY UPDATE`,
)
const mark = statement(
  'mark',
  `UPDATE attendance SET status = 'PRESENT', marked_at = now(), received_at = now(), marked_by_id = $4, marked_by_name = '示范管理员'
    WHERE school_id = $1 AND date = $2::date AND register_id = $3`,
)
const log = statement(
  'log',
  `INSERT INTO action (id, school_id, kind, permission, actor_id, actor_name, resource, record_ids, changes)
   VALUES (gen_random_uuid(), $1, 'registers:mark', 'registers:take', $2, '示范管理员', 'registers', ARRAY[$3]::uuid[], $4) RETURNING id`,
)
const tell = statement(
  'tell',
  `SELECT pg_notify('records_changed', json_build_object('schoolId', $1::text, 'resource', 'registers', 'ids', ARRAY[$2::text])::text)`,
)
const answered = statement(
  'answered',
  `UPDATE idempotency_key SET response = '{}' WHERE school_id = $1 AND user_id = $2 AND key = $3`,
)

/** The sheet by one statement. */
export async function sheetByHand(pool: pg.Pool, [schoolId, classId, date]: Sheet): Promise<string> {
  const { rows } = await pool.query({ ...sheet, values: [schoolId, classId, date] })
  return rows[0]?.text ?? ''
}

/** The marks of a class as somebody would write them by hand over `pg`: the same rows, locks, log line and announcement. */
export async function markByHand(pool: pg.Pool, [schoolId, classId, date, accountId]: Sheet): Promise<string> {
  const client = await pool.connect()
  const run = async (query: { name: string; text: string }, ...values: unknown[]) =>
    (await client.query({ ...query, values })) as pg.QueryResult
  try {
    await client.query('BEGIN')
    const { key } = (await run(keep, schoolId, accountId)).rows[0]
    const { id } = (await run(open, schoolId, classId, date, accountId)).rows[0]
    await run(enter, schoolId, classId, date, id)
    const pupils = (await run(hold, schoolId, date, id)).rows
    await run(mark, schoolId, date, id, accountId)
    const changes = pupils.map(({ pupil_id: recordId }) => ({
      recordId,
      field: 'attendance',
      from: null,
      to: 'PRESENT',
    }))
    await run(log, schoolId, accountId, id, JSON.stringify(changes))
    await run(tell, schoolId, id)
    await run(answered, schoolId, accountId, key)
    await client.query('COMMIT')
    return id
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}
