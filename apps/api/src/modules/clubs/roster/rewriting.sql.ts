import { Prisma } from '@afterbell/db/client'
import type { Transaction } from '../../../database.ts'
import type { PlaceContent } from './places.ts'

/** A place as it is to be written; one that is not there yet is added. */
export interface PlaceToWrite {
  readonly id: string
  readonly isNew: boolean
  readonly to: PlaceContent
}

/**
 * Writes many places in a constant number of statements: those that free somebody's time first, as the database lets nobody be
 * at two places at one time. The counters are set to what then stands.
 */
export async function writeManyPlaces(
  tx: Transaction,
  schoolId: string,
  places: readonly PlaceToWrite[],
  clubIds: readonly string[],
): Promise<void> {
  const changed = places.filter(({ isNew }) => !isNew)
  await updatePlaces(
    tx,
    schoolId,
    changed.filter(({ to }) => to.state !== 'ENROLLED'),
  )
  await updatePlaces(
    tx,
    schoolId,
    changed.filter(({ to }) => to.state === 'ENROLLED'),
  )
  await tx.enrolment.createMany({
    data: places.filter(({ isNew }) => isNew).map(({ id, to }) => ({ ...to, schoolId, id })),
  })
  await countPlaces(tx, schoolId, clubIds)
}

async function updatePlaces(tx: Transaction, schoolId: string, places: readonly PlaceToWrite[]): Promise<void> {
  if (places.length === 0) return
  const rows = JSON.stringify(places.map(({ id, to }) => ({ id, ...to })))
  await tx.$executeRaw`
    UPDATE enrolment
       SET state = target.state, position = target.position, pinned = target.pinned, pin_reason = target."pinReason",
           enrolled_at = target."enrolledAt", offered_at = target."offeredAt", offer_expires_at = target."offerExpiresAt",
           withdrawn_at = target."withdrawnAt", withdraw_reason = target."withdrawReason",
           updated_at = greatest(now(), enrolment.updated_at + interval '1 millisecond')
      FROM jsonb_to_recordset(${rows}::jsonb) AS target (
        id uuid, state enrolment_state, position int, pinned boolean, "pinReason" text, "enrolledAt" timestamptz(3),
        "offeredAt" timestamptz(3), "offerExpiresAt" timestamptz(3), "withdrawnAt" timestamptz(3), "withdrawReason" text)
     WHERE enrolment.school_id = ${schoolId}::uuid AND enrolment.id = target.id`
}

/** Not through Prisma, which would change the clubs' versions. */
async function countPlaces(tx: Transaction, schoolId: string, clubIds: readonly string[]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE club
       SET taken = (SELECT count(*) FROM enrolment
                     WHERE enrolment.school_id = club.school_id AND enrolment.club_id = club.id AND enrolment.state = 'ENROLLED')
     WHERE club.school_id = ${schoolId}::uuid AND club.id = ANY(${[...clubIds]}::uuid[])`)
}
