import type { AttendanceCounts } from '@afterbell/domain/registers/attendance'
import { heldSessionId } from '@afterbell/domain/registers/held-session-id'
import { ABSENCE_MINUTES } from '@afterbell/domain/registers/session-clock'
import { schoolViewer } from '../../../context.ts'
import { columnDate } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import type { Sheet } from '../sheet/sheet.ts'
import type { Elsewhere, SheetPupil } from '../sheet/sheet-pupil.ts'
import {
  AbsenceOutcomeEnum,
  AttendanceStatusEnum,
  HomeworkHelpEnum,
  HomeworkStateEnum,
  RegisterStateEnum,
} from './enums.ts'
import { moment } from './moment.ts'

const authScopes = { can: 'registers:sheet' } as const

const ElsewhereType = builder.objectRef<Elsewhere>('SheetElsewhere').implement({
  description: '学生此时段在另一个社团。 A club in which the pupil is meanwhile.',
  authScopes,
  fields: (t) => ({
    name: t.exposeString('name', { description: '社团。 The club.' }),
    startsAt: t.exposeInt('startsAt', { description: '开始，自零点起的分钟数。 Start, in minutes since midnight.' }),
    endsAt: t.exposeInt('endsAt', { description: '结束，自零点起的分钟数。 End, in minutes since midnight.' }),
  }),
})

const SheetPupilType = builder.objectRef<SheetPupil>('SheetPupil').implement({
  description: '点名册上的一名学生。 A pupil of a sheet.',
  authScopes,
  fields: (t) => ({
    pupilId: t.exposeID('pupilId', { description: '学生。 The pupil.' }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    gradeNumber: t.exposeInt('gradeNumber', { description: '年级。 Grade.' }),
    classNumber: t.exposeInt('classNumber', { description: '班号。 Class number.' }),
    order: t.exposeInt('order', { description: '签到次序。 The order of the sign-in sheet.' }),
    expected: t.exposeBoolean('expected', {
      description: '应到；否为临时加入。 Whether expected; a visitor otherwise.',
    }),
    status: t.expose('status', {
      type: AttendanceStatusEnum,
      nullable: true,
      description: '出勤；为空表示未标。 How the pupil attends; null while unmarked.',
    }),
    markedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: '标记时间。 When it was marked.',
      resolve: ({ markedAt }) => moment(markedAt),
    }),
    markedByName: t.exposeString('markedByName', { nullable: true, description: '谁标的。 Who marked.' }),
    reason: t.exposeString('reason', { nullable: true, description: '更正的理由。 Why it was corrected.' }),
    outcome: t.expose('outcome', {
      type: AbsenceOutcomeEnum,
      nullable: true,
      description: '未到的学生在哪里。 Where an absent pupil turned out to be.',
    }),
    outcomeNote: t.exposeString('outcomeNote', { nullable: true, description: '说明。 A note on it.' }),
    outcomeByName: t.exposeString('outcomeByName', { nullable: true, description: '谁查明的。 Who found out.' }),
    alertedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: '提醒值班人员的时间。 When the duty person was alerted.',
      resolve: ({ alertedAt }) => moment(alertedAt),
    }),
    changes: t.exposeInt('changes', { description: '历史中有几个标记。 How many marks are in the history.' }),
    homework: t.expose('homework', {
      type: HomeworkStateEnum,
      nullable: true,
      description: '作业；为空表示未记录。 Homework; null while nobody entered it.',
    }),
    help: t.expose('help', { type: HomeworkHelpEnum, nullable: true, description: '得到的帮助。 The help given.' }),
    helpNote: t.exposeString('helpNote', { nullable: true, description: '对帮助的说明。 A note on the help.' }),
    releasedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: '离校时间。 When the pupil left.',
      resolve: ({ releasedAt }) => moment(releasedAt),
    }),
    elsewhere: t.field({
      type: [ElsewhereType],
      description: '此时段所在的社团。 The clubs in which the pupil is meanwhile.',
      resolve: ({ elsewhere }) => [...elsewhere],
    }),
  }),
})

