import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'

let scene: ClubScene
beforeAll(async () => {
  scene = await setClubScene()
})

describe('the walls of the database, below the program', () => {
  const refusedBy = async (work: () => Promise<unknown>) =>
    work().then(
      () => 'nothing',
      (error: Error) => error.message,
    )
  const raw = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await client.connect()
    try {
      await client.query('BEGIN')
      for (const statement of statements) await client.query(statement)
      await client.query('COMMIT')
    } finally {
      await client.end()
    }
  }
  const inserting = (clubId: string, pupilId: string) =>
    `INSERT INTO enrolment (id, school_id, club_id, pupil_id, state, position, enrolled_at, updated_at)
     VALUES (gen_random_uuid(), '${scene.schoolId}', '${clubId}', '${pupilId}', 'ENROLLED', 1, now(), now())`
  const counting = (clubId: string) => `UPDATE club SET taken = taken + 1 WHERE id = '${clubId}'`

  test('refuse a counter that is not the number of enrolled pupils, in either direction', async () => {
    const [club, [pupil]] = [await scene.club(), await scene.pupils(3, 1)]
    expect(await refusedBy(() => raw(counting(club.id)))).toContain('are not its enrolled pupils')
    expect(await refusedBy(() => raw(inserting(club.id, pupil?.id ?? '')))).toContain('are not its enrolled pupils')
    expect(await refusedBy(() => raw(inserting(club.id, pupil?.id ?? ''), counting(club.id)))).toBe('nothing')
    expect(await refusedBy(() => raw(`DELETE FROM enrolment WHERE club_id = '${club.id}'`))).toContain('are not')
  })

  test('refuse more pupils than places, a pupil twice, and a pupil at two places at one time', async () => {
    const [club, other] = [await scene.club({ maximum: 1 }), await scene.club()]
    const [first, second] = (await scene.pupils(3, 2)).map(({ id }) => id)
    await raw(inserting(club.id, first ?? ''), counting(club.id))
    expect(await refusedBy(() => raw(inserting(club.id, second ?? ''), counting(club.id)))).toContain('club_places')
    expect(await refusedBy(() => raw(inserting(club.id, first ?? '')))).toContain('enrolment_one_place')
    expect(await refusedBy(() => raw(inserting(other.id, first ?? ''), counting(other.id)))).toContain(
      'one_place_at_a_time',
    )
  })

  test('refuse new times of a club at which one of its pupils is elsewhere, and a moved enrolment', async () => {
    const [club, other] = [await scene.club({ sessions: [[1, 1]] }), await scene.club({ sessions: [[2, 1]] })]
    const pupil = await scene.pupil(3)
    await scene.place(club.id, pupil.id)
    await scene.place(other.id, pupil.id)
    const moved = `UPDATE club_session SET weekday = 2 WHERE club_id = '${club.id}'`
    expect(await refusedBy(() => raw(moved))).toContain('one_place_at_a_time')
    const switched = `UPDATE enrolment SET club_id = '${other.id}' WHERE club_id = '${club.id}'`
    expect(await refusedBy(() => raw(switched))).toContain('cannot change its club')
  })
})
