import { schoolViewer } from '../../../context.ts'
import { columnDate } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { readWalkList, type WalkDay, type WalkList, type WalkStop } from '../service/walk-list.ts'

const authScopes = { can: 'assessments:inspect' } as const

const WalkVisitType = builder.objectRef<WalkStop['visits'][number]>('WalkVisit').implement({
  description: '一次到访。 A visit.',
  authScopes,
  fields: (t) => ({
    inspectorName: t.exposeString('inspectorName', { description: '巡查人。 Who came by.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: '何时登记。 When it was entered.' }),
  }),
})

const WalkStopType = builder.objectRef<WalkStop>('WalkStop').implement({
  description: '巡查路线上的一个托管班或社团（R80）。 A care class or club on the walk (R80).',
  authScopes,
  fields: (t) => ({
    sessionId: t.id({
      description: '托管班或社团活动。 The care class or club session.',
      resolve: ({ session }) => session.id,
    }),
    club: t.boolean({
      description: '是否社团。 Whether it is a club.',
      resolve: ({ session }) => session.clubId !== null,
    }),
    name: t.string({ description: '名称。 Its name.', resolve: ({ session }) => session.name }),
    gradeNumbers: t.intList({ description: '年级。 Its grades.', resolve: ({ session }) => [...session.gradeNumbers] }),
    pupils: t.int({ description: '学生人数。 How many pupils.', resolve: ({ session }) => session.pupils }),
    venueName: t.exposeString('venueName', {
      nullable: true,
      description: '场地；未定时为空。 Where; null while undecided.',
    }),
    startsAt: t.exposeInt('startsAt', { description: '开始，自零点起的分钟数。 Start, in minutes since midnight.' }),
    endsAt: t.exposeInt('endsAt', { description: '结束，自零点起的分钟数。 End, in minutes since midnight.' }),
    adults: t.stringList({
      description: '值守的人，负责的在前。 Who stands there, who is in charge first.',
      resolve: ({ adults }) => adults.map(({ name }) => name),
    }),
    visits: t.field({
      type: [WalkVisitType],
      description: '当天的到访；没有到访过时为空列表。 The visits of that day; none while nobody has been there.',
      resolve: ({ visits }) => [...visits],
    }),
  }),
})

const WalkDayType = builder.objectRef<WalkDay>('WalkDay').implement({
  description: '一天巡查的完成情况（R80）。 How complete the inspection of a day is (R80).',
  authScopes,
  fields: (t) => ({
    date: t.field({ type: 'Date', description: '日期。 The date.', resolve: ({ date }) => columnDate(date) }),
    running: t.exposeInt('running', { description: '当天有多少班和社团。 How many classes and clubs ran.' }),
    visited: t.exposeInt('visited', { description: '其中已巡查多少。 How many of them were visited.' }),
  }),
})

const WalkListType = builder.objectRef<WalkList>('WalkList').implement({
  description: '一天的巡查路线（R80）。 The walk of a day (R80).',
  authScopes,
  fields: (t) => ({
    date: t.field({ type: 'Date', description: '日期。 The date.', resolve: ({ date }) => columnDate(date) }),
    stops: t.field({
      type: [WalkStopType],
      description: '各班和社团，按场地排列。 Its classes and clubs, in the order of their places.',
      resolve: ({ stops }) => [...stops],
    }),
    days: t.field({
      type: [WalkDayType],
      description: '这一周各服务日的完成情况。 How complete each service day of that week is.',
      resolve: ({ days }) => [...days],
    }),
  }),
})

builder.queryField('walkList', (t) =>
  t.field({
    type: WalkListType,
    description:
      '一天的巡查路线：您可以巡查的全部托管班和社团，未到的也在其中（R80）。 The walk of a day over all care classes and clubs that you may inspect, those not yet visited among them (R80).',
    authScopes,
    args: { date: t.arg({ type: 'Date', required: true, description: '日期。 The date.' }) },
    resolve: (_root, { date }, context) => readWalkList(schoolViewer(context), date),
  }),
)
