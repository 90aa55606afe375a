import type { Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { visibleStaff } from '../access.ts'
import { typedSearch } from '../name-search.ts'
import { StaffKindEnum } from '../type/enums.ts'

const StaffPage = pageOf('Staff', '教职工', database.staff)

const StaffSort = sortOf('Staff', {
  name: '姓名，按拼音。 Name, by pinyin.',
  staffNumber: '工号。 Staff number.',
  kind: '种类。 Kind.',
  createdAt: '建立时间。 When entered.',
})

const StaffFilter = builder.inputType('StaffFilter', {
  description: '教职工筛选，各条件同时满足。 Filter of staff; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({
      description: '姓名、全拼、首字母或工号，按所输入。 Name, pinyin, initials or staff number, as typed.',
    }),
    kind: t.field({ type: StaffKindEnum, description: '种类。 Kind.' }),
    officeId: t.id({ description: '处室或级部。 Office or grade department.' }),
    gradeId: t.id({ description: '任教年级。 The grade taught.' }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those serving.' }),
  }),
})

const conditions = (filter: typeof StaffFilter.$inferInput): Prisma.StaffWhereInput[] => [
  ...(filter.ids ? [{ id: { in: filter.ids } }] : [{ archivedAt: filter.archived ? { not: null } : null }]),
  ...matching(filter.q),
  ...(filter.kind ? [{ kind: filter.kind }] : []),
  ...(filter.officeId ? [{ officeId: filter.officeId }] : []),
  ...(filter.gradeId ? [{ gradeId: filter.gradeId }] : []),
]

function matching(q: string | null | undefined): Prisma.StaffWhereInput[] {
  const search = typedSearch(q)
  return search ? [{ OR: [...search.names, { staffNumber: search.number }] }] : []
}

builder.queryField('staff', (t) =>
  t.field({
    type: StaffPage,
    description:
      '教职工，也含志愿者与校外指导教师，默认按姓名。 Staff, volunteers and outside instructors, by name unless sorted.',
    authScopes: { can: 'people:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: StaffSort, description: '排序。 Sort.' }),
      filter: t.arg({ type: StaffFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: { AND: [visibleStaff(schoolViewer(context)), ...conditions(filter ?? {})] },
      orderBy: columnOrder(sort, 'name'),
      ...windowOf(page),
    }),
  }),
)

builder.queryField('staffMember', (t) =>
  t.prismaField({
    type: 'Staff',
    nullable: true,
    description: '一名教职工；不存在或不可见时为空。 One member of staff; null when absent or not visible.',
    authScopes: { can: 'people:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.staff.findFirst({ ...query, where: { AND: [visibleStaff(schoolViewer(context)), { id }] } }),
  }),
)
