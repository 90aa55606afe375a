import type { ApplicationState, Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { sortOf } from '../../../graphql/sort.ts'
import { visibleApplications } from '../access.ts'
import { matching } from '../service/conditions.ts'
import { ApplicationStateEnum } from '../type/application.ts'
import { ApplicationFilter } from './filter.ts'

const ApplicationPage = pageOf('Application', '报名', database.application)

const ApplicationSort = sortOf('Application', {
  pupil: '班级，然后学号。 Home class, then pupil number.',
  state: '状态。 State.',
  submittedAt: '提交时间。 When submitted.',
  decidedAt: '决定时间。 When decided.',
  updatedAt: '最近修改。 Last change.',
})

function orderOf(
  sort: typeof ApplicationSort.$inferInput | null | undefined,
): Prisma.ApplicationOrderByWithRelationInput[] {
  const { field, order } = sort ?? { field: 'pupil', order: 'asc' }
  if (field !== 'pupil') return [{ [field]: order }, { id: order }]
  return [
    { pupil: { homeClass: { grade: { number: order } } } },
    { pupil: { homeClass: { number: order } } },
    { pupil: { pupilNumber: order } },
    { id: order },
  ]
}

builder.queryField('applications', (t) =>
  t.field({
    type: ApplicationPage,
    description:
      '报名，默认按班级与学号：全校、所管年级、本班学生或自己孩子的。 Applications that you may see, by class and number unless sorted.',
    authScopes: { can: 'applications:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: ApplicationSort, description: '排序。 Sort.' }),
      filter: t.arg({ type: ApplicationFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: { AND: [visibleApplications(schoolViewer(context)), ...matching(schoolViewer(context), filter ?? {})] },
      orderBy: orderOf(sort),
      ...windowOf(page),
    }),
  }),
)

builder.queryField('application', (t) =>
  t.prismaField({
    type: 'Application',
    nullable: true,
    description: '一份报名；不存在或不可见时为空。 One application; null when absent or not visible.',
    authScopes: { can: 'applications:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.application.findFirst({
        ...query,
        where: { AND: [visibleApplications(schoolViewer(context)), { id }] },
      }),
  }),
)

const ApplicationCount = builder.objectRef<{ state: ApplicationState; count: number }>('ApplicationCount').implement({
  description: '某一状态的报名数。 How many applications are in a state.',
  fields: (t) => ({
    state: t.expose('state', { type: ApplicationStateEnum, description: '状态。 State.' }),
    count: t.exposeInt('count', { description: '数量。 How many.' }),
  }),
})

builder.queryField('applicationCounts', (t) =>
  t.field({
    type: [ApplicationCount],
    description:
      '各状态的报名数，在符合条件的报名中；没有的状态不列。 How many of the applications that match are in each state; states without any are left out.',
    authScopes: { can: 'applications:read' },
    args: { filter: t.arg({ type: ApplicationFilter, description: '筛选。 Filter.' }) },
    resolve: async (_root, { filter }, context) => {
      const groups = await database.application.groupBy({
        by: ['state'],
        where: { AND: [visibleApplications(schoolViewer(context)), ...matching(schoolViewer(context), filter ?? {})] },
        _count: true,
        orderBy: { state: 'asc' },
      })
      return groups.map(({ state, _count }) => ({ state, count: _count }))
    },
  }),
)
