import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { toldPlaces } from '../../people/access.ts'
import { type ClubSizes, publishedSizes } from '../../policies/service/thresholds.ts'
import { ownClubs, visibleClubs } from '../access.ts'
import { ClubLevelEnum, ClubStateEnum } from '../type/club.ts'
import { ClubCategoryEnum } from '../type/course.ts'

export const ClubFilter = builder.inputType('ClubFilter', {
  description: '社团筛选，各条件同时满足。 Filter of clubs; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({ description: '名称包含。 The name contains this.' }),
    termId: t.id({ description: '学期。 Term.' }),
    gradeId: t.id({ description: '招收该年级。 Admitting this grade.' }),
    category: t.field({ type: ClubCategoryEnum, description: '类别。 Category.' }),
    level: t.field({ type: ClubLevelEnum, description: '级别。 Level.' }),
    weekday: t.int({ description: '星期几有活动，1 为周一。 Meeting on this weekday; 1 is Monday.' }),
    state: t.field({ type: ClubStateEnum, description: '状态。 State.' }),
    states: t.field({ type: [ClubStateEnum], description: '状态为其中之一。 In one of these states.' }),
    mine: t.boolean({
      description:
        '您指导的，或招收您所管年级的社团；否：其余的。 Taught by you, or admitting a grade that you lead; false: the others.',
    }),
    teacherId: t.id({ description: '指导教师。 Taught by.' }),
    venueId: t.id({ description: '场地。 Meeting in this venue.' }),
    courseId: t.id({ description: '所开课程。 Opened from this course.' }),
    pupilId: t.id({ description: '已录取该学生。 In which this pupil is enrolled.' }),
    hasFreePlaces: t.boolean({ description: '有无空余名额。 Whether places are free.' }),
    hasTeacher: t.boolean({ description: '有无指导教师（R16）。 Whether somebody teaches it (R16).' }),
    hasVenue: t.boolean({
      description:
        '每次活动都有场地（R59）。 Whether each of its sessions, of which there must be one, has a venue (R59).',
    }),
    reachesMinimum: t.boolean({ description: '是否达到最低人数。 Whether its minimum is enrolled.' }),
    ofPlannedSize: t.boolean({
      description:
        '人数是否在方案规定的范围内（R22）；没有已发布方案的学期，社团不在其中，也不在其外。 Whether as many are enrolled as the plan of its term wants, give or take (R22); where no plan is published, neither.',
    }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those in use.' }),
  }),
})

type Filter = typeof ClubFilter.$inferInput

const sessionConditions = ({ weekday, venueId }: Filter): Prisma.ClubWhereInput[] => [
  ...(weekday ? [{ sessions: { some: { weekday } } }] : []),
  ...(venueId ? [{ sessions: { some: { venueId } } }] : []),
]

const placeConditions = ({ hasFreePlaces }: Filter): Prisma.ClubWhereInput[] => {
  if (hasFreePlaces == null) return []
  const { maximum } = database.club.fields
  return [{ taken: hasFreePlaces ? { lt: maximum } : { gte: maximum } }]
}

const wanted = (asked: boolean | null | undefined, is: Prisma.ClubWhereInput): Prisma.ClubWhereInput[] =>
  asked == null ? [] : [asked ? is : { NOT: is }]

/** What a school wants to know of its clubs: who stands there, where, and whether enough come. */
const soundness = ({ hasTeacher, hasVenue, reachesMinimum }: Filter): Prisma.ClubWhereInput[] => [
  ...wanted(hasTeacher, { teachers: { some: {} } }),
  ...wanted(hasVenue, { sessions: { some: {}, every: { venueId: { not: null } } } }),
  ...wanted(reachesMinimum, { taken: { gte: database.club.fields.minimum } }),
]

/** R22, by the plan of each club's own term. */
async function plannedSize({ schoolId }: SchoolViewer, asked: boolean | null | undefined) {
  if (asked == null) return []
  const plans = await publishedSizes(database, schoolId)
  if (plans.length === 0) return [{ id: { in: [] } }]
  const inRange = ({ clubTargetSize: target, clubSizeTolerance: give }: ClubSizes) => ({
    taken: { gte: target - give, lte: target + give },
  })
  return [{ OR: plans.map((plan) => ({ termId: plan.termId, ...(asked ? inRange(plan) : { NOT: inRange(plan) }) })) }]
}

/** The clubs that the viewer may see and that the filter asks for. */
export async function clubsFound(
  viewer: SchoolViewer,
  given: Filter | null | undefined,
): Promise<Prisma.ClubWhereInput> {
  const filter = given ?? {}
  const size = await plannedSize(viewer, filter.ofPlannedSize)
  const ofPupil = filter.pupilId ? [withPupil(viewer, filter.pupilId)] : []
  return {
    AND: [visibleClubs(viewer), conditions(filter), ...ofPupil, ...wanted(filter.mine, ownClubs(viewer)), ...size],
  }
}

/** In which the pupil is, as far as the viewer is told. */
const withPupil = (viewer: SchoolViewer, pupilId: string): Prisma.ClubWhereInput => ({
  enrolments: { some: { ...toldPlaces(viewer), pupilId, state: 'ENROLLED' } },
})

const conditions = (filter: Filter): Prisma.ClubWhereInput => ({
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.q && { name: { contains: filter.q, mode: 'insensitive' } }),
  ...(filter.termId && { termId: filter.termId }),
  ...(filter.gradeId && { grades: { some: { gradeId: filter.gradeId } } }),
  ...(filter.category && { category: filter.category }),
  ...(filter.level && { level: filter.level }),
  ...(filter.teacherId && { teachers: { some: { staffId: filter.teacherId } } }),
  ...(filter.courseId && { courseId: filter.courseId }),
  ...(!filter.ids && { archivedAt: filter.archived ? { not: null } : null }),
  AND: [
    ...(filter.state ? [{ state: filter.state }] : []),
    ...(filter.states ? [{ state: { in: filter.states } }] : []),
    ...sessionConditions(filter),
    ...placeConditions(filter),
    ...soundness(filter),
  ],
})
