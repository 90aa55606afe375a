import type { Prisma } from '@afterbell/db/client'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { heldSeats } from '../policies/access.ts'

/** The groups that the viewer may see: the school's, or for a guardian those in which the guardian serves today. */
export function visibleGroups(viewer: SchoolViewer): Prisma.GroupWhereInput {
  const reach = reachOf(viewer, 'groups:read')
  if (!reach) return { id: { in: [] } }
  if (reach.school) return { schoolId: viewer.schoolId }
  return { schoolId: viewer.schoolId, memberships: { some: heldSeats(viewer) } }
}

/** Whether the viewer sees every group of the school. */
export function seesAllGroups(viewer: SchoolViewer): boolean {
  return reachOf(viewer, 'groups:read')?.school === true
}

/** Seats are seen with their group. */
export function visibleMemberships(viewer: SchoolViewer): Prisma.GroupMembershipWhereInput {
  return { schoolId: viewer.schoolId, group: visibleGroups(viewer) }
}

/** Duties are seen with their group. */
export function visibleDuties(viewer: SchoolViewer): Prisma.DutyWhereInput {
  return { schoolId: viewer.schoolId, group: visibleGroups(viewer) }
}

/** Whether the viewer may read the name of the pupil for whom the guardian of a seat speaks: a child's name is for few. */
export function seesPupilOf(viewer: SchoolViewer, guardianId: string | null): boolean {
  const reach = reachOf(viewer, 'people:read')
  return Boolean(reach && (reach.school || (guardianId && reach.guardianIds.includes(guardianId))))
}
