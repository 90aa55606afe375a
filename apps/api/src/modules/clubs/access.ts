import type { Prisma } from '@afterbell/db/client'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { toldPlaces, visiblePupils } from '../people/access.ts'

/** The persons of staff that the viewer is. */
export const staffIdsOf = (viewer: SchoolViewer): string[] => viewer.grants.flatMap(({ staffId }) => staffId ?? [])

/**
 * The clubs that the viewer may see. Drafts are working papers: they are seen by admins, by the leads of a grade that they
 * admit, and by their own teachers. Guardians see the clubs open to a grade of their children, or in which a child has been.
 */
export function visibleClubs(viewer: SchoolViewer): Prisma.ClubWhereInput {
  const { schoolId } = viewer
  const reach = reachOf(viewer, 'clubs:read')
  if (reach?.school) return { schoolId, OR: [{ state: { not: 'DRAFT' } }, visibleDrafts(viewer)] }
  const child = { guardianships: { some: { guardianId: { in: [...(reach?.guardianIds ?? [])] } } } }
  return {
    schoolId,
    state: { not: 'DRAFT' },
    OR: [
      { grades: { some: { grade: { homeClasses: { some: { pupils: { some: child } } } } } } },
      { enrolments: { some: { ...toldPlaces(viewer), pupil: child } } },
    ],
  }
}

function visibleDrafts(viewer: SchoolViewer): Prisma.ClubWhereInput {
  return reachOf(viewer, 'clubs:edit')?.school ? { schoolId: viewer.schoolId } : ownClubs(viewer)
}

/** The clubs that are the viewer's own business: those that admit a grade that the viewer leads, or that the viewer teaches. */
export function ownClubs(viewer: SchoolViewer): Prisma.ClubWhereInput {
  const led = [...(reachOf(viewer, 'clubs:edit')?.grades ?? [])]
  return {
    OR: [
      { grades: { some: { grade: { number: { in: led } } } } },
      { teachers: { some: { staffId: { in: staffIdsOf(viewer) } } } },
    ],
  }
}

/** The clubs whose data the viewer may change: those of the school, or those all of whose grades the viewer leads (A6). */
export function editableClubs(viewer: SchoolViewer): Prisma.ClubWhereInput {
  const { schoolId } = viewer
  const reach = reachOf(viewer, 'clubs:edit')
  if (reach?.school) return { schoolId }
  const led = { grade: { number: { in: [...(reach?.grades ?? [])] } } }
  return { schoolId, grades: { some: {}, every: led } }
}

/** The places that the viewer may see: of visible pupils in visible clubs, and what a draw wrote once it is told. */
export function visibleEnrolments(viewer: SchoolViewer): Prisma.EnrolmentWhereInput {
  return { ...toldPlaces(viewer), schoolId: viewer.schoolId, club: visibleClubs(viewer), pupil: visiblePupils(viewer) }
}

/** The catalogue is open to all who may read clubs. */
export function visibleCourses(viewer: SchoolViewer): Prisma.CourseWhereInput {
  return { schoolId: viewer.schoolId }
}
