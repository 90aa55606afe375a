import { columnDate } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import type { PupilCounts } from '../day/day.sql.ts'
import type { Day, DayAbsence, DaySession } from '../day/today.ts'
import { AbsenceOutcomeEnum, RegisterStateEnum, SessionProblemEnum } from './enums.ts'
import { moment } from './moment.ts'

const authScopes = { can: 'registers:read' } as const
const start = '开始，自零点起的分钟数。 Start, in minutes since midnight.'
const end = '结束，自零点起的分钟数。 End, in minutes since midnight.'

const SessionAdultType = builder.objectRef<DaySession['adults'][number]>('DaySessionAdult').implement({
  description: '当天在一次课的老师。 An adult of a session on that date.',
  authScopes,
  fields: (t) => ({
    staffId: t.exposeID('staffId', { description: '教职工。 The person.' }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    coverForName: t.exposeString('coverForName', {
      nullable: true,
      description: '代谁的班；不是代班时为空。 For whom the person stands in; null otherwise.',
    }),
  }),
})

export const DaySessionType = builder.objectRef<DaySession>('DaySession').implement({
  description:
    '一个日期的一次课：托管班或社团活动，及其点名情况（R57）。 A session on a date, a care class or a club’s, and how its register stands (R57).',
  authScopes,
  fields: (t) => ({
    id: t.expose('id', { type: 'HeldSessionId', description: '这次课在这一天的标识。 The session on that date.' }),
    sessionId: t.exposeID('sessionId', { description: '每周的课。 The session of the week.' }),
    registerId: t.exposeID('registerId', {
      nullable: true,
      description: '点名册；尚未开册时为空。 The register; null before it is opened.',
    }),
    date: t.field({ type: 'Date', description: '日期。 The date.', resolve: ({ date }) => columnDate(date) }),
    name: t.exposeString('name', { description: '名称。 Name.' }),
    clubId: t.exposeID('clubId', { nullable: true, description: '社团。 The club.' }),
    careClassId: t.exposeID('careClassId', { nullable: true, description: '托管班。 The care class.' }),
    gradeNumbers: t.intList({
      description: '年级。 Numbers of its grades.',
      resolve: ({ gradeNumbers }) => [...gradeNumbers],
    }),
    startsAt: t.exposeInt('startsAt', { description: start }),
    endsAt: t.exposeInt('endsAt', { description: end }),
    venueName: t.exposeString('venueName', { nullable: true, description: '当天的场地。 The venue on that date.' }),
    adults: t.field({
      type: [SessionAdultType],
      description: '当天的老师。 The adults on that date.',
      resolve: ({ adults }) => [...adults],
    }),
    cancelled: t.exposeBoolean('cancelled', { description: '当天停课。 Whether it is cancelled that day.' }),
    moved: t.exposeBoolean('moved', { description: '当天调课。 Whether time or venue differ that day.' }),
    state: t.expose('state', {
      type: RegisterStateEnum,
      nullable: true,
      description: '点名册的状态；尚未开册时为空。 The register’s state; null before it is opened.',
    }),
    closedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: '提交时间。 When the register was closed.',
      resolve: ({ closedAt }) => moment(closedAt),
    }),
    closedByName: t.exposeString('closedByName', { nullable: true, description: '谁提交的。 Who closed it.' }),
    expected: t.exposeInt('expected', { description: '应到。 How many are expected.' }),
    present: t.exposeInt('present', {
      description: '到（含迟到、早退）。 How many came, late or leaving early included.',
    }),
    absent: t.exposeInt('absent', { description: '未到。 How many are absent.' }),
    excused: t.exposeInt('excused', { description: '请假。 How many are excused.' }),
    unmarked: t.exposeInt('unmarked', { description: '应到而未标记。 How many expected are not marked.' }),
    handedOver: t.exposeInt('handedOver', { description: '几次交接。 How many hand-overs.' }),
    openHandOvers: t.exposeInt('openHandOvers', { description: '待接收的交接。 Hand-overs that nobody has taken.' }),
    recorded: t.exposeBoolean('recorded', {
      description: '是否已有课后服务记载。 Whether the daily record is written.',
    }),
    problems: t.field({
      type: [SessionProblemEnum],
      description: '问题，重的在前。 What is wrong, the worst first.',
      resolve: ({ problems }) => [...problems],
    }),
    mine: t.exposeBoolean('mine', { description: '是否由我值守。 Whether the viewer stands there.' }),
    takable: t.exposeBoolean('takable', { description: '我能否点名。 Whether the viewer may take the register now.' }),
  }),
})

