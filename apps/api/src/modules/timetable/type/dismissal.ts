import { columnDate } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import type { DismissalLine, DismissalPlan, LeavingFrom } from '../service/dismissal.ts'

const authScopes = { can: 'timetable:read' } as const

const LeavingFromType = builder.objectRef<LeavingFrom>('LeavingFrom').implement({
  description: '学生从哪里放学。 From where pupils are led out.',
  authScopes,
  fields: (t) => ({
    sessionId: t.exposeID('sessionId', { description: '托管班或社团活动。 The care class or club session.' }),
    name: t.exposeString('name', { description: '名称。 Its name.' }),
    venueName: t.exposeString('venueName', { nullable: true, description: '场地。 Its venue.' }),
    endsAt: t.exposeInt('endsAt', { description: '结束，自零点起的分钟数。 End, in minutes since midnight.' }),
    pupils: t.exposeInt('pupils', { description: '从这里放学的学生人数。 How many pupils leave from there.' }),
  }),
})

const DismissalLineType = builder.objectRef<DismissalLine>('DismissalLine').implement({
  description: '一个年级的放学（R15）。 How a grade leaves (R15).',
  authScopes,
  fields: (t) => ({
    dismissalId: t.exposeID('dismissalId', { description: '放学安排。 The dismissal.' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description:
        '放学安排最近的修改时间，修改时须原样带回。 When the dismissal was last changed; an edit must send it back.',
    }),
    gradeNumber: t.exposeInt('gradeNumber', { description: '年级。 Number of the grade.' }),
    leavesAt: t.exposeInt('leavesAt', {
      description: '放学时间，自零点起的分钟数。 When it leaves, in minutes since midnight.',
    }),
    gate: t.exposeString('gate', { description: '校门。 The gate.' }),
    order: t.exposeInt('order', { description: '次序。 The order of leaving.' }),
    leaderId: t.id({
      nullable: true,
      description: '带队的人。 Who leads out.',
      resolve: ({ leader }) => leader?.id ?? null,
    }),
    leaderName: t.string({
      nullable: true,
      description: '带队的人的姓名。 The name of who leads out.',
      resolve: ({ leader }) => leader?.name ?? null,
    }),
    homeClassNumbers: t.intList({
      description: '该年级的班。 Numbers of its home classes.',
      resolve: ({ homeClassNumbers }) => [...homeClassNumbers],
    }),
    from: t.field({
      type: [LeavingFromType],
      description: '学生最后所在的托管班和社团。 The care classes and clubs in which its pupils are last.',
      resolve: ({ from }) => [...from],
    }),
    editable: t.exposeBoolean('editable', {
      description: '您是否可以指定带队的人。 Whether you may name who leads out.',
    }),
  }),
})

export const DismissalPlanType = builder.objectRef<DismissalPlan>('DismissalPlan').implement({
  description: '一天的放学安排（R15）。 The dismissal of a day (R15).',
  authScopes,
  fields: (t) => ({
    termId: t.exposeID('termId', { description: '学期。 The term.' }),
    date: t.field({ type: 'Date', description: '日期。 The date.', resolve: ({ date }) => columnDate(date) }),
    weekday: t.exposeInt('weekday', {
      nullable: true,
      description: '按星期几；没有服务的日子为空。 The weekday that it follows; null on a day without service.',
    }),
    lines: t.field({
      type: [DismissalLineType],
      description: '各年级，按放学先后。 The grades in the order of leaving.',
      resolve: ({ lines }) => [...lines],
    }),
  }),
})