const CountsType = builder.objectRef<AttendanceCounts>('AttendanceCounts').implement({
  description: '点名册的人数。 The counts of a register.',
  authScopes,
  fields: (t) => ({
    expected: t.exposeInt('expected', { description: '应到。 Expected.' }),
    present: t.exposeInt('present', { description: '到。 Present.' }),
    absent: t.exposeInt('absent', { description: '未到。 Absent.' }),
    excused: t.exposeInt('excused', { description: '请假。 Excused.' }),
    unmarked: t.exposeInt('unmarked', { description: '未标。 Unmarked.' }),
  }),
})

export const RollSheetType = builder.objectRef<Sheet>('RollSheet').implement({
  description: '一次课的点名册（R57）。 The sheet of a session on a date (R57).',
  authScopes,
  fields: (t) => ({
    id: t.field({
      type: 'HeldSessionId',
      description: '这次课在这一天的标识。 The session on that date.',
      resolve: ({ session }) => heldSessionId(session),
    }),
    date: t.field({
      type: 'Date',
      description: '日期。 The date.',
      resolve: ({ session }) => columnDate(session.date),
    }),
    name: t.string({ description: '名称。 Name.', resolve: ({ session }) => session.name }),
    isCare: t.boolean({
      description: '是否托管班（有作业与辅导的记录）。 Whether it is a care class, with homework and help.',
      resolve: ({ session }) => session.careClassId !== null,
    }),
    startsAt: t.int({
      description: '开始，自零点起的分钟数。 Start, in minutes since midnight.',
      resolve: ({ session }) => session.startsAt,
    }),
    endsAt: t.int({
      description: '结束，自零点起的分钟数。 End, in minutes since midnight.',
      resolve: ({ session }) => session.endsAt,
    }),
    venueName: t.string({
      nullable: true,
      description: '场地。 The venue.',
      resolve: ({ session }) => session.venueName,
    }),
    adultNames: t.stringList({
      description: '老师的姓名。 The names of its adults.',
      resolve: ({ session }) => session.adults.map(({ name }) => name),
    }),
    state: t.field({
      type: RegisterStateEnum,
      nullable: true,
      description: '状态；尚未开册时为空。 State; null before the register is opened.',
      resolve: ({ session }) => session.state,
    }),
    closedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: '提交时间。 When it was closed.',
      resolve: ({ session }) => moment(session.closedAt),
    }),
    closedByName: t.string({
      nullable: true,
      description: '谁提交的。 Who closed it.',
      resolve: ({ session }) => session.closedByName,
    }),
    schoolTimeZone: t.string({
      description: '学校的时区。 The school’s time zone.',
      resolve: ({ session }) => session.timeZone,
    }),
    serverTime: t.field({
      type: 'DateTime',
      description:
        '服务器的时间：手机据此校准标记的时间。 The server’s time, by which a phone sets the time of its marks.',
      resolve: () => new Date(),
    }),
    takerId: t.id({
      description:
        '标记记在谁的名下：手机上未发出的标记只由同一人发出。 In whose name marks are made: what a phone has kept is sent by the same person alone.',
      resolve: (_sheet, _args, context) => schoolViewer(context).accountId,
    }),
    alertMinutes: t.int({
      description: '未到多少分钟后提醒值班人员。 After how many minutes an unresolved absence alerts the duty person.',
      resolve: () => ABSENCE_MINUTES,
    }),
    counts: t.expose('counts', { type: CountsType, description: '人数。 Counts.' }),
    pupils: t.field({
      type: [SheetPupilType],
      description: '学生，按签到次序。 The pupils, in the order of the sign-in sheet.',
      resolve: ({ pupils }) => [...pupils],
    }),
  }),
})
