import type { Prisma } from '@afterbell/db/client'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'

/**
 * The accounts that the viewer may see: those that hold a role in the school, and those that held one there and hold
 * none anywhere now. Once a person works elsewhere only, the account is no longer this school's business.
 */
export function visibleAccounts(viewer: SchoolViewer): Prisma.UserWhereInput {
  const { schoolId } = viewer
  if (!reachOf(viewer, 'accounts:manage')?.school) return { id: { in: [] } }
  return {
    OR: [
      { grants: { some: { schoolId, revokedAt: null } } },
      { AND: [{ grants: { some: { schoolId } } }, { grants: { none: { revokedAt: null } } }] },
    ],
  }
}

/** The roles that hold in the viewer's school; what an account holds elsewhere is never shown. */
export function visibleGrants({ schoolId }: SchoolViewer): Prisma.RoleGrantWhereInput {
  return { schoolId, revokedAt: null }
}
