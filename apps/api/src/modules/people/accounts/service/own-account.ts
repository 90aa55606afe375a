import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { database, type Transaction } from '../../../../database.ts'
import { NotFoundError } from '../../../../graphql/errors.ts'
import { visibleAccounts } from '../access.ts'
import { AccountSharedError } from '../errors.ts'

/**
 * An account over which the school decides alone: whoever could reset the password of one that is also used elsewhere
 * could sign in there. Throws NotFoundError, AccountSharedError.
 */
export async function ownAccount(tx: Transaction, viewer: SchoolViewer, id: string) {
  const account = await tx.user.findFirst({
    where: { AND: [visibleAccounts(viewer), { id }] },
    select: {
      id: true,
      username: true,
      banned: true,
      // A bureau's role has no school, which is not `not` this one to SQL.
      grants: {
        where: { revokedAt: null, OR: [{ schoolId: null }, { schoolId: { not: viewer.schoolId } }] },
        select: { id: true },
        take: 1,
      },
    },
  })
  if (!account) throw new NotFoundError()
  if (account.grants.length > 0) throw new AccountSharedError()
  return account
}

/** An account that was just changed, as the query asks for it, even if it lost its last role here by that. */
export function accountOf({ schoolId }: SchoolViewer, id: string, query: object) {
  return database.user.findFirstOrThrow({ ...query, where: { id, grants: { some: { schoolId } } } })
}
