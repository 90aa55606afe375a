import type { Prisma } from '@afterbell/db/client'
import type { Permission } from '@afterbell/domain/access/permissions'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'

/**
 * The pupils for whose applications the viewer has `permission`: all of the school, those of the grades led, and one's own:
 * those of a teacher's home class, a guardian's children. The teacher of a club does not read what families apply for.
 */
export function applicantsWithin(viewer: SchoolViewer, permission: Permission): Prisma.PupilWhereInput {
  const { schoolId } = viewer
  const reach = reachOf(viewer, permission)
  if (!reach) return { schoolId, id: { in: [] } }
  if (reach.school) return { schoolId }
  return {
    schoolId,
    OR: [
      { homeClass: { grade: { number: { in: [...reach.grades] } } } },
      { homeClass: { headTeacherId: { in: [...reach.staffIds] } } },
      { guardianships: { some: { guardianId: { in: [...reach.guardianIds] } } } },
    ],
  }
}

/** The applications over which the viewer has `permission`. */
export function applicationsWithin(viewer: SchoolViewer, permission: Permission): Prisma.ApplicationWhereInput {
  const { schoolId } = viewer
  if (reachOf(viewer, permission)?.school) return { schoolId }
  return { schoolId, pupil: applicantsWithin(viewer, permission) }
}

/** The applications that the viewer may read. */
export const visibleApplications = (viewer: SchoolViewer) => applicationsWithin(viewer, 'applications:read')
