import type pg from 'pg'

/** Who wants which place: school, club, pupil, and the account that asks. */
export type Wish = readonly [schoolId: string, clubId: string, pupilId: string, accountId: string]

const statement = (name: string, text: string) => ({ name: `hand-${name}`, text })

const lockClub = statement('lock-club', 'SELECT FROM club WHERE school_id = $1 AND id = $2 FOR NO KEY UPDATE')
const lockPupil = statement('lock-pupil', 'SELECT FROM pupil WHERE school_id = $1 AND id = $2 FOR NO KEY UPDATE')

/** What decides: room, state, grade, a place already, a clash. */
const read = statement(
  'read',
  `SELECT club.taken < club.maximum AS room, club.state = 'OPEN' AND club.roster_locked_at IS NULL AS open,
          (SELECT coalesce(max(position), 0) + 1 FROM enrolment
            WHERE enrolment.school_id = club.school_id AND enrolment.club_id = club.id) AS position,
          EXISTS (SELECT FROM club_grade
                    JOIN home_class ON home_class.school_id = club_grade.school_id AND home_class.grade_id = club_grade.grade_id
                    JOIN pupil ON pupil.school_id = home_class.school_id AND pupil.home_class_id = home_class.id
                   WHERE club_grade.school_id = club.school_id AND club_grade.club_id = club.id AND pupil.id = $3) AS admitted,
          EXISTS (SELECT FROM enrolment
                   WHERE enrolment.school_id = club.school_id AND enrolment.club_id = club.id AND enrolment.pupil_id = $3
                     AND enrolment.state IN ('ENROLLED', 'WAITING')) AS there,
          EXISTS (SELECT FROM enrolment_slot AS busy
                    JOIN club_session AS held ON held.school_id = busy.school_id AND held.weekday = busy.weekday
                     AND held.starts_at < busy.ends_at AND busy.starts_at < held.ends_at
                   WHERE busy.school_id = club.school_id AND busy.pupil_id = $3 AND held.club_id = club.id) AS clash
     FROM club WHERE club.school_id = $1 AND club.id = $2`,
)
const count = statement(
  'count',
  'UPDATE club SET taken = taken + 1 WHERE school_id = $1 AND id = $2 AND taken < maximum',
)
const enrol = statement(
  'enrol',
  `INSERT INTO enrolment (id, school_id, club_id, pupil_id, state, position, enrolled_at, updated_at)
   VALUES (gen_random_uuid(), $1, $2, $3, 'ENROLLED', $4, now(), now()) RETURNING id`,
)
const log = statement(
  'log',
  `INSERT INTO action (id, school_id, kind, permission, actor_id, actor_name, resource, record_ids, changes, inverse)
   VALUES (gen_random_uuid(), $1, 'clubs:enrol-pupil', 'clubs:enrol', $2, '示范管理员', 'enrolments', ARRAY[$3]::uuid[], $4, $5)
   RETURNING id`,
)
const tell = statement(
  'tell',
  `SELECT pg_notify('records_changed', json_build_object('schoolId', $1::text, 'resource', told.resource, 'ids', ARRAY[told.id])::text)
     FROM (VALUES ('enrolments', $2::text), ('clubs', $3::text), ('actions', $4::text)) AS told (resource, id)`,
)

/**
 * The enrolment of a pupil as somebody would write it by hand over `pg`: the same locks in the same order, the same
 * questions, the same rows written, the same announcements, in one transaction.
 */
export async function enrolByHand(
  pool: pg.Pool,
  [schoolId, clubId, pupilId, accountId]: Wish,
): Promise<'won' | 'lost'> {
  const client = await pool.connect()
  const run = async (query: { name: string; text: string }, ...values: unknown[]) =>
    (await client.query({ ...query, values })) as pg.QueryResult
  try {
    await client.query('BEGIN')
    await run(lockClub, schoolId, clubId)
    await run(lockPupil, schoolId, pupilId)
    const [desk] = (await run(read, schoolId, clubId, pupilId)).rows
    if (!desk?.room || !desk.open || !desk.admitted || desk.there || desk.clash) {
      await client.query('ROLLBACK')
      return 'lost'
    }
    await run(count, schoolId, clubId)
    const [place] = (await run(enrol, schoolId, clubId, pupilId, desk.position)).rows
    const change = { clubId, pupilId, state: 'ENROLLED', position: desk.position }
    const changes = Object.entries(change).map(([field, to]) => ({ recordId: place.id, field, from: null, to }))
    const inverse = {
      kind: 'enrolments:put-back',
      data: { places: [{ id: place.id, from: null, to: change }], offers: [] },
    }
    const logged = await run(log, schoolId, accountId, place.id, JSON.stringify(changes), JSON.stringify(inverse))
    await run(tell, schoolId, place.id, clubId, logged.rows[0].id)
    await client.query('COMMIT')
    return 'won'
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}
