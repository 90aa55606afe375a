import type { Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { visibleClubs } from '../access.ts'
import { ClubLevelEnum, ClubStateEnum } from '../type/club.ts'
import { ClubCategoryEnum } from '../type/course.ts'

const ClubPage = pageOf('Club', '社团', database.club)

const ClubSort = sortOf('Club', {
  name: '名称。 Name.',
  category: '类别。 Category.',
  level: '级别。 Level.',
  state: '状态。 State.',
  taken: '已录取人数。 Places taken.',
  maximum: '名额。 Places.',
  createdAt: '建立时间。 When entered.',
  updatedAt: '最近修改。 Last change.',
})

const ClubFilter = builder.inputType('ClubFilter', {
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
    teacherId: t.id({ description: '指导教师。 Taught by.' }),
    venueId: t.id({ description: '场地。 Meeting in this venue.' }),
    courseId: t.id({ description: '所开课程。 Opened from this course.' }),
    pupilId: t.id({ description: '已录取该学生。 In which this pupil is enrolled.' }),
    hasFreePlaces: t.boolean({ description: '有无空余名额。 Whether places are free.' }),
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

const conditions = (filter: Filter): Prisma.ClubWhereInput => ({
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.q && { name: { contains: filter.q, mode: 'insensitive' } }),
  ...(filter.termId && { termId: filter.termId }),
  ...(filter.gradeId && { grades: { some: { gradeId: filter.gradeId } } }),
  ...(filter.category && { category: filter.category }),
  ...(filter.level && { level: filter.level }),
  ...(filter.state && { state: filter.state }),
  ...(filter.teacherId && { teachers: { some: { staffId: filter.teacherId } } }),
  ...(filter.courseId && { courseId: filter.courseId }),
  ...(filter.pupilId && { enrolments: { some: { pupilId: filter.pupilId, state: 'ENROLLED' } } }),
  ...(!filter.ids && { archivedAt: filter.archived ? { not: null } : null }),
  AND: [...sessionConditions(filter), ...placeConditions(filter)],
})

builder.queryField('clubs', (t) =>
  t.field({
    type: ClubPage,
    description:
      '社团。草稿只有管理员、相关年级组长和指导教师可见。 Clubs. Drafts are seen by admins, the leads of their grades, and their teachers.',
    authScopes: { can: 'clubs:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: ClubSort, description: '排序，默认按名称。 Sort; by name unless said.' }),
      filter: t.arg({ type: ClubFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: { AND: [visibleClubs(schoolViewer(context)), conditions(filter ?? {})] },
      orderBy: columnOrder(sort, 'name'),
      ...windowOf(page),
    }),
  }),
)

builder.queryField('club', (t) =>
  t.prismaField({
    type: 'Club',
    nullable: true,
    description: '一个社团；不存在或不可见时为空。 One club; null when absent or not visible.',
    authScopes: { can: 'clubs:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.club.findFirst({ ...query, where: { AND: [visibleClubs(schoolViewer(context)), { id }] } }),
  }),
)
