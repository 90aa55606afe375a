import { Prisma } from '@afterbell/db/client'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { database } from '../../../database.ts'
import { waitsToBeTold } from '../../people/access.ts'
import { isTold, isWithin, type PlaceAlias } from '../../people/service/reached.sql.ts'
import { staffIdsOf } from '../access.ts'
import type { Board } from './board.ts'

export interface BoardQuestion {
  readonly termId: string
  readonly gradeId: string
  /** 1 is Monday. */
  readonly weekday: number
}

/**
 * The roster board of a grade and weekday in one statement: the clubs that admit the grade and meet that day, each with its
 * roster, and the grade's pupils without a place that day. Null when the term or the grade is not of the viewer's school.
 * The same rows as through `visibleClubs` and `visiblePupils`, which a test compares.
 */
export async function readBoard(viewer: SchoolViewer, asked: BoardQuestion): Promise<Board | null> {
  const [row] = await database.$queryRaw<{ board: Board }[]>(boardSql(viewer, asked))
  return row?.board ?? null
}

/** Whether a draft in `club` is shown: to admins, to leads of a grade that it admits, to its teachers. */
function isShown(viewer: SchoolViewer): Prisma.Sql {
  const editing = reachOf(viewer, 'clubs:edit')
  if (editing?.school) return Prisma.sql`true`
  return Prisma.sql`(club.state <> 'DRAFT'
    OR EXISTS (SELECT FROM club_grade JOIN grade AS led ON led.school_id = club_grade.school_id AND led.id = club_grade.grade_id
                WHERE club_grade.school_id = club.school_id AND club_grade.club_id = club.id
                  AND led.number = ANY(${[...(editing?.grades ?? [])]}::int[]))
    OR EXISTS (SELECT FROM club_teacher
                WHERE club_teacher.school_id = club.school_id AND club_teacher.club_id = club.id
                  AND club_teacher.staff_id = ANY(${staffIdsOf(viewer)}::uuid[])))`
}

/** Narrows `busy`, a slot, to places that are told; nobody pays for looking who is told at once. */
const ofToldPlace = (viewer: SchoolViewer): Prisma.Sql =>
  waitsToBeTold(viewer)
    ? Prisma.sql`AND EXISTS (SELECT FROM enrolment
                  WHERE enrolment.school_id = busy.school_id AND enrolment.id = busy.enrolment_id
                    AND ${isTold(viewer, 'enrolment')})`
    : Prisma.empty

/**
 * Only those who wait can clash: of those enrolled the exclusion constraint over enrolment_slot sees to it. Slots are
 * reached by enrolment and by session: the constraint's own index costs a hundred times as much to read.
 */
