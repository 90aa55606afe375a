import { Prisma } from '@afterbell/db/client'
import type { Transaction } from '../../../database.ts'
import { AdultElsewhereError, type AdultUse } from '../errors/clubs.ts'
import type { KeptSession } from './content.ts'

interface MeetingClub {
  readonly schoolId: string
  readonly termId: string
  readonly id: string
}

/**
 * The adults who stand in a club's sessions each week come along when its times change or it comes back: they must be free
 * then (R16). They are locked first, in the order of their ids; below stands the database's own exclusion constraint.
 * Throws AdultElsewhereError.
 */
export async function checkAdults(tx: Transaction, club: MeetingClub, sessions: readonly KeptSession[]): Promise<void> {
  const kept = sessions.filter(({ id }) => id !== undefined)
  if (kept.length === 0) return
  const { schoolId, termId, id } = club
  const sessionIds = kept.map((session) => session.id)
  await tx.$executeRaw`
    SELECT FROM staff WHERE school_id = ${schoolId}::uuid AND id IN (
      SELECT staff_id FROM staff_assignment
       WHERE school_id = ${schoolId}::uuid AND club_session_id = ANY(${sessionIds}::uuid[])
    ) ORDER BY id FOR NO KEY UPDATE`
  const wanted = Prisma.join(
    kept.map(
      ({ id: sessionId, weekday, startsAt, endsAt }) =>
        Prisma.sql`(${sessionId}::uuid, ${weekday}::int, int4range(${startsAt}::int, ${endsAt}::int))`,
    ),
  )
  const uses = await tx.$queryRaw<AdultUse[]>`
    SELECT staff.name AS adult, other.weekday, other.starts_at AS "startsAt", other.ends_at AS "endsAt",
           coalesce(elsewhere.name, care_class.name) AS "usedBy"
      FROM staff_assignment AS mine
      JOIN (VALUES ${wanted}) AS wanted (session_id, weekday, span) ON wanted.session_id = mine.club_session_id
      JOIN staff_assignment AS other ON other.school_id = mine.school_id AND other.staff_id = mine.staff_id AND other.active
       AND other.term_id = ${termId}::uuid AND other.weekday = wanted.weekday
       AND wanted.span && int4range(other.starts_at, other.ends_at)
      JOIN staff ON staff.school_id = mine.school_id AND staff.id = mine.staff_id
      LEFT JOIN club_session AS session ON session.school_id = other.school_id AND session.id = other.club_session_id
      LEFT JOIN club AS elsewhere ON elsewhere.school_id = session.school_id AND elsewhere.id = session.club_id
      LEFT JOIN care_class ON care_class.school_id = other.school_id AND care_class.id = other.care_class_id
     WHERE mine.school_id = ${schoolId}::uuid AND session.club_id IS DISTINCT FROM ${id}::uuid
     ORDER BY other.weekday, other.starts_at, adult`
  if (uses.length > 0) throw new AdultElsewhereError(uses)
}
