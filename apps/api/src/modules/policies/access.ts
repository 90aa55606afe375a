import type { Prisma } from '@afterbell/db/client'
import { may, reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { todayIn } from '@afterbell/domain/schools/school-day'
import { columnDate } from '../../database.ts'

/** Today at the viewer's school, as the database keeps days. */
export const schoolToday = ({ timeZone }: SchoolViewer): Date => columnDate(todayIn(timeZone, new Date()))

/** The viewer's own seats that hold today: as the member of staff or the guardian that the account belongs to. */
export function heldSeats(viewer: SchoolViewer): Prisma.GroupMembershipWhereInput {
  const { schoolId, grants } = viewer
  const today = schoolToday(viewer)
  return {
    schoolId,
    startsOn: { lte: today },
    AND: [
      { OR: [{ endsOn: null }, { endsOn: { gte: today } }] },
      {
        OR: [
          { staffId: { in: grants.flatMap(({ staffId }) => staffId ?? []) } },
          { guardianId: { in: grants.flatMap(({ guardianId }) => guardianId ?? []) } },
        ],
      },
    ],
  }
}

/** The groups for which the viewer may speak today. */
export function ownGroups(viewer: SchoolViewer): Prisma.GroupWhereInput {
  return { schoolId: viewer.schoolId, archivedAt: null, memberships: { some: heldSeats(viewer) } }
}

/** The viewer's own seats as staff of the leading group, which approves: parents in it are heard, and do not decide. */
export function approvingSeats(viewer: SchoolViewer): Prisma.GroupMembershipWhereInput {
  return { AND: [heldSeats(viewer), { group: { kind: 'LEADING_GROUP', archivedAt: null }, staffId: { not: null } }] }
}

/** Whether the viewer works on policies and sees them in every state. */
export function seesDrafts(viewer: SchoolViewer): boolean {
  return may(viewer, 'policies:draft') || may(viewer, 'policies:approve')
}

const nothing = { id: { in: [] } }

/**
 * The versions that the viewer may read: what was published, for everybody at school; every state, for those who draft
 * or approve; what a group was asked about, for its members (R30). What went back to draft is nobody else's again.
 */
export function visibleVersions(viewer: SchoolViewer): Prisma.PolicyVersionWhereInput {
  const { schoolId } = viewer
  if (!may(viewer, 'policies:read')) return nothing
  if (seesDrafts(viewer)) return { schoolId }
  return {
    schoolId,
    OR: [
      { state: { in: ['PUBLISHED', 'SUPERSEDED'] } },
      { state: { in: ['IN_CONSULTATION', 'APPROVED'] }, consultation: { some: { group: ownGroups(viewer) } } },
    ],
  }
}

/** The policies of which the viewer may read a version. */
export function visiblePolicies(viewer: SchoolViewer): Prisma.PolicyWhereInput {
  const { schoolId } = viewer
  if (!may(viewer, 'policies:read')) return nothing
  return seesDrafts(viewer) ? { schoolId } : { schoolId, versions: { some: visibleVersions(viewer) } }
}

/** Comments are read by those who draft or approve, and within the group for which they were made (R30). */
export function visibleComments(viewer: SchoolViewer): Prisma.PolicyCommentWhereInput {
  const { schoolId } = viewer
  if (reachOf(viewer, 'policies:comment') === null) return nothing
  if (seesDrafts(viewer)) return { schoolId }
  return { schoolId, group: ownGroups(viewer), version: visibleVersions(viewer) }
}

/** Attachments go with a published policy; before that they are for those who draft. */
export function visibleAttachments(viewer: SchoolViewer): Prisma.PolicyAttachmentWhereInput {
  const { schoolId } = viewer
  if (!may(viewer, 'policies:read')) return nothing
  if (may(viewer, 'policies:draft')) return { schoolId }
  return { schoolId, archivedAt: null, policy: { versions: { some: { state: 'PUBLISHED' } } } }
}
