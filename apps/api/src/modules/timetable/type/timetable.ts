import { columnDate } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import type { NamedException, NamedTurn } from '../week/pattern.ts'
import type { EntryAdult, Timetable, TimetableDay, TimetableEntry } from '../week/timetable.ts'
import { AssignmentPartEnum, ExceptionKindEnum, TimetableFindingEnum } from './enums.ts'

const authScopes = { can: 'timetable:read' } as const
const startText = '开始，自零点起的分钟数。 Start, in minutes since midnight.'
const endText = '结束，自零点起的分钟数。 End, in minutes since midnight.'

const TimetableDayType = builder.objectRef<TimetableDay>('TimetableDay').implement({
  description: '课表的一列：每周的一天，或一个日期。 A column of the timetable: a weekday of the pattern, or a date.',
  authScopes,
  fields: (t) => ({
    weekday: t.exposeInt('weekday', { description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description: '日期；每周的课表为空。 The date; null in the weekly pattern.',
      resolve: ({ date }) => date && columnDate(date),
    }),
    service: t.exposeBoolean('service', { description: '当天是否有课后服务。 Whether the service runs.' }),
    followsWeekday: t.exposeInt('followsWeekday', {
      nullable: true,
      description: '按星期几的课表；没有服务时为空。 The weekday whose pattern it follows; null without service.',
    }),
  }),
})

const TimetableAdultType = builder.objectRef<EntryAdult>('TimetableAdult').implement({
  description: '在一次课值守的成人。 An adult who stands in a session.',
  authScopes,
  fields: (t) => ({
    staffId: t.exposeID('staffId', { description: '教职工。 The person.' }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    part: t.expose('part', { type: AssignmentPartEnum, description: '分工。 Part.' }),
    covers: t.exposeBoolean('covers', {
      description: '是否当天代班。 Whether the person stands in on that date alone.',
    }),
    coverForName: t.exposeString('coverForName', {
      nullable: true,
      description: '代谁的班。 For whom the person stands in.',
    }),
    assignmentId: t.id({
      nullable: true,
      description: '每周的值守安排；代班的人没有。 The weekly assignment; null for who stands in.',
      resolve: ({ assignment }) => assignment?.assignmentId ?? null,
    }),
    pinned: t.boolean({
      description: '安排是否固定。 Whether the assignment is pinned.',
      resolve: ({ assignment }) => assignment?.pinned ?? false,
    }),
    reason: t.string({
      nullable: true,
      description: '安排的理由。 Why it was arranged so.',
      resolve: ({ assignment }) => assignment?.reason ?? null,
    }),
    updatedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        '安排最近的修改时间，修改时须原样带回。 When the assignment was last changed; an edit must send it back.',
      resolve: ({ assignment }) => (assignment ? new Date(assignment.updatedAt) : null),
    }),
  }),
})

const TimetableExceptionType = builder.objectRef<NamedException>('TimetableException').implement({
  description: '一次课在一天的例外：代班、调课或停课。 What differs on a date: a cover, a move or a cancellation.',
  authScopes,
  fields: (t) => ({
    id: t.exposeID('id', { description: '标识。 Identifier.' }),
    kind: t.expose('kind', { type: ExceptionKindEnum, description: '种类。 Kind.' }),
    reason: t.exposeString('reason', { description: '理由。 The reason.' }),
    absentId: t.exposeID('absentId', { nullable: true, description: '缺席的人。 Who is away.' }),
    absentName: t.exposeString('absentName', {
      nullable: true,
      description: '缺席的人的姓名。 The name of who is away.',
    }),
    coverId: t.exposeID('coverId', { nullable: true, description: '代班的人。 Who stands in.' }),
    coverName: t.exposeString('coverName', {
      nullable: true,
      description: '代班的人的姓名。 The name of who stands in.',
    }),
    venueId: t.exposeID('venueId', { nullable: true, description: '当天的场地。 The venue on that date.' }),
    startsAt: t.exposeInt('startsAt', { nullable: true, description: startText }),
    endsAt: t.exposeInt('endsAt', { nullable: true, description: endText }),
    updatedAt: t.field({
      type: 'DateTime',
      description: '最近修改时间，修改时须原样带回。 When it was last changed; an edit must send it back.',
      resolve: ({ updatedAt }) => new Date(updatedAt),
    }),
  }),
})

