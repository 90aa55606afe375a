import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../context.ts'
import { columnDate, database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { staffIdsOf } from '../../clubs/access.ts'
import { visibleTasks } from '../access.ts'
import { TaskCauseEnum, TaskStateEnum } from '../type/task.ts'

const TaskPage = pageOf('Task', '任务', database.task)

const TaskSort = sortOf('Task', {
  dueOn: '期限。 Deadline.',
  urgent: '紧急。 Urgency.',
  state: '状态。 State.',
  createdAt: '建立时间。 When it was entered.',
})

const TaskFilter = builder.inputType('TaskFilter', {
  description: '任务筛选，各条件同时满足。 Filter of tasks; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({ description: '关于哪里或内容包含。 What it is about, or its text, contains this.' }),
    states: t.field({ type: [TaskStateEnum], description: '状态为其中之一。 In one of these states.' }),
    cause: t.field({ type: TaskCauseEnum, description: '由来。 Its cause.' }),
    ownerId: t.id({ description: '负责人。 Its owner.' }),
    mine: t.boolean({ description: '是否由我负责。 Whether it is mine.' }),
    urgent: t.boolean({ description: '是否紧急。 Whether it is urgent.' }),
    dueTo: t.field({ type: 'Date', description: '期限不晚于。 Due by this date.' }),
  }),
})

const owned = (viewer: SchoolViewer, mine: boolean): Prisma.TaskWhereInput => {
  const own = { ownerId: { in: staffIdsOf(viewer) } }
  return mine ? own : { NOT: own }
}

const matching = (viewer: SchoolViewer, filter: typeof TaskFilter.$inferInput): Prisma.TaskWhereInput => ({
  AND: [
    visibleTasks(viewer),
    filter.ids ? { id: { in: filter.ids } } : {},
    filter.q
      ? { OR: [{ subject: { contains: filter.q } }, { detail: { contains: filter.q, mode: 'insensitive' } }] }
      : {},
    filter.states ? { state: { in: filter.states } } : {},
    filter.cause ? { cause: filter.cause } : {},
    filter.ownerId ? { ownerId: filter.ownerId } : {},
    filter.mine == null ? {} : owned(viewer, filter.mine),
    filter.urgent == null ? {} : { urgent: filter.urgent },
    filter.dueTo ? { dueOn: { lte: columnDate(filter.dueTo) } } : {},
  ],
})

builder.queryField('tasks', (t) =>
  t.field({
    type: TaskPage,
    description: '整改任务（R50、R80）。 Tasks that inspections left (R50, R80).',
    authScopes: { can: 'assessments:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: TaskSort, description: '排序，默认按期限。 Sort; by deadline unless said.' }),
      filter: t.arg({ type: TaskFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: matching(schoolViewer(context), filter ?? {}),
      orderBy: columnOrder(sort, 'dueOn'),
      ...windowOf(page),
    }),
  }),
)

builder.queryField('task', (t) =>
  t.prismaField({
    type: 'Task',
    nullable: true,
    description: '一项任务；不存在或不可见时为空。 One task; null when absent or not visible.',
    authScopes: { can: 'assessments:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.task.findFirst({ ...query, where: { AND: [visibleTasks(schoolViewer(context)), { id }] } }),
  }),
)
