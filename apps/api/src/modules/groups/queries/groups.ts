import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { visibleGroups } from '../access.ts'
import { GroupKindEnum } from '../type/group.ts'

const GroupPage = pageOf('Group', '组织', database.group)

const GroupSort = sortOf('Group', { kind: '种类。 Kind.', name: '名称。 Name.', updatedAt: '修改时间。 Last change.' })

const GroupFilter = builder.inputType('GroupFilter', {
  description: '组织筛选，各条件同时满足。 Filter of groups; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({ description: '名称包含。 The name contains this.' }),
    kind: t.field({ type: GroupKindEnum, description: '种类。 Kind.' }),
    gradeId: t.id({ description: '级部的年级。 The grade of a grade department.' }),
    staffId: t.id({ description: '曾有或现有此教职工。 Has, or had, this member of staff.' }),
    guardianId: t.id({ description: '曾有或现有此家长。 Has, or had, this guardian.' }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those in use.' }),
  }),
})

const matching = (viewer: SchoolViewer, filter: typeof GroupFilter.$inferInput): Prisma.GroupWhereInput => ({
  AND: [
    visibleGroups(viewer),
    filter.ids ? { id: { in: filter.ids } } : { archivedAt: filter.archived ? { not: null } : null },
    filter.q ? { name: { contains: filter.q, mode: 'insensitive' } } : {},
    filter.kind ? { kind: filter.kind } : {},
    filter.gradeId ? { gradeId: filter.gradeId } : {},
    filter.staffId ? { memberships: { some: { staffId: filter.staffId } } } : {},
    filter.guardianId ? { memberships: { some: { guardianId: filter.guardianId } } } : {},
  ],
})

builder.queryField('groups', (t) =>
  t.field({
    type: GroupPage,
    description:
      '组织：领导小组、处室、级部、家委会。 Groups: leading group, offices, departments, parents’ committee.',
    authScopes: { can: 'groups:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: GroupSort, description: '排序，默认按种类。 Sort; by kind unless said.' }),
      filter: t.arg({ type: GroupFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: matching(schoolViewer(context), filter ?? {}),
      orderBy: columnOrder(sort, 'kind'),
      ...windowOf(page),
    }),
  }),
)

builder.queryField('group', (t) =>
  t.prismaField({
    type: 'Group',
    nullable: true,
    description: '一个组织；不存在或不可见时为空。 One group; null when absent or not visible.',
    authScopes: { can: 'groups:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.group.findFirst({ ...query, where: { AND: [visibleGroups(schoolViewer(context)), { id }] } }),
  }),
)
