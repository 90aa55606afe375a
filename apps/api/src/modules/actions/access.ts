import type { Prisma } from '@afterbell/db/client'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'

/** The lines of the log that the viewer may read: the school's, or one's own. */
export function visibleActions(viewer: SchoolViewer): Prisma.ActionWhereInput {
  const reach = reachOf(viewer, 'actions:read')
  if (reach?.school) return { schoolId: viewer.schoolId }
  return { schoolId: viewer.schoolId, actorId: reach ? viewer.accountId : { in: [] } }
}
