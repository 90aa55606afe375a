import type { Prisma } from '@afterbell/db/client'
import { mayInGrades, reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { staffIdsOf } from '../clubs/access.ts'
import { staffWithin } from '../people/access.ts'
import type { PatternSession } from './week/pattern.ts'

type OfGrades = Pick<PatternSession, 'gradeNumbers'>

/** Whether the viewer may change a session: all its grades are his (A6). */
export const mayEdit = (viewer: SchoolViewer, { gradeNumbers }: OfGrades): boolean =>
  mayInGrades(viewer, 'timetable:edit', gradeNumbers)

/** Duty is the whole school's: who arranges it reaches all of it. */
export const mayEditDuty = (viewer: SchoolViewer): boolean => reachOf(viewer, 'timetable:edit')?.school ?? false

/** Sessions of drafts are working papers, seen by the same people as the drafts themselves (`visibleClubs`). */
export function isShown(viewer: SchoolViewer, { state, gradeNumbers, teachers }: PatternSession): boolean {
  if (state !== 'DRAFT') return true
  const reach = reachOf(viewer, 'clubs:edit')
  const own = staffIdsOf(viewer)
  return (
    reach?.school === true ||
    gradeNumbers.some((grade) => reach?.grades.includes(grade)) ||
    teachers.some(({ id }) => own.includes(id))
  )
}

/** The people whose availability the viewer may set: those of the grades led, or all. */
export const schedulableStaff = (viewer: SchoolViewer): Prisma.StaffWhereInput => ({
  AND: [staffWithin(viewer, 'timetable:edit'), { archivedAt: null }],
})

/** The dismissals whose leaders the viewer may name: of the grades led, or all (R15). */
export function editableDismissals(viewer: SchoolViewer): Prisma.DismissalWhereInput {
  const { schoolId } = viewer
  const reach = reachOf(viewer, 'timetable:edit')
  if (reach?.school) return { schoolId }
  return { schoolId, grade: { number: { in: [...(reach?.grades ?? [])] } } }
}