function boardSql(viewer: SchoolViewer, { termId, gradeId, weekday }: BoardQuestion): Prisma.Sql {
  const { schoolId } = viewer
  const told = (place: PlaceAlias) => isTold(viewer, place)
  const seen = isWithin(viewer, 'people:read')
  const cared = isWithin(viewer, 'people:read-care-note')
  const clash = Prisma.sql`EXISTS (
    SELECT FROM enrolment AS other
      JOIN enrolment_slot AS busy ON busy.school_id = other.school_id AND busy.enrolment_id = other.id
      JOIN club_session AS held ON held.school_id = busy.school_id AND held.weekday = busy.weekday
       AND held.starts_at < busy.ends_at AND busy.starts_at < held.ends_at
     WHERE other.school_id = enrolment.school_id AND other.pupil_id = enrolment.pupil_id AND other.state = 'ENROLLED'
       AND other.id <> enrolment.id AND ${told('other')} AND busy.term_id = ${termId}::uuid AND held.club_id = enrolment.club_id)`
  /** A club's places in a state, in order; each club's own, so that the index over them is used however many there are. */
  const places = (state: 'ENROLLED' | 'WAITING', clashes: Prisma.Sql) => Prisma.sql`coalesce((
    SELECT json_agg(place ORDER BY place.position, place.id)
      FROM (SELECT enrolment.id, enrolment.position, enrolment.pupil_id AS "pupilId",
                   pupil.name, pupil.initials, pupil.pupil_number AS "pupilNumber",
                   grade.number AS "gradeNumber", home_class.number AS "classNumber",
                   enrolment.pinned, enrolment.offered_at AS "offeredAt", enrolment.offer_expires_at AS "offerExpiresAt",
                   enrolment.updated_at AS "updatedAt",
                   (pupil.care_note IS NOT NULL AND ${cared}) AS "hasCareNote", ${clashes} AS clash
              FROM enrolment
              JOIN pupil ON pupil.school_id = enrolment.school_id AND pupil.id = enrolment.pupil_id
              JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
              JOIN grade ON grade.school_id = home_class.school_id AND grade.id = home_class.grade_id
             WHERE enrolment.school_id = shown.school_id AND enrolment.club_id = shown.id
               AND enrolment.state = ${state}::enrolment_state AND ${seen} AND ${told('enrolment')}) AS place), '[]')`
  return Prisma.sql`
WITH shown AS MATERIALIZED (
  SELECT club.* FROM club
   WHERE club.school_id = ${schoolId}::uuid AND club.term_id = ${termId}::uuid AND club.archived_at IS NULL
     AND EXISTS (SELECT FROM club_grade
                  WHERE club_grade.school_id = club.school_id AND club_grade.club_id = club.id
                    AND club_grade.grade_id = ${gradeId}::uuid)
     AND EXISTS (SELECT FROM club_session
                  WHERE club_session.school_id = club.school_id AND club_session.club_id = club.id
                    AND club_session.weekday = ${weekday}::int)
     AND ${isShown(viewer)}
), club_column AS (
  SELECT shown.id, shown.name, shown.category, shown.level, shown.state, shown.minimum, shown.target, shown.maximum,
         shown.taken, shown.roster_locked_at AS "rosterLockedAt", shown.updated_at AS "updatedAt",
         (SELECT count(*) FROM enrolment
           WHERE enrolment.school_id = shown.school_id AND enrolment.club_id = shown.id
             AND enrolment.state = 'WAITING') AS waiting,
         (SELECT json_agg(grade.number ORDER BY grade.number)
            FROM club_grade JOIN grade ON grade.school_id = club_grade.school_id AND grade.id = club_grade.grade_id
           WHERE club_grade.school_id = shown.school_id AND club_grade.club_id = shown.id) AS "gradeNumbers",
         (SELECT json_agg(json_build_object('weekday', held.weekday, 'period', held.period, 'startsAt', held.starts_at,
                   'endsAt', held.ends_at, 'venue', venue.name) ORDER BY held.weekday, held.period)
            FROM club_session AS held LEFT JOIN venue ON venue.school_id = held.school_id AND venue.id = held.venue_id
           WHERE held.school_id = shown.school_id AND held.club_id = shown.id) AS sessions,
         coalesce((SELECT json_agg(json_build_object('id', staff.id, 'name', staff.name, 'part', club_teacher.part)
                     ORDER BY club_teacher.part, staff.name, staff.id)
            FROM club_teacher JOIN staff ON staff.school_id = club_teacher.school_id AND staff.id = club_teacher.staff_id
           WHERE club_teacher.school_id = shown.school_id AND club_teacher.club_id = shown.id), '[]') AS teachers,
         ${places('ENROLLED', Prisma.sql`false`)} AS "enrolledPlaces",
         ${places('WAITING', clash)} AS "waitingPlaces"
    FROM shown
), busy_pupil AS MATERIALIZED (
  SELECT busy.pupil_id FROM club_session
    JOIN enrolment_slot AS busy ON busy.school_id = club_session.school_id AND busy.session_id = club_session.id
   WHERE club_session.school_id = ${schoolId}::uuid AND club_session.weekday = ${weekday}::int
     AND busy.term_id = ${termId}::uuid
     ${ofToldPlace(viewer)}
), unplaced AS (
  SELECT pupil.id AS "pupilId", pupil.name, pupil.initials, pupil.pupil_number AS "pupilNumber",
         grade.number AS "gradeNumber", home_class.number AS "classNumber",
         (pupil.care_note IS NOT NULL AND ${cared}) AS "hasCareNote"
    FROM grade
    JOIN home_class ON home_class.school_id = grade.school_id AND home_class.grade_id = grade.id
    JOIN pupil ON pupil.school_id = home_class.school_id AND pupil.home_class_id = home_class.id
   WHERE grade.school_id = ${schoolId}::uuid AND grade.id = ${gradeId}::uuid AND pupil.archived_at IS NULL AND ${seen}
     AND pupil.id NOT IN (SELECT pupil_id FROM busy_pupil)
)
SELECT json_build_object(
  'termId', term.id, 'termName', term.name, 'gradeId', grade.id, 'gradeNumber', grade.number, 'weekday', ${weekday}::int,
  'columns', coalesce((SELECT json_agg(club_column ORDER BY name, id) FROM club_column), '[]'),
  'unplaced', coalesce((SELECT json_agg(unplaced ORDER BY "classNumber", "pupilNumber", "pupilId") FROM unplaced), '[]')
) AS board
  FROM term JOIN grade ON grade.school_id = term.school_id
 WHERE term.school_id = ${schoolId}::uuid AND term.id = ${termId}::uuid AND grade.id = ${gradeId}::uuid`
}
