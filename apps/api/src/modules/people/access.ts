import type { Prisma } from '@afterbell/db/client'
import type { Permission } from '@afterbell/domain/access/permissions'
import { type Reached, reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'

const nobody = { in: [] as string[] }

/**
 * The pupils over whom the viewer has `permission`: all of the school, those of the grades led, and what is one's own: a
 * teacher's home class and the pupils in the clubs taught, a guardian's children.
 */
export function pupilsWithin(viewer: SchoolViewer, permission: Permission): Prisma.PupilWhereInput {
  const { schoolId } = viewer
  const reach = reachOf(viewer, permission)
  if (!reach) return { schoolId, id: nobody }
  if (reach.school) return { schoolId }
  const told = toldPlaces(viewer)
  return { schoolId, OR: [{ homeClass: { grade: { number: { in: [...reach.grades] } } } }, ...ownPupils(reach, told)] }
}

/** Whether the viewer waits for what a draw wrote until teachers and guardians are told: who may read draws knows it at once. */
export const waitsToBeTold = (viewer: SchoolViewer): boolean => !reachOf(viewer, 'placement:read')?.school

/** The places of which the viewer is told by now. */
export function toldPlaces(viewer: SchoolViewer): Prisma.EnrolmentWhereInput {
  return waitsToBeTold(viewer) ? { OR: [{ toldFrom: null }, { toldFrom: { lte: new Date() } }] } : {}
}

function ownPupils({ staffIds, guardianIds }: Reached, told: Prisma.EnrolmentWhereInput): Prisma.PupilWhereInput[] {
  const staff = { in: [...staffIds] }
  return [
    { homeClass: { headTeacherId: staff } },
    { enrolments: { some: { ...told, state: 'ENROLLED', club: { teachers: { some: { staffId: staff } } } } } },
    { guardianships: { some: { guardianId: { in: [...guardianIds] } } } },
  ]
}

/** The guardians over whom the viewer has `permission`: those of the pupils within it, and in a school without limits all. */
export function guardiansWithin(viewer: SchoolViewer, permission: Permission): Prisma.GuardianWhereInput {
  const { schoolId } = viewer
  if (reachOf(viewer, permission)?.school) return { schoolId }
  return { schoolId, guardianships: { some: { pupil: pupilsWithin(viewer, permission) } } }
}

/** The staff over whom the viewer has `permission`: all of the school, those who teach in the grades led, oneself. */
export function staffWithin(viewer: SchoolViewer, permission: Permission): Prisma.StaffWhereInput {
  const { schoolId } = viewer
  const reach = reachOf(viewer, permission)
  if (!reach) return { schoolId, id: nobody }
  if (reach.school) return { schoolId }
  return { schoolId, OR: [{ grade: { number: { in: [...reach.grades] } } }, { id: { in: [...reach.staffIds] } }] }
}

/** The pupils whom the viewer may know of. */
export function visiblePupils(viewer: SchoolViewer): Prisma.PupilWhereInput {
  return pupilsWithin(viewer, 'people:read')
}

/** The guardians whom the viewer may know of: those whose contacts may be read, and oneself. */
export function visibleGuardians(viewer: SchoolViewer): Prisma.GuardianWhereInput {
  const { schoolId } = viewer
  const oneself = reachOf(viewer, 'people:read')?.guardianIds ?? []
  return { schoolId, OR: [guardiansWithin(viewer, 'people:read-contacts'), { id: { in: [...oneself] } }] }
}

/** Whether the viewer may know of everybody who serves in the school: who serves there knows all who do. */
export function knowsAllStaff(viewer: SchoolViewer): boolean {
  const reach = reachOf(viewer, 'people:read')
  return reach !== null && (reach.school || reach.staffIds.length > 0)
}

/**
 * The staff whom the viewer may know of. Who serves in a school knows all who do; families know those whom the school
 * publishes anyway (R44): who leads a home class or teaches a club.
 */
export function visibleStaff(viewer: SchoolViewer): Prisma.StaffWhereInput {
  const { schoolId } = viewer
  if (knowsAllStaff(viewer)) return { schoolId }
  if (!reachOf(viewer, 'people:read')) return { schoolId, id: nobody }
  return { schoolId, OR: [{ homeClasses: { some: {} } }, { clubs: { some: {} } }] }
}
