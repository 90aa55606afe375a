import { Prisma } from '@afterbell/db/client'
import type { Transaction } from '../../../database.ts'
import { VenueTakenError, type VenueUse } from '../errors/clubs.ts'
import type { KeptSession } from './content.ts'

interface MeetingClub {
  readonly schoolId: string
  readonly termId: string
  /** Empty for a club that is only being founded. */
  readonly id?: string
}

/**
 * Where a club meets must be free at its times (R59). The venues are locked first, in the order of their ids, so that two
 * editors cannot both find the same room free; below stands the database's own exclusion constraint. Throws VenueTakenError.
 */
export async function checkVenues(tx: Transaction, club: MeetingClub, sessions: readonly KeptSession[]): Promise<void> {
  const meeting = sessions.filter(({ venueId }) => venueId !== null)
  if (meeting.length === 0) return
  const { schoolId, termId, id = null } = club
  const venueIds = [...new Set(meeting.map(({ venueId }) => venueId))]
  await tx.$executeRaw`
    SELECT FROM venue WHERE school_id = ${schoolId}::uuid AND id = ANY(${venueIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
  const wanted = Prisma.join(
    meeting.map(
      ({ venueId, weekday, startsAt, endsAt }) =>
        Prisma.sql`(${venueId}::uuid, ${weekday}::int, int4range(${startsAt}::int, ${endsAt}::int))`,
    ),
  )
  const uses = await tx.$queryRaw<VenueUse[]>`
    SELECT venue.name AS venue, slot.weekday, slot.starts_at AS "startsAt", slot.ends_at AS "endsAt",
           coalesce(club.name, care_class.name) AS "usedBy"
      FROM venue_slot AS slot
      JOIN (VALUES ${wanted}) AS wanted (venue_id, weekday, span)
        ON wanted.venue_id = slot.venue_id AND wanted.weekday = slot.weekday
       AND wanted.span && int4range(slot.starts_at, slot.ends_at)
      JOIN venue ON venue.school_id = slot.school_id AND venue.id = slot.venue_id
      LEFT JOIN club_session AS session ON session.school_id = slot.school_id AND session.id = slot.club_session_id
      LEFT JOIN club ON club.school_id = session.school_id AND club.id = session.club_id
      LEFT JOIN care_class ON care_class.school_id = slot.school_id AND care_class.id = slot.care_class_id
     WHERE slot.school_id = ${schoolId}::uuid AND slot.term_id = ${termId}::uuid
       AND session.club_id IS DISTINCT FROM ${id}::uuid
     ORDER BY slot.weekday, slot.starts_at, "usedBy"`
  if (uses.length > 0) throw new VenueTakenError(uses)
}
