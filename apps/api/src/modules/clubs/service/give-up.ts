import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { changeRosters } from '../roster/change.ts'
import { openDesk } from '../roster/desk.ts'
import { contentOf, withdrawn } from '../roster/places.ts'

interface GivenUp {
  readonly termId: string
  readonly pupilId: string
  readonly reason: string
}

/**
 * Takes a pupil off every roster and waiting list of a term, as the family wants it (R90): neither a pin nor a locked
 * roster holds a pupil who no longer takes part. The caller has asked whether the viewer may withdraw the pupil. One
 * action that can be undone; freed places are offered to the next in line. Answers how many places were given up.
 */
export async function giveUpClubPlaces(
  tx: Transaction,
  viewer: SchoolViewer,
  { termId, pupilId, reason }: GivenUp,
): Promise<number> {
  const { schoolId } = viewer
  const where = {
    schoolId,
    pupilId,
    state: { in: ['ENROLLED', 'WAITING'] as ('ENROLLED' | 'WAITING')[] },
    club: { termId },
  }
  const clubs = await tx.enrolment.findMany({ where, select: { clubId: true } })
  if (clubs.length === 0) return 0
  const desk = await openDesk(tx, viewer, { clubIds: clubs.map(({ clubId }) => clubId), pupilIds: [pupilId] })
  const places = await tx.enrolment.findMany({ where, orderBy: { id: 'asc' } })
  if (places.length === 0) return 0
  const now = new Date()
  await changeRosters(desk, {
    kind: 'clubs:give-up-places',
    reason,
    targets: places.map((place) => ({ id: place.id, to: withdrawn(contentOf(place), reason, now) })),
  })
  return places.length
}
