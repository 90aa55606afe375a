import type { Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { ownSchool } from '../access.ts'
import { TermStateEnum } from '../type/term.ts'

const TermPage = pageOf('Term', '学期', database.term)

const TermSort = sortOf('Term', { startsOn: '开学日。 First day.', name: '名称。 Name.', state: '状态。 State.' })

const TermFilter = builder.inputType('TermFilter', {
  description: '学期筛选，各条件同时满足。 Filter of terms; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    state: t.field({ type: TermStateEnum, description: '状态。 State.' }),
  }),
})

const conditions = (filter: typeof TermFilter.$inferInput): Prisma.TermWhereInput => ({
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.state && { state: filter.state }),
})

builder.queryField('terms', (t) =>
  t.field({
    type: TermPage,
    description: '学期，默认新的在前。 Terms of the school, newest first unless sorted.',
    authScopes: { can: 'schools:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: TermSort, description: '排序。 Sort.' }),
      filter: t.arg({ type: TermFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: { AND: [ownSchool(schoolViewer(context)), conditions(filter ?? {})] },
      orderBy: columnOrder(sort ?? { field: 'startsOn', order: 'desc' }, 'startsOn'),
      ...windowOf(page),
    }),
  }),
)

builder.queryField('term', (t) =>
  t.prismaField({
    type: 'Term',
    nullable: true,
    description:
      '一个学期，默认为进行中的学期；不存在时为空。 One term, the open one unless named; null when there is none.',
    authScopes: { can: 'schools:read' },
    args: { id: t.arg.id({ description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.term.findFirst({
        ...query,
        where: { AND: [ownSchool(schoolViewer(context)), id ? { id } : { state: 'OPEN' }] },
        orderBy: { startsOn: 'desc' },
      }),
  }),
)
