import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { perAccount } from '../../../../access/authentication-limits.ts'
import { newFirstPassword } from '../../../../access/first-password.ts'
import { hashPassword } from '../../../../access/password-hash.ts'
import { forget } from '../../../../access/throttle.ts'
import { inTransaction } from '../../../../database.ts'
import { recordAction } from '../../../actions/record.ts'
import type { IssuedPassword } from './create-account.ts'
import { ownAccount } from './own-account.ts'

/**
 * Gives an account a new password to begin with, and ends its sessions. The owner must change it at the next sign-in.
 * Throws NotFoundError, AccountSharedError.
 */
export async function resetPassword(viewer: SchoolViewer, id: string): Promise<IssuedPassword> {
  const password = newFirstPassword()
  const passwordHash = await hashPassword(password)
  const username = await inTransaction(async (tx) => {
    const account = await ownAccount(tx, viewer, id)
    await tx.account.upsert({
      where: { providerId_accountId: { providerId: 'credential', accountId: id } },
      create: { providerId: 'credential', accountId: id, userId: id, password: passwordHash },
      update: { password: passwordHash },
    })
    await tx.user.update({ where: { id }, data: { mustChangePassword: true } })
    await tx.session.deleteMany({ where: { userId: id } })
    await recordAction(tx, viewer, {
      kind: 'people:reset-password',
      permission: 'accounts:manage',
      resource: 'accounts',
      recordIds: [id],
    })
    return account.username
  })
  // The owner, who may have used up the tries, begins anew.
  if (username) await forget(perAccount, username)
  return { accountId: id, password }
}
