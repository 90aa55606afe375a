import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { parseHeldSessionId } from '@afterbell/domain/registers/held-session-id'
import { todayIn } from '@afterbell/domain/schools/school-day'
import { columnDate } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { revealing } from '../../people/service/reveal-quota.ts'
import { reachesSession } from '../access.ts'
import { readHeldSession } from '../held/held-session.sql.ts'
import { openGuardianPhone, pickUpPhone } from '../sealing.ts'

/** Whom to call about a pupil. */
export interface Contact {
  readonly name: string
  readonly relation: string
  readonly phone: string | null
}

/**
 * Shows whom to call about a pupil of one's sheet, in order, with the phones in full, and logs who saw whose (F7).
 * Throws NotFoundError, RevealQuotaError.
 */
export function revealContacts(
  viewer: SchoolViewer,
  { sessionId, pupilId }: { readonly sessionId: string; readonly pupilId: string },
): Promise<Contact[]> {
  const held = parseHeldSessionId(sessionId)
  const { schoolId } = viewer
  return revealing(viewer, async (tx, log) => {
    const session = held && (await readHeldSession(tx, schoolId, held))
    if (!held || !session?.registerId || !reachesSession(viewer, 'registers:record', session)) throw new NotFoundError()
    const listed = { schoolId, date: columnDate(held.date), registerId: session.registerId, pupilId }
    if ((await tx.attendance.count({ where: listed })) === 0) throw new NotFoundError()
    const guardianships = await tx.guardianship.findMany({
      where: { schoolId, pupilId },
      include: { guardian: { select: { name: true, phoneCipher: true } } },
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
    })
    const named = await tx.pickUpAuthorisation.findMany({
      where: { schoolId, pupilId, kind: 'NAMED_PERSON', revokedAt: null },
      orderBy: { createdAt: 'asc' },
    })
    await log({
      ...{ kind: 'registers:reveal-contacts', permission: 'registers:record', resource: 'pupils', recordId: pupilId },
    })
    const today = columnDate(todayIn(session.timeZone, new Date()))
    return [
      ...guardianships.map(({ relation, guardian: { name, phoneCipher } }) => ({
        ...{ name, relation, phone: phoneCipher && openGuardianPhone(schoolId, phoneCipher) },
      })),
      ...named
        .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo))
        .map(({ name, relation, phoneCipher }) => ({
          ...{ name: name ?? '', relation: relation ?? '' },
          phone: phoneCipher && pickUpPhone.open(schoolId, phoneCipher),
        })),
    ]
  })
}
