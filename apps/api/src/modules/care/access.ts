import type { Prisma } from '@afterbell/db/client'
import { mayInGrades, reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'

/** Which care classes there are is known to all who serve in the school; who is in them, only as far as the pupils are. */
export function visibleCareClasses(viewer: SchoolViewer): Prisma.CareClassWhereInput {
  const { schoolId } = viewer
  return reachOf(viewer, 'care:read')?.school ? { schoolId } : { schoolId, id: { in: [] } }
}

/** Whether the viewer may form and change the care classes of a grade, by its number (A6). */
export const mayFormCareOf = (viewer: SchoolViewer, grade: number): boolean => mayInGrades(viewer, 'care:edit', [grade])
