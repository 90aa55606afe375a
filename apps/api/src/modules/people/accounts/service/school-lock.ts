import type { Transaction } from '../../../../database.ts'
import { LastSchoolAdminError } from '../errors.ts'

/** Who changes the roles of a school waits here for whoever is changing them. */
export async function alone(tx: Transaction, schoolId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM school WHERE id = ${schoolId}::uuid FOR NO KEY UPDATE`
}

/** Asked after a change, in its transaction. Throws LastSchoolAdminError when nobody is left who can manage the school. */
export async function refuseNoAdmin(tx: Transaction, schoolId: string): Promise<void> {
  const admins = { schoolId, role: 'SCHOOL_ADMIN' as const, revokedAt: null, user: { banned: false } }
  if ((await tx.roleGrant.count({ where: admins })) === 0) throw new LastSchoolAdminError()
}
