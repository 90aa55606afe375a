import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { inTransaction, type Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { recordAction } from '../../actions/record.ts'
import { guardiansWithin, pupilsWithin, staffWithin, visibleGuardians, visiblePupils, visibleStaff } from '../access.ts'
import { guardianPhone, rollNumber, staffPhone } from '../sealing.ts'

export type PersonType = 'GUARDIAN' | 'STAFF'

/** A value that was shown in full; null when there is none. */
export interface Revealed {
  readonly value: string | null
}

const permission = 'people:reveal'

/** Shows a phone in full, and logs who saw whose (F7). Throws NotFoundError outside the reach of people:reveal. */
export function revealPhone(viewer: SchoolViewer, { personType, id }: { personType: PersonType; id: string }) {
  return inTransaction((tx) => (personType === 'GUARDIAN' ? ofGuardian(tx, viewer, id) : ofStaff(tx, viewer, id)))
}

/** Shows a roll number in full, and logs who saw whose (F7). Throws NotFoundError outside the reach of people:reveal. */
export function revealRollNumber(viewer: SchoolViewer, id: string): Promise<Revealed> {
  return inTransaction(async (tx) => {
    const pupil = await tx.pupil.findFirst({
      where: { AND: [visiblePupils(viewer), pupilsWithin(viewer, permission), { id }] },
      select: { schoolId: true, rollNumberCipher: true },
    })
    if (!pupil) throw new NotFoundError()
    await recordAction(tx, viewer, {
      kind: 'people:reveal-roll-number',
      permission,
      resource: 'pupils',
      recordIds: [id],
    })
    return { value: pupil.rollNumberCipher && rollNumber.open(pupil.schoolId, pupil.rollNumberCipher) }
  })
}

async function ofGuardian(tx: Transaction, viewer: SchoolViewer, id: string): Promise<Revealed> {
  const guardian = await tx.guardian.findFirst({
    where: { AND: [visibleGuardians(viewer), guardiansWithin(viewer, permission), { id }] },
    select: { schoolId: true, phoneCipher: true },
  })
  if (!guardian) throw new NotFoundError()
  await recordAction(tx, viewer, { kind: 'people:reveal-phone', permission, resource: 'guardians', recordIds: [id] })
  return { value: guardian.phoneCipher && guardianPhone.open(guardian.schoolId, guardian.phoneCipher) }
}

async function ofStaff(tx: Transaction, viewer: SchoolViewer, id: string): Promise<Revealed> {
  const member = await tx.staff.findFirst({
    where: { AND: [visibleStaff(viewer), staffWithin(viewer, permission), { id }] },
    select: { schoolId: true, phoneCipher: true },
  })
  if (!member) throw new NotFoundError()
  await recordAction(tx, viewer, { kind: 'people:reveal-phone', permission, resource: 'staff', recordIds: [id] })
  return { value: member.phoneCipher && staffPhone.open(member.schoolId, member.phoneCipher) }
}
