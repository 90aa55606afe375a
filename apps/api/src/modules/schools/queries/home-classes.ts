import type { Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { sortOf } from '../../../graphql/sort.ts'
import { ownSchool } from '../access.ts'

builder.queryField('grades', (t) =>
  t.prismaField({
    type: ['Grade'],
    description: '年级，由低到高。 Grades of the school, lowest first.',
    authScopes: { can: 'schools:read' },
    resolve: (query, _root, _args, context) =>
      database.grade.findMany({ ...query, where: ownSchool(schoolViewer(context)), orderBy: { number: 'asc' } }),
  }),
)

const HomeClassPage = pageOf('HomeClass', '行政班', database.homeClass)

const HomeClassSort = sortOf('HomeClass', { place: '年级与班号。 Grade, then class number.' })

const HomeClassFilter = builder.inputType('HomeClassFilter', {
  description: '行政班筛选，各条件同时满足。 Filter of home classes; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    gradeId: t.id({ description: '年级。 Grade.' }),
    headTeacherId: t.id({ description: '班主任。 Head teacher.' }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those in use.' }),
  }),
})

const conditions = (filter: typeof HomeClassFilter.$inferInput): Prisma.HomeClassWhereInput => ({
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.gradeId && { gradeId: filter.gradeId }),
  ...(filter.headTeacherId && { headTeacherId: filter.headTeacherId }),
  ...(!filter.ids && { archivedAt: filter.archived ? { not: null } : null }),
})

builder.queryField('homeClasses', (t) =>
  t.field({
    type: HomeClassPage,
    description: '行政班，按年级与班号。 Home classes, by grade and number.',
    authScopes: { can: 'schools:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: HomeClassSort, description: '排序。 Sort.' }),
      filter: t.arg({ type: HomeClassFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => {
      const order = sort?.order ?? 'asc'
      return {
        where: { AND: [ownSchool(schoolViewer(context)), conditions(filter ?? {})] },
        orderBy: [{ grade: { number: order } }, { number: order }, { id: order }],
        ...windowOf(page),
      }
    },
  }),
)

builder.queryField('homeClass', (t) =>
  t.prismaField({
    type: 'HomeClass',
    nullable: true,
    description: '一个行政班；不存在时为空。 One home class; null when absent.',
    authScopes: { can: 'schools:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.homeClass.findFirst({ ...query, where: { ...ownSchool(schoolViewer(context)), id } }),
  }),
)
