import type { Prisma } from '@afterbell/db/client'
import { reachOf, type SchoolViewer, type Viewer } from '@afterbell/domain/access/viewer'

/** The schools that the viewer may know of: the one worked in, or every school of the bureau. */
export function visibleSchools(viewer: Viewer): Prisma.SchoolWhereInput {
  const reach = reachOf(viewer, 'schools:list')
  if (reach?.bureau && viewer.bureauId) return { bureauId: viewer.bureauId }
  return { id: { in: reach && viewer.schoolId ? [viewer.schoolId] : [] } }
}

/** Everything that a school's plan is made of is open to all who work in that school. */
export function ownSchool(viewer: SchoolViewer): { schoolId: string } {
  return { schoolId: viewer.schoolId }
}
