import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../context.ts'
import { columnDate, database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { visibleInspections } from '../access.ts'
import { InspectedOrderEnum } from '../type/inspection.ts'

const InspectionPage = pageOf('Inspection', '巡查记录', database.inspection)

const InspectionSort = sortOf('Inspection', {
  date: '日期。 Date.',
  sessionName: '班级或社团。 Class or club.',
  recordedAt: '登记时间。 When it was entered.',
})

const InspectionFilter = builder.inputType('InspectionFilter', {
  description: '巡查筛选，各条件同时满足。 Filter of inspections; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({ description: '班级或社团的名称包含。 The name of the class or club contains this.' }),
    dateFrom: t.field({ type: 'Date', description: '从哪天。 From this date on.' }),
    dateTo: t.field({ type: 'Date', description: '到哪天。 Up to this date.' }),
    order: t.field({ type: InspectedOrderEnum, description: '秩序。 Order.' }),
    teacherPresent: t.boolean({ description: '教师是否在岗。 Whether the teacher was there.' }),
    forbidden: t.boolean({ description: '是否有禁止行为（R91）。 Whether something forbidden was seen (R91).' }),
    withdrawn: t.boolean({ description: '是否撤回，默认否。 Those taken back instead of those that stand.' }),
  }),
})

const forbidden = { OR: [{ collectiveLesson: true }, { corporalPunishment: true }] }

const matching = (viewer: SchoolViewer, filter: typeof InspectionFilter.$inferInput): Prisma.InspectionWhereInput => ({
  AND: [
    visibleInspections(viewer),
    filter.ids ? { id: { in: filter.ids } } : { withdrawnAt: filter.withdrawn ? { not: null } : null },
    filter.q ? { sessionName: { contains: filter.q, mode: 'insensitive' } } : {},
    filter.dateFrom ? { date: { gte: columnDate(filter.dateFrom) } } : {},
    filter.dateTo ? { date: { lte: columnDate(filter.dateTo) } } : {},
    filter.order ? { order: filter.order } : {},
    filter.teacherPresent == null ? {} : { teacherPresent: filter.teacherPresent },
    filter.forbidden == null ? {} : filter.forbidden ? forbidden : { NOT: forbidden },
  ],
})

builder.queryField('inspections', (t) =>
  t.field({
    type: InspectionPage,
    description: '巡查记录（R80）。 Inspections (R80).',
    authScopes: { can: 'assessments:read' },
    args: {
      ...pageArgument,
      sort: t.arg({
        type: InspectionSort,
        description: '排序，默认按登记时间。 Sort; by when it was entered unless said.',
      }),
      filter: t.arg({ type: InspectionFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: matching(schoolViewer(context), filter ?? {}),
      orderBy: columnOrder(sort, 'recordedAt'),
      ...windowOf(page),
    }),
  }),
)

builder.queryField('inspection', (t) =>
  t.prismaField({
    type: 'Inspection',
    nullable: true,
    description: '一次巡查；不存在或不可见时为空。 One inspection; null when absent or not visible.',
    authScopes: { can: 'assessments:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.inspection.findFirst({ ...query, where: { AND: [visibleInspections(schoolViewer(context)), { id }] } }),
  }),
)
