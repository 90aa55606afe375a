import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { takesPupils } from '@afterbell/domain/clubs/lifecycle'
import { inWaitingOrder } from '@afterbell/domain/clubs/waiting-list'
import { rowKey, type Transaction } from '../../../database.ts'
import { publishedThresholds } from '../../policies/service/thresholds.ts'
import { readDesk } from './desk.sql.ts'
import { moveStateOf } from './desk.ts'
import { nextForPlace } from './next-for-place.ts'
import { contentOf, type Place, type PlaceTarget, type WrittenPlace, writePlaces } from './places.ts'

/**
 * Offers every free place of the clubs to the next in line who can take it, with a deadline when the term's plan sets one, and
 * takes back offers for which no place is free any more. Returns what it wrote. Nobody is enrolled by this: staff promote.
 */
export async function keepOffers(
  tx: Transaction,
  viewer: SchoolViewer,
  clubIds: readonly string[],
): Promise<WrittenPlace[]> {
  const written: WrittenPlace[] = []
  for (const clubId of clubIds) {
    const targets = await dueOffers(tx, viewer, clubId, new Date())
    if (targets.length > 0) written.push(...(await writePlaces(tx, viewer, targets)))
  }
  return written
}

const isLive = ({ offeredAt, offerExpiresAt }: Place, now: Date) =>
  offeredAt !== null && (offerExpiresAt === null || offerExpiresAt > now)

async function dueOffers(tx: Transaction, viewer: SchoolViewer, clubId: string, now: Date): Promise<PlaceTarget[]> {
  const { schoolId } = viewer
  const waiting = inWaitingOrder(await tx.enrolment.findMany({ where: { schoolId, clubId, state: 'WAITING' } }))
  if (waiting.length === 0) return []
  const pupilIds = waiting.map(({ pupilId }) => pupilId)
  const state = moveStateOf(await readDesk(tx, { schoolId, clubIds: [clubId], pupilIds }))
  const club = state.clubs.find(({ id }) => id === clubId)
  const free = club && takesPupils(club.state) ? club.maximum - club.enrolled : 0
  const live = waiting.filter((place) => isLive(place, now))
  if (live.length >= free) return live.slice(Math.max(free, 0)).map((place) => offered(place, null, null))

  const until = await deadline(tx, viewer, clubId, now)
  // Those whose offer has expired had their turn.
  let candidates = waiting.filter(({ offeredAt }) => offeredAt === null)
  const due: PlaceTarget[] = []
  for (let missing = free - live.length; missing > 0; missing -= 1) {
    const { next } = nextForPlace(state, clubId, candidates)
    if (!next) break
    candidates = candidates.filter(({ id }) => id !== next.id)
    due.push(offered(next, now, until))
  }
  return due
}

const offered = (place: Place, offeredAt: Date | null, offerExpiresAt: Date | null): PlaceTarget => ({
  id: place.id,
  to: { ...contentOf(place), offeredAt, offerExpiresAt },
})

/** Until when a place is offered, by the plan in force for the club's term; null when staff decide. */
async function deadline(tx: Transaction, { schoolId }: SchoolViewer, clubId: string, now: Date): Promise<Date | null> {
  const { termId } = await tx.club.findUniqueOrThrow({
    where: rowKey({ schoolId, id: clubId }),
    select: { termId: true },
  })
  const plan = await publishedThresholds(tx, schoolId, termId)
  return plan?.offerHours ? new Date(now.getTime() + plan.offerHours * 3_600_000) : null
}
