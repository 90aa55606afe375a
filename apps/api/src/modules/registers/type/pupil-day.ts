import type { DayLink } from '@afterbell/domain/registers/pupil-day'
import { columnDate } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import type { PupilRelease, PupilSession } from '../day/pupil-day.sql.ts'
import type { PupilDay } from '../day/pupil-day.ts'
import {
  AbsenceOutcomeEnum,
  AttendanceStatusEnum,
  DayGapEnum,
  HomeworkHelpEnum,
  HomeworkStateEnum,
  ReleaseWayEnum,
} from './enums.ts'
import { moment } from './moment.ts'

const authScopes = { can: 'registers:read' } as const

const ArrivalType = builder.objectRef<NonNullable<PupilSession['handOver']>>('DayArrival').implement({
  description:
    '学生如何交到这次课：谁交出、谁接收（R57）。 How the pupil came to the session: who handed over, who took (R57).',
  authScopes,
  fields: (t) => ({
    from: t.exposeString('from', {
      description: '从哪次课来；从行政班来时为空文本。 From which session; empty from the home class.',
    }),
    byName: t.exposeString('byName', { description: '谁交出。 Who handed over.' }),
    at: t.field({ type: 'DateTime', description: '何时。 When.', resolve: ({ at }) => new Date(at) }),
    takenByName: t.exposeString('takenByName', { nullable: true, description: '谁接收。 Who took them.' }),
  }),
})

const DayLinkType = builder.objectRef<DayLink<PupilSession>>('DayLink').implement({
  description: '学生一天中的一环。 A link of a pupil’s day.',
  authScopes,
  fields: (t) => ({
    sessionId: t.id({
      description: '每周的课。 The session of the week.',
      resolve: ({ session }) => session.sessionId,
    }),
    isClub: t.boolean({ description: '是否社团。 Whether it is a club’s.', resolve: ({ session }) => session.isClub }),
    name: t.string({ description: '名称。 Name.', resolve: ({ session }) => session.name }),
    venueName: t.string({
      nullable: true,
      description: '场地。 The venue.',
      resolve: ({ session }) => session.venueName,
    }),
    startsAt: t.int({
      description: '开始，自零点起的分钟数。 Start, in minutes since midnight.',
      resolve: ({ session }) => session.startsAt,
    }),
    endsAt: t.int({
      description: '结束，自零点起的分钟数。 End, in minutes since midnight.',
      resolve: ({ session }) => session.endsAt,
    }),
    adultNames: t.stringList({
      description: '当天的老师。 The adults on that date.',
      resolve: ({ session }) => [...session.adults],
    }),
    status: t.field({
      type: AttendanceStatusEnum,
      nullable: true,
      description: '出勤；为空表示未标。 How the pupil attended; null while unmarked.',
      resolve: ({ session }) => session.status,
    }),
    markedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: '标记时间。 When it was marked.',
      resolve: ({ session }) => moment(session.markedAt),
    }),
    markedByName: t.string({
      nullable: true,
      description: '谁标的。 Who marked.',
      resolve: ({ session }) => session.markedByName,
    }),
    outcome: t.field({
      type: AbsenceOutcomeEnum,
      nullable: true,
      description: '未到时查明在哪里。 Where an absent pupil turned out to be.',
      resolve: ({ session }) => session.outcome,
    }),
    homework: t.field({
      type: HomeworkStateEnum,
      nullable: true,
      description: '作业。 Homework.',
      resolve: ({ session }) => session.homework,
    }),
    help: t.field({
      type: HomeworkHelpEnum,
      nullable: true,
      description: '得到的帮助。 The help given.',
      resolve: ({ session }) => session.help,
    }),
    arrival: t.field({
      type: ArrivalType,
      nullable: true,
      description: '如何交到这次课。 How the pupil came to it.',
      resolve: ({ session }) => session.handOver,
    }),
    gap: t.expose('gap', { type: DayGapEnum, nullable: true, description: '这一环缺什么。 What is missing here.' }),
  }),
})

const PupilDayReleaseType = builder.objectRef<PupilRelease>('DayRelease').implement({
  description: '学生如何离开学校。 How the pupil left school.',
  authScopes,
  fields: (t) => ({
    way: t.expose('way', { type: ReleaseWayEnum, description: '方式。 How.' }),
    personName: t.exposeString('personName', { nullable: true, description: '接走的人。 Who collected the pupil.' }),
    decidedByName: t.exposeString('decidedByName', { nullable: true, description: '作出决定的老师。 Who decided.' }),
    note: t.exposeString('note', { nullable: true, description: '说明。 The note.' }),
    releasedAt: t.field({
      type: 'DateTime',
      description: '何时。 When.',
      resolve: ({ releasedAt }) => new Date(releasedAt),
    }),
    releasedByName: t.exposeString('releasedByName', { description: '放行的人。 Who let the pupil go.' }),
  }),
})

export const PupilDayType = builder.objectRef<PupilDay>('PupilDay').implement({
  description:
    '一名学生的一天，一条链：上课 → 看护 → 社团 → 校门（R57）。 One pupil’s day as one chain: lesson → care → club → gate (R57).',
  authScopes,
  fields: (t) => ({
    pupilId: t.exposeID('pupilId', { description: '学生。 The pupil.' }),
    date: t.field({ type: 'Date', description: '日期。 The date.', resolve: ({ date }) => columnDate(date) }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    gradeNumber: t.exposeInt('gradeNumber', { description: '年级。 Grade.' }),
    classNumber: t.exposeInt('classNumber', { description: '班号。 Class number.' }),
    headTeacherName: t.exposeString('headTeacherName', { nullable: true, description: '班主任。 The head teacher.' }),
    leavesAt: t.exposeInt('leavesAt', {
      nullable: true,
      description: '年级放学的时间，自零点起的分钟数（R15）。 When the grade leaves, in minutes since midnight (R15).',
    }),
    gate: t.exposeString('gate', { nullable: true, description: '校门。 The gate.' }),
    links: t.field({
      type: [DayLinkType],
      description: '各环，按时间。 The links, in the order of time.',
      resolve: ({ links }) => [...links],
    }),
    release: t.expose('release', {
      type: PupilDayReleaseType,
      nullable: true,
      description: '离校；为空表示没有记录。 The release; null when none is entered.',
    }),
    gap: t.expose('gap', {
      type: DayGapEnum,
      nullable: true,
      description: '链条末端缺什么。 What is missing at its end.',
    }),
  }),
})
