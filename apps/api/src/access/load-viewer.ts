import type { Viewer } from '@afterbell/domain/access/viewer'
import { database } from '../database.ts'

/**
 * The viewer that an account is now: read from the database at every request, so that a ban, a revoked role or a new
 * one holds from the next request on. `wantedSchoolId` chooses among several schools; without it the oldest grant does.
 * Null when the account is gone or banned.
 */
export async function loadViewer(accountId: string, wantedSchoolId: string | null): Promise<Viewer | null> {
  const account = await database.user.findUnique({
    where: { id: accountId },
    select: {
      name: true,
      banned: true,
      mustChangePassword: true,
      grants: { where: { revokedAt: null }, orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }] },
    },
  })
  if (!account || account.banned) return null
  const working =
    account.grants.find((grant) => grant.schoolId === wantedSchoolId && wantedSchoolId) ?? account.grants[0]
  const schoolId = working?.schoolId ?? null
  const bureauId = working?.bureauId ?? null
  return {
    accountId,
    name: account.name,
    schoolId,
    bureauId,
    mustChangePassword: account.mustChangePassword,
    grants: account.grants.filter((grant) => grant.schoolId === schoolId && grant.bureauId === bureauId),
  }
}
