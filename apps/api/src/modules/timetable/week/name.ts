import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { gradeName, isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import { database } from '../../../database.ts'
import { visibleClubs } from '../../clubs/access.ts'
import { visibleStaff } from '../../people/access.ts'
import type { TimetableView } from './timetable.ts'

type Named = Promise<string | null>

/** What a timetable is called after, by its kind; null of what is not there, or not for the viewer to see. */
const names: Record<TimetableView, (viewer: SchoolViewer, id: string) => Named> = {
  SCHOOL: async ({ schoolId }) =>
    (await database.school.findUnique({ where: { id: schoolId }, select: { name: true } }))?.name ?? null,
  GRADE: async ({ schoolId }, id) => {
    const grade = await database.grade.findFirst({ where: { schoolId, id }, select: { number: true } })
    return grade && isGrade(grade.number) ? gradeName(grade.number, 'zh') : null
  },
  CLASS: async ({ schoolId }, id) => {
    const found = await database.homeClass.findFirst({
      where: { schoolId, id },
      select: { number: true, grade: { select: { number: true } } },
    })
    return found && isGrade(found.grade.number)
      ? homeClassName({ grade: found.grade.number, number: found.number }, 'zh')
      : null
  },
  CLUB: async (viewer, id) =>
    (await database.club.findFirst({ where: { AND: [visibleClubs(viewer), { id }] }, select: { name: true } }))?.name ??
    null,
  VENUE: async ({ schoolId }, id) =>
    (await database.venue.findFirst({ where: { schoolId, id }, select: { name: true } }))?.name ?? null,
  STAFF: async (viewer, id) =>
    (await database.staff.findFirst({ where: { AND: [visibleStaff(viewer), { id }] }, select: { name: true } }))
      ?.name ?? null,
}

/** What a timetable is called after. */
export function nameOfTimetable(
  viewer: SchoolViewer,
  { view, id }: { readonly view: TimetableView; readonly id: string | null },
): Named {
  if (view !== 'SCHOOL' && id === null) return Promise.resolve(null)
  return names[view](viewer, id ?? '')
}
