import type { Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../context.ts'
import { database } from '../../database.ts'
import { builder } from '../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../graphql/page.ts'
import { sortOf } from '../../graphql/sort.ts'
import { visibleActions } from './access.ts'

const ActionPage = pageOf('Action', '操作记录', database.action)

const ActionSort = sortOf('Action', { at: '时间。 When.' })

const ActionFilter = builder.inputType('ActionFilter', {
  description: '操作记录筛选。 Filter of the activity log; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    resource: t.string({ description: '资源，例如 clubs。 The resource, such as clubs.' }),
    recordId: t.id({ description: '涉及某条记录。 Concerning this record.' }),
    kind: t.string({ description: '操作种类。 What was done.' }),
    atFrom: t.field({ type: 'DateTime', description: '不早于。 Not before.' }),
    atTo: t.field({ type: 'DateTime', description: '不晚于。 Not after.' }),
  }),
})

const conditions = (filter: typeof ActionFilter.$inferInput): Prisma.ActionWhereInput => ({
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.resource && { resource: filter.resource }),
  ...(filter.recordId && { recordIds: { has: filter.recordId } }),
  ...(filter.kind && { kind: filter.kind }),
  at: { gte: filter.atFrom ?? undefined, lte: filter.atTo ?? undefined },
})

builder.queryField('actions', (t) =>
  t.field({
    type: ActionPage,
    description: '操作记录，新的在前。 The activity log, newest first: the school’s for admins, one’s own for others.',
    authScopes: { can: 'actions:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: ActionSort, description: '排序，默认新的在前。 Sort; newest first unless said.' }),
      filter: t.arg({ type: ActionFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: { AND: [visibleActions(schoolViewer(context)), conditions(filter ?? {})] },
      orderBy: [{ at: sort?.order ?? 'desc' }, { id: sort?.order ?? 'desc' }],
      ...windowOf(page),
    }),
  }),
)
