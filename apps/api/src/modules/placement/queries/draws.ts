import type { Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { visibleDraws } from '../access.ts'
import { drawFile } from '../service/draw-file.ts'
import { preparation } from '../service/preparation.ts'
import { endSilentRuns } from '../service/run.ts'
import { DrawStateEnum } from '../type/draw.ts'
import { DrawPreparation } from '../type/preparation.ts'

const DrawPage = pageOf('Draw', '编排', database.draw)

const DrawSort = sortOf('Draw', { createdAt: '建立时间。 When started.', name: '名称。 Name.', state: '状态。 State.' })

const DrawFilter = builder.inputType('DrawFilter', {
  description: '编排筛选，各条件同时满足。 Filter of draws; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    termId: t.id({ description: '学期。 Term.' }),
    state: t.field({ type: DrawStateEnum, description: '状态。 State.' }),
    official: t.boolean({ description: '正式编排，或演练。 Official, or a rehearsal.' }),
  }),
})

const conditions = (filter: typeof DrawFilter.$inferInput): Prisma.DrawWhereInput => ({
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.termId && { termId: filter.termId }),
  ...(filter.state && { state: filter.state }),
  ...(filter.official != null && { official: filter.official }),
})

builder.queryField('draws', (t) =>
  t.field({
    type: DrawPage,
    description: '编排（试排与发布），默认新的在前。 Draws, dry runs and published ones, newest first unless sorted.',
    authScopes: { can: 'placement:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: DrawSort, description: '排序。 Sort.' }),
      filter: t.arg({ type: DrawFilter, description: '筛选。 Filter.' }),
    },
    resolve: async (_root, { page, sort, filter }, context) => {
      const viewer = schoolViewer(context)
      await endSilentRuns(viewer.schoolId, new Date())
      return {
        where: { AND: [visibleDraws(viewer), conditions(filter ?? {})] },
        orderBy: columnOrder(sort ?? { field: 'createdAt', order: 'desc' }, 'createdAt'),
        ...windowOf(page),
      }
    },
  }),
)

builder.queryField('draw', (t) =>
  t.prismaField({
    type: 'Draw',
    nullable: true,
    description: '一次编排；不存在时为空。 One draw; null when there is none.',
    authScopes: { can: 'placement:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.draw.findFirst({ ...query, where: { AND: [visibleDraws(schoolViewer(context)), { id }] } }),
  }),
)

builder.queryField('drawCommitment', (t) =>
  t.prismaField({
    type: 'DrawCommitment',
    nullable: true,
    description:
      '学期当前的抽签承诺；尚未公布时为空。 The commitment by which the term draws; null before one is published.',
    authScopes: { can: 'placement:read' },
    args: { termId: t.arg.id({ required: true, description: '学期。 The term.' }) },
    resolve: (query, _root, { termId }, context) =>
      database.drawCommitment.findFirst({
        ...query,
        where: { schoolId: schoolViewer(context).schoolId, termId },
        orderBy: { createdAt: 'desc' },
      }),
  }),
)

builder.queryField('drawPreparation', (t) =>
  t.field({
    type: DrawPreparation,
    nullable: true,
    description:
      '编排之前的检查；学期不存在时为空。 What a draw of the term would rest on; null when there is no such term.',
    authScopes: { can: 'placement:read' },
    args: { termId: t.arg.id({ required: true, description: '学期。 The term.' }) },
    resolve: (_root, { termId }, context) => preparation(schoolViewer(context), termId),
  }),
)

builder.queryField('drawFile', (t) =>
  t.string({
    nullable: true,
    description:
      '已发布编排的公开文件：任何人可用 `pnpm verify-draw` 离线复核；学生为化名；发布之前为空。 The public file of a published draw, with pupils under pseudonyms, which anybody can verify offline by `pnpm verify-draw`; null before it is published.',
    authScopes: { can: 'placement:read' },
    args: { id: t.arg.id({ required: true, description: '编排。 The draw.' }) },
    resolve: (_root, { id }, context) => drawFile(schoolViewer(context), id),
  }),
)