const DayAbsenceType = builder.objectRef<DayAbsence>('DayAbsence').implement({
  description: '当天一名未到的学生。 A pupil who is absent that day.',
  authScopes,
  fields: (t) => ({
    sessionId: t.exposeID('sessionId', { description: '每周的课。 The session of the week.' }),
    sessionName: t.exposeString('sessionName', { description: '课的名称。 The session’s name.' }),
    pupilId: t.exposeID('pupilId', { description: '学生。 The pupil.' }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    gradeNumber: t.exposeInt('gradeNumber', { description: '年级。 Grade.' }),
    classNumber: t.exposeInt('classNumber', { description: '班号。 Class number.' }),
    markedAt: t.field({
      type: 'DateTime',
      description: '标为未到的时间。 When the pupil was marked absent.',
      resolve: ({ markedAt }) => new Date(markedAt),
    }),
    markedByName: t.exposeString('markedByName', { description: '谁标的。 Who marked.' }),
    outcome: t.expose('outcome', {
      type: AbsenceOutcomeEnum,
      nullable: true,
      description: '查明在哪里；为空表示去向不明。 Where the pupil turned out to be; null while nobody knows.',
    }),
    outcomeNote: t.exposeString('outcomeNote', { nullable: true, description: '说明。 A note on it.' }),
    overdue: t.exposeBoolean('overdue', {
      description: '是否超过十分钟仍去向不明。 Whether nobody has known for ten minutes.',
    }),
    alertedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: '提醒值班人员的时间。 When the duty person was alerted.',
      resolve: ({ alertedAt }) => moment(alertedAt),
    }),
  }),
})

const PupilCountsType = builder.objectRef<PupilCounts>('DayPupilCounts').implement({
  description: '当天的学生人数，一人只计一次。 The pupils of the day, each counted once.',
  authScopes,
  fields: (t) => ({
    expected: t.exposeInt('expected', { description: '应到。 Expected.' }),
    present: t.exposeInt('present', { description: '实到。 Present.' }),
    absent: t.exposeInt('absent', { description: '未到，且不在别的课。 Absent, and present nowhere else.' }),
    excused: t.exposeInt('excused', { description: '请假。 Excused.' }),
    unmarked: t.exposeInt('unmarked', { description: '尚未标记。 Not marked anywhere yet.' }),
    released: t.exposeInt('released', { description: '已接走。 Let go.' }),
  }),
})

export const DayType = builder.objectRef<Day>('Day').implement({
  description: '工作台：学校的一天，限于查看者的范围。 A day at the school, within the viewer’s reach.',
  authScopes,
  fields: (t) => ({
    date: t.field({ type: 'Date', description: '日期。 The date.', resolve: ({ date }) => columnDate(date) }),
    schoolDate: t.field({
      type: 'Date',
      description: '学校今天的日期。 The date that it is at the school now.',
      resolve: ({ schoolDate }) => columnDate(schoolDate),
    }),
    termName: t.exposeString('termName', {
      nullable: true,
      description: '学期；不在学期内时为空。 The term; null outside one.',
    }),
    week: t.exposeInt('week', { nullable: true, description: '第几周。 The school week.' }),
    service: t.exposeBoolean('service', { description: '是否有课后服务。 Whether the service runs.' }),
    followsWeekday: t.exposeInt('followsWeekday', {
      nullable: true,
      description: '按星期几的课表。 The weekday whose pattern it follows.',
    }),
    nextServiceOn: t.field({
      type: 'Date',
      nullable: true,
      description: '下一个服务日。 The next day of service.',
      resolve: ({ nextServiceOn }) => nextServiceOn && columnDate(nextServiceOn),
    }),
    lastTakenOn: t.field({
      type: 'Date',
      nullable: true,
      description:
        '不在学期内时：最近一次点名的日期。 Outside every term: the last date on which a register was opened.',
      resolve: ({ lastTakenOn }) => lastTakenOn && columnDate(lastTakenOn),
    }),
    pupils: t.expose('pupils', { type: PupilCountsType, description: '学生人数。 Counts of pupils.' }),
    sessions: t.field({
      type: [DaySessionType],
      description: '当天的课，有问题的在前。 The sessions of the day, those with problems first.',
      resolve: ({ sessions }) => [...sessions],
    }),
    absences: t.field({
      type: [DayAbsenceType],
      description: '未到的学生，去向不明的在前。 Who is absent, those whom nobody has found first.',
      resolve: ({ absences }) => [...absences],
    }),
    alerted: t.exposeBoolean('alerted', {
      description:
        '未到超过十分钟时是否提醒我（值班人员与管理员）。 Whether unresolved absences alert the viewer: who is on duty, and admins.',
    }),
  }),
})
