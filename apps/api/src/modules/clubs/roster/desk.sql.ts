import { Prisma } from '@afterbell/db/client'
import type { ClubState } from '@afterbell/domain/clubs/lifecycle'
import type { PlaceState, SessionTime } from '@afterbell/domain/clubs/roster'
import type { Grade } from '@afterbell/domain/schools/grade'
import type { Transaction } from '../../../database.ts'

export interface ClubRow {
  readonly id: string
  readonly name: string
  readonly termId: string
  readonly state: ClubState
  readonly maximum: number
  readonly taken: number
  readonly waiting: number
  /** The greatest position that a place of the club ever had. */
  readonly lastPosition: number
  readonly lockedAt: string | null
  /** Archived, or of a term that is over. */
  readonly over: boolean
  readonly grades: Grade[]
  readonly sessions: SessionTime[]
}

interface PupilRow {
  readonly id: string
  readonly grade: Grade
  /** No longer at the school: takes no place, but leaves those that he has. */
  readonly left: boolean
}

export interface PlaceRow {
  readonly id: string
  readonly clubId: string
  readonly pupilId: string
  readonly state: PlaceState
  readonly pinned: boolean
  readonly position: number
  readonly updatedAt: string
}

export interface DeskRows {
  readonly clubs: ClubRow[]
  readonly pupils: PupilRow[]
  readonly places: PlaceRow[]
}

interface Asked {
  readonly schoolId: string
  readonly clubIds: readonly string[]
  readonly pupilIds: readonly string[]
}

/** Locks the rows of clubs, then of pupils, in the order in which everybody locks them (D3). */
export async function lockDesk(tx: Transaction, { schoolId, clubIds, pupilIds }: Asked): Promise<void> {
  await tx.$executeRaw`SELECT lock_rosters(${schoolId}::uuid, ${[...clubIds]}::uuid[], ${[...pupilIds]}::uuid[])`
}

/**
 * The clubs and pupils asked for, all the places that these pupils have in clubs that are not closed (and in the clubs asked
 * for), and the clubs of those places: everything that a decision about rosters depends on, in one statement.
 */
export async function readDesk(tx: Transaction, asked: Asked): Promise<DeskRows> {
  const [row] = await tx.$queryRaw<{ desk: DeskRows }[]>(deskSql(asked))
  if (!row) throw new Error('The desk’s statement always answers one row')
  return row.desk
}

function deskSql({ schoolId, clubIds, pupilIds }: Asked): Prisma.Sql {
  return Prisma.sql`
WITH place AS MATERIALIZED (
  SELECT enrolment.* FROM enrolment
    JOIN club ON club.school_id = enrolment.school_id AND club.id = enrolment.club_id
   WHERE enrolment.school_id = ${schoolId}::uuid AND enrolment.pupil_id = ANY(${[...pupilIds]}::uuid[])
     AND enrolment.state IN ('ENROLLED', 'WAITING')
     AND (club.state <> 'CLOSED' OR club.id = ANY(${[...clubIds]}::uuid[]))
), involved AS (
  SELECT club.id, club.name, club.term_id AS "termId", club.state, club.maximum, club.taken,
         club.roster_locked_at AS "lockedAt", (club.archived_at IS NOT NULL OR term.state = 'CLOSED') AS over,
         (SELECT count(*) FROM enrolment
           WHERE enrolment.school_id = club.school_id AND enrolment.club_id = club.id
             AND enrolment.state = 'WAITING') AS waiting,
         (SELECT coalesce(max(position), 0) FROM enrolment
           WHERE enrolment.school_id = club.school_id AND enrolment.club_id = club.id) AS "lastPosition",
         coalesce((SELECT json_agg(grade.number ORDER BY grade.number)
            FROM club_grade JOIN grade ON grade.school_id = club_grade.school_id AND grade.id = club_grade.grade_id
           WHERE club_grade.school_id = club.school_id AND club_grade.club_id = club.id), '[]') AS grades,
         coalesce((SELECT json_agg(json_build_object('weekday', held.weekday, 'start', held.starts_at, 'end', held.ends_at)
                     ORDER BY held.weekday, held.period)
            FROM club_session AS held
           WHERE held.school_id = club.school_id AND held.club_id = club.id), '[]') AS sessions
    FROM club JOIN term ON term.school_id = club.school_id AND term.id = club.term_id
   WHERE club.school_id = ${schoolId}::uuid
     AND (club.id = ANY(${[...clubIds]}::uuid[]) OR club.id IN (SELECT club_id FROM place))
), asked_pupil AS (
  SELECT pupil.id, grade.number AS grade, pupil.archived_at IS NOT NULL AS "left" FROM pupil
    JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
    JOIN grade ON grade.school_id = home_class.school_id AND grade.id = home_class.grade_id
   WHERE pupil.school_id = ${schoolId}::uuid AND pupil.id = ANY(${[...pupilIds]}::uuid[])
)
SELECT json_build_object(
  'clubs', coalesce((SELECT json_agg(involved) FROM involved), '[]'),
  'pupils', coalesce((SELECT json_agg(asked_pupil) FROM asked_pupil), '[]'),
  'places', coalesce((SELECT json_agg(json_build_object('id', id, 'clubId', club_id, 'pupilId', pupil_id, 'state', state,
              'pinned', pinned, 'position', position, 'updatedAt', updated_at)) FROM place), '[]')
) AS desk`
}
