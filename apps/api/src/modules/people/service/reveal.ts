import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { guardiansWithin, pupilsWithin, staffWithin, visibleGuardians, visiblePupils, visibleStaff } from '../access.ts'
import { guardianPhone, rollNumber, staffPhone } from '../sealing.ts'
import { type LogReveal, revealing } from './reveal-quota.ts'

export type PersonType = 'GUARDIAN' | 'STAFF'

/** A value that was shown in full; null when there is none. */
export interface Revealed {
  readonly value: string | null
}

const permission = 'people:reveal'

/** Shows a phone in full, and logs who saw whose (F7). Throws NotFoundError outside the reach of people:reveal, RevealQuotaError. */
export function revealPhone(viewer: SchoolViewer, { personType, id }: { personType: PersonType; id: string }) {
  return revealing(viewer, (tx, log) =>
    personType === 'GUARDIAN' ? ofGuardian(tx, log, viewer, id) : ofStaff(tx, log, viewer, id),
  )
}

/** Shows a roll number in full, and logs who saw whose (F7). Throws NotFoundError outside the reach of people:reveal, RevealQuotaError. */
export function revealRollNumber(viewer: SchoolViewer, id: string): Promise<Revealed> {
  return revealing(viewer, async (tx, log) => {
    const pupil = await tx.pupil.findFirst({
      where: { AND: [visiblePupils(viewer), pupilsWithin(viewer, permission), { id }] },
      select: { schoolId: true, rollNumberCipher: true },
    })
    if (!pupil) throw new NotFoundError()
    await log({ kind: 'people:reveal-roll-number', permission, resource: 'pupils', recordId: id })
    return { value: pupil.rollNumberCipher && rollNumber.open(pupil.schoolId, pupil.rollNumberCipher) }
  })
}

async function ofGuardian(tx: Transaction, log: LogReveal, viewer: SchoolViewer, id: string): Promise<Revealed> {
  const guardian = await tx.guardian.findFirst({
    where: { AND: [visibleGuardians(viewer), guardiansWithin(viewer, permission), { id }] },
    select: { schoolId: true, phoneCipher: true },
  })
  if (!guardian) throw new NotFoundError()
  await log({ kind: 'people:reveal-phone', permission, resource: 'guardians', recordId: id })
  return { value: guardian.phoneCipher && guardianPhone.open(guardian.schoolId, guardian.phoneCipher) }
}

async function ofStaff(tx: Transaction, log: LogReveal, viewer: SchoolViewer, id: string): Promise<Revealed> {
  const member = await tx.staff.findFirst({
    where: { AND: [visibleStaff(viewer), staffWithin(viewer, permission), { id }] },
    select: { schoolId: true, phoneCipher: true },
  })
  if (!member) throw new NotFoundError()
  await log({ kind: 'people:reveal-phone', permission, resource: 'staff', recordId: id })
  return { value: member.phoneCipher && staffPhone.open(member.schoolId, member.phoneCipher) }
}
