import type { Viewer } from '@afterbell/domain/access/viewer'
import { type Account, readAccount } from './account.sql.ts'

/** The account at work: in the school wanted, when it holds a role there; where it was granted its oldest role otherwise. */
export function viewerIn(account: Account, wantedSchoolId: string | null): Viewer {
  const working =
    account.grants.find((grant) => grant.schoolId === wantedSchoolId && wantedSchoolId) ?? account.grants[0]
  const schoolId = working?.schoolId ?? null
  const bureauId = working?.bureauId ?? null
  return {
    accountId: account.id,
    name: account.name,
    schoolId,
    bureauId,
    timeZone: working?.timeZone ?? null,
    mustChangePassword: account.mustChangePassword,
    grants: account.grants.filter((grant) => grant.schoolId === schoolId && grant.bureauId === bureauId),
  }
}

/** The viewer that an account is now; null when it is gone or banned. */
export async function loadViewer(accountId: string, wantedSchoolId: string | null): Promise<Viewer | null> {
  const account = await readAccount(accountId)
  return account && viewerIn(account, wantedSchoolId)
}
