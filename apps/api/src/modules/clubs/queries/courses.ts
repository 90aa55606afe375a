import type { Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { visibleCourses } from '../access.ts'
import { ClubCategoryEnum } from '../type/course.ts'

const CoursePage = pageOf('Course', '课程', database.course)

const CourseSort = sortOf('Course', {
  name: '名称。 Name.',
  category: '类别。 Category.',
  updatedAt: '最近修改。 Last change.',
})

const CourseFilter = builder.inputType('CourseFilter', {
  description: '课程筛选，各条件同时满足。 Filter of courses; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({ description: '名称包含。 The name contains this.' }),
    category: t.field({ type: ClubCategoryEnum, description: '类别。 Category.' }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those in use.' }),
  }),
})

const conditions = (filter: typeof CourseFilter.$inferInput): Prisma.CourseWhereInput => ({
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.q && { name: { contains: filter.q, mode: 'insensitive' } }),
  ...(filter.category && { category: filter.category }),
  ...(!filter.ids && { archivedAt: filter.archived ? { not: null } : null }),
})

builder.queryField('courses', (t) =>
  t.field({
    type: CoursePage,
    description: '课程目录（R31）。 The course catalogue (R31).',
    authScopes: { can: 'clubs:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: CourseSort, description: '排序，默认按名称。 Sort; by name unless said.' }),
      filter: t.arg({ type: CourseFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: { AND: [visibleCourses(schoolViewer(context)), conditions(filter ?? {})] },
      orderBy: columnOrder(sort, 'name'),
      ...windowOf(page),
    }),
  }),
)

builder.queryField('course', (t) =>
  t.prismaField({
    type: 'Course',
    nullable: true,
    description: '一门课程；不存在或不可见时为空。 One course; null when absent or not visible.',
    authScopes: { can: 'clubs:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.course.findFirst({ ...query, where: { AND: [visibleCourses(schoolViewer(context)), { id }] } }),
  }),
)
