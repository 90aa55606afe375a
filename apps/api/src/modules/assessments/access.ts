import type { Prisma } from '@afterbell/db/client'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { staffIdsOf } from '../clubs/access.ts'

/** Whether the viewer may inspect a session: one of its grades is his, or all are (R80). */
export function mayInspect(viewer: SchoolViewer, gradeNumbers: readonly number[]): boolean {
  const reach = reachOf(viewer, 'assessments:inspect')
  return Boolean(reach?.school || gradeNumbers.some((grade) => reach?.grades.includes(grade)))
}

/**
 * The inspections that the viewer may see: the school's, of a grade lead those of his grades, of a teacher those from which
 * a task of his own came.
 */
export function visibleInspections(viewer: SchoolViewer): Prisma.InspectionWhereInput {
  const { schoolId } = viewer
  const reach = reachOf(viewer, 'assessments:read')
  if (reach?.school) return { schoolId }
  const led = { gradeNumbers: { hasSome: [...(reach?.grades ?? [])] } }
  return { schoolId, OR: [led, { tasks: { some: ownTasks(viewer) } }] }
}

const ownTasks = (viewer: SchoolViewer): Prisma.TaskWhereInput => ({
  ownerId: { in: staffIdsOf(viewer) },
  archivedAt: null,
})

/** The tasks that the viewer may see: the school's, or those of visible inspections and his own. */
export function visibleTasks(viewer: SchoolViewer): Prisma.TaskWhereInput {
  const { schoolId } = viewer
  const reach = reachOf(viewer, 'assessments:read')
  if (reach?.school) return { schoolId, archivedAt: null }
  const led = { inspection: { gradeNumbers: { hasSome: [...(reach?.grades ?? [])] } } }
  return { schoolId, archivedAt: null, OR: [led, ownTasks(viewer)] }
}
