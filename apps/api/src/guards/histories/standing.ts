import { database } from '../../database.ts'

/** One row of a roster or waiting list. */
export interface Place {
  readonly id: string
  readonly clubId: string
  readonly pupilId: string
  readonly state: 'ENROLLED' | 'WAITING' | 'WITHDRAWN'
  readonly position: number
}

/** What a school's clubs come to at a moment when nobody is writing. */
export interface Standing {
  readonly places: readonly Place[]
  /** What is wrong with it by itself, in words; empty when nothing is. */
  readonly broken: readonly string[]
}

/** Reads how the school's clubs stand, and what could never be so: more places than there are, a miscount, a child twice at a time. */
export async function standingOf(schoolId: string): Promise<Standing> {
  const places = await database.$queryRaw<Place[]>`
    SELECT id, club_id AS "clubId", pupil_id AS "pupilId", state::text, position FROM enrolment
     WHERE school_id = ${schoolId}::uuid AND state <> 'WITHDRAWN' ORDER BY club_id, position, id`
  const clubs = await database.$queryRaw<{ overbooked: boolean; miscounted: boolean }[]>`
    SELECT enrolled.count > maximum AS overbooked, enrolled.count <> taken AS miscounted FROM club, LATERAL (
      SELECT count(*)::int FROM enrolment
       WHERE enrolment.school_id = club.school_id AND enrolment.club_id = club.id AND enrolment.state = 'ENROLLED') AS enrolled
     WHERE club.school_id = ${schoolId}::uuid`
  const [pairs] = await database.$queryRaw<{ twice: number }[]>`
    WITH held AS (
      SELECT enrolment.id, pupil_id, weekday, starts_at, ends_at FROM enrolment JOIN club_session USING (school_id, club_id)
       WHERE enrolment.school_id = ${schoolId}::uuid AND state = 'ENROLLED')
    SELECT count(*)::int AS twice FROM held AS one JOIN held AS other USING (pupil_id, weekday)
     WHERE one.id < other.id AND one.starts_at < other.ends_at AND other.starts_at < one.ends_at`
  const waiting = places.filter(({ state }) => state === 'WAITING')
  const turns = new Set(waiting.map(({ clubId, position }) => `${clubId} ${position}`))
  const listed = new Set(places.map(({ clubId, pupilId }) => `${clubId} ${pupilId}`))
  const wrong: Readonly<Record<string, boolean>> = {
    'more pupils than places': clubs.some(({ overbooked }) => overbooked),
    'a counter that is not the number of rows': clubs.some(({ miscounted }) => miscounted),
    'a pupil in two places at one time': (pairs?.twice ?? 0) > 0,
    'two who wait at one position': turns.size < waiting.length,
    'a pupil twice in one club': listed.size < places.length,
  }
  return { places, broken: Object.keys(wrong).filter((name) => wrong[name]) }
}
