import type { Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { sortOf } from '../../../graphql/sort.ts'
import { visiblePupils } from '../../people/access.ts'
import { visibleCareClasses } from '../access.ts'

const CareClassPage = pageOf('CareClass', '托管班', database.careClass)

const CareClassSort = sortOf('CareClass', {
  weekday: '星期、年级、班级。 Weekday, then grade and classes.',
  grade: '年级、班级、星期。 Grade, then classes and weekday.',
  name: '名称。 Name.',
  pupilCount: '人数。 How many pupils.',
  updatedAt: '最近修改。 Last change.',
})

const CareClassFilter = builder.inputType('CareClassFilter', {
  description: '托管班筛选，各条件同时满足。 Filter of care classes; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({ description: '名称包含。 The name contains this.' }),
    termId: t.id({ description: '学期。 Term.' }),
    gradeId: t.id({ description: '年级。 Grade.' }),
    weekday: t.int({ description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    homeClassId: t.id({ description: '含该行政班。 Taking pupils of this home class.' }),
    venueId: t.id({ description: '教室。 Held in this room.' }),
    pupilId: t.id({ description: '该学生所在（您可见的学生）。 In which this pupil is, of those that you may see.' }),
    combined: t.boolean({ description: '是否由几个班合成。 Whether it combines several home classes.' }),
    pinned: t.boolean({ description: '是否固定。 Whether it is pinned.' }),
    hasVenue: t.boolean({ description: '有无教室（R59）。 Whether it has a room (R59).' }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those in use.' }),
  }),
})

type Filter = typeof CareClassFilter.$inferInput

const conditions = (filter: Filter): Prisma.CareClassWhereInput => ({
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.q && { name: { contains: filter.q, mode: 'insensitive' } }),
  ...(filter.termId && { termId: filter.termId }),
  ...(filter.gradeId && { gradeId: filter.gradeId }),
  ...(filter.weekday && { weekday: filter.weekday }),
  ...(filter.venueId && { venueId: filter.venueId }),
  ...(filter.homeClassId && { homeClasses: { some: { homeClassId: filter.homeClassId } } }),
  ...(filter.pinned != null && { pinned: filter.pinned }),
  ...(filter.hasVenue != null && { venueId: filter.hasVenue ? { not: null } : null }),
  ...(!filter.ids && { archivedAt: filter.archived ? { not: null } : null }),
})

/** Several home classes: two that differ. Prisma counts no relations in filters, so the ids are read first. */
async function combinedOnes(
  schoolId: string,
  asked: boolean | null | undefined,
): Promise<Prisma.CareClassWhereInput[]> {
  if (asked == null) return []
  const combined = await database.careClassHomeClass.groupBy({
    by: ['careClassId'],
    where: { schoolId },
    having: { homeClassId: { _count: { gt: 1 } } },
  })
  const ids = combined.map(({ careClassId }) => careClassId)
  return [{ id: asked ? { in: ids } : { notIn: ids } }]
}

function orderOf(
  sort: { field: 'weekday' | 'grade' | 'name' | 'pupilCount' | 'updatedAt'; order: 'asc' | 'desc' } | null | undefined,
): Prisma.CareClassOrderByWithRelationInput[] {
  const { field, order } = sort ?? { field: 'weekday', order: 'asc' }
  const orders = {
    weekday: [{ weekday: order }, { grade: { number: order } }, { name: order }],
    grade: [{ grade: { number: order } }, { name: order }, { weekday: order }],
    name: [{ name: order }, { weekday: order }],
    pupilCount: [{ places: { _count: order } }],
    updatedAt: [{ updatedAt: order }],
  } as const satisfies Record<typeof field, readonly Prisma.CareClassOrderByWithRelationInput[]>
  return [...orders[field], { id: order }]
}

builder.queryField('careClasses', (t) =>
  t.field({
    type: CareClassPage,
    description: '托管班（R17、R20）。 Care classes (R17, R20).',
    authScopes: { can: 'care:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: CareClassSort, description: '排序，默认按星期。 Sort; by weekday unless said.' }),
      filter: t.arg({ type: CareClassFilter, description: '筛选。 Filter.' }),
    },
    resolve: async (_root, { page, sort, filter }, context) => {
      const viewer = schoolViewer(context)
      const ofPupil = filter?.pupilId
        ? [{ places: { some: { pupil: { AND: [visiblePupils(viewer), { id: filter.pupilId }] } } } }]
        : []
      return {
        where: {
          AND: [
            visibleCareClasses(viewer),
            conditions(filter ?? {}),
            ...ofPupil,
            ...(await combinedOnes(viewer.schoolId, filter?.combined)),
          ],
        },
        orderBy: orderOf(sort),
        ...windowOf(page),
      }
    },
  }),
)

builder.queryField('careClass', (t) =>
  t.prismaField({
    type: 'CareClass',
    nullable: true,
    description: '一个托管班；不存在时为空。 One care class; null when absent.',
    authScopes: { can: 'care:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.careClass.findFirst({ ...query, where: { AND: [visibleCareClasses(schoolViewer(context)), { id }] } }),
  }),
)
