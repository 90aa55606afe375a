import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { visibleClubs } from '../access.ts'
import { ClubFilter, clubsFound } from './club-filter.ts'

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
    resolve: async (_root, { page, sort, filter }, context) => ({
      where: await clubsFound(schoolViewer(context), filter),
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