const TimetableEntryType = builder.objectRef<TimetableEntry>('TimetableEntry').implement({
  description:
    '课表里的一次课：每周的，或一个日期的（例外已计入）。 A session in the timetable: of the week, or of a date with what differs applied.',
  authScopes,
  fields: (t) => ({
    sessionId: t.id({
      description: '托管班，或社团活动。 The care class or club session.',
      resolve: ({ session }) => session.id,
    }),
    clubId: t.id({ nullable: true, description: '社团。 The club.', resolve: ({ session }) => session.clubId }),
    careClassId: t.id({
      nullable: true,
      description: '托管班。 The care class.',
      resolve: ({ session }) => session.careClassId,
    }),
    name: t.string({ description: '名称。 Name.', resolve: ({ session }) => session.name }),
    draft: t.boolean({
      description: '社团是否还是草稿。 Whether the club is still a draft.',
      resolve: ({ session }) => session.state === 'DRAFT',
    }),
    gradeNumbers: t.intList({
      description: '年级。 Numbers of its grades.',
      resolve: ({ session }) => [...session.gradeNumbers],
    }),
    pupils: t.int({ description: '学生人数。 How many pupils.', resolve: ({ session }) => session.pupils }),
    classPupils: t.int({
      description: '其中所查班级的人数。 How many of them are of the class asked for.',
      resolve: ({ session }) => session.classPupils,
    }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description: '日期；每周的课表为空。 The date; null in the weekly pattern.',
      resolve: ({ date }) => date && columnDate(date),
    }),
    weekday: t.exposeInt('weekday', { description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    startsAt: t.exposeInt('startsAt', { description: startText }),
    endsAt: t.exposeInt('endsAt', { description: endText }),
    venueId: t.exposeID('venueId', { nullable: true, description: '场地。 The venue.' }),
    venueName: t.exposeString('venueName', { nullable: true, description: '场地名称。 Name of the venue.' }),
    adults: t.field({
      type: [TimetableAdultType],
      description: '值守的成人，负责的在前（R16）。 The adults who stand there, who leads first (R16).',
      resolve: ({ adults }) => [...adults],
    }),
    cancelled: t.exposeBoolean('cancelled', { description: '当天停课。 Cancelled on that date.' }),
    moved: t.exposeBoolean('moved', { description: '当天调课。 Moved on that date.' }),
    exceptions: t.field({
      type: [TimetableExceptionType],
      description: '当天的例外。 What differs on that date.',
      resolve: ({ exceptions }) => [...exceptions],
    }),
    findings: t.field({
      type: [TimetableFindingEnum],
      description: '问题。 What is wrong with it.',
      resolve: ({ findings }) => [...findings],
    }),
    editable: t.exposeBoolean('editable', { description: '您是否可以修改。 Whether you may change it.' }),
  }),
})

export const DutyTurnType = builder.objectRef<NamedTurn>('DutyTurn').implement({
  description: '一人在一天的值勤（R55）。 A person’s turn of duty on a date (R55).',
  authScopes,
  fields: (t) => ({
    id: t.exposeID('id', { description: '标识。 Identifier.' }),
    postId: t.exposeID('postId', { description: '岗位。 The post.' }),
    postName: t.exposeString('postName', { description: '岗位名称。 Name of the post.' }),
    gate: t.exposeString('gate', { nullable: true, description: '校门。 The gate.' }),
    date: t.field({ type: 'Date', description: '日期。 The date.', resolve: ({ date }) => columnDate(date) }),
    staffId: t.exposeID('staffId', { description: '值勤的人。 The person.' }),
    staffName: t.exposeString('staffName', { description: '值勤的人的姓名。 The person’s name.' }),
    startsAt: t.exposeInt('startsAt', { description: startText }),
    endsAt: t.exposeInt('endsAt', { description: endText }),
    reason: t.exposeString('reason', { nullable: true, description: '换班的理由。 Why it was swapped.' }),
    updatedAt: t.field({
      type: 'DateTime',
      description: '最近修改时间，修改时须原样带回。 When it was last changed; an edit must send it back.',
      resolve: ({ updatedAt }) => new Date(updatedAt),
    }),
  }),
})

export const TimetableType = builder.objectRef<Timetable>('Timetable').implement({
  description: '课表：每周的，或一个真实的星期的。 A timetable: of the weekly pattern, or of a real week.',
  authScopes,
  fields: (t) => ({
    termId: t.exposeID('termId', { description: '学期。 The term.' }),
    termName: t.exposeString('termName', { description: '学期名称。 Name of the term.' }),
    days: t.field({ type: [TimetableDayType], description: '各列。 Its columns.', resolve: ({ days }) => [...days] }),
    entries: t.field({
      type: [TimetableEntryType],
      description: '各次课，按日和时间。 Its sessions, by day and time.',
      resolve: ({ entries }) => [...entries],
    }),
    turns: t.field({
      type: [DutyTurnType],
      description: '这些日期的值勤；按老师查看时只有本人的。 Duty on those dates; of an adult’s timetable his own.',
      resolve: ({ turns }) => [...turns],
    }),
  }),
})
