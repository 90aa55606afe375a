import { parseHeldSessionId } from '@afterbell/domain/registers/held-session-id'
import { schoolViewer } from '../../../context.ts'
import { columnDate, database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pupilsWithin } from '../../people/access.ts'
import { sessionInReach } from '../access.ts'
import { readDepartures } from '../day/departures.ts'
import { readPupilDay } from '../day/pupil-day.ts'
import { readSession, readToday } from '../day/today.ts'
import { passesOf } from '../passes/passes.ts'
import { readDailyRecord } from '../service/daily-record.ts'
import { leavesOn } from '../service/leaves.ts'
import { readReleaseSheet } from '../service/release.ts'
import { readSheet } from '../sheet/sheet.ts'
import { findVisitors } from '../sheet/visitors.ts'
import { DaySessionType, DayType } from '../type/day.ts'
import { DepartureType } from '../type/departures.ts'
import { PupilDayType } from '../type/pupil-day.ts'
import { ReleaseSheetType } from '../type/releases.ts'
import { RollSheetType } from '../type/sheet.ts'
import { VisitorCandidateType } from '../type/visitors.ts'

const heldSession = {
  type: 'HeldSessionId',
  required: true,
  description: '一次课在一个日期的标识。 A session on a date.',
} as const

builder.queryFields((t) => ({
  today: t.field({
    type: DayType,
    description: '工作台：学校的一天，限于查看者的范围（R57）。 A day at the school, within the viewer’s reach (R57).',
    authScopes: { can: 'registers:read' },
    args: { date: t.arg({ type: 'Date', required: true, description: '日期。 The date.' }) },
    resolve: (_root, { date }, context) => readToday(schoolViewer(context), date),
  }),
  sessions: t.field({
    type: [DaySessionType],
    description:
      '一天的课，按课表与例外，有问题的在前（R57）。 The sessions of a date, by the timetable and its exceptions, those with problems first (R57).',
    authScopes: { can: 'registers:read' },
    args: { date: t.arg({ type: 'Date', required: true, description: '日期。 The date.' }) },
    resolve: async (_root, { date }, context) => [...(await readToday(schoolViewer(context), date)).sessions],
  }),
  departures: t.field({
    type: [DepartureType],
    description:
      '我的学生接下来去哪里、交接如何：本班放学后，以及我值守的课结束后（R57）。 Where the pupils go next for whom the viewer answers, those of the class that he heads and of the sessions in which he stands, and how their hand-over stands (R57).',
    authScopes: { can: 'registers:read' },
    args: { date: t.arg({ type: 'Date', required: true, description: '日期。 The date.' }) },
    resolve: (_root, { date }, context) => readDepartures(schoolViewer(context), date),
  }),
  session: t.field({
    type: DaySessionType,
    nullable: true,
    description:
      '一个日期的一次课；没有或不在范围内时为空。 A session on a date; null when there is none within reach.',
    authScopes: { can: 'registers:read' },
    args: { id: t.arg(heldSession) },
    resolve: (_root, { id }, context) => readSession(schoolViewer(context), id),
  }),
  rollSheet: t.field({
    type: RollSheetType,
    nullable: true,
    description:
      '点名册；没有或不在范围内时为空（R57）。 The sheet of a session; null when there is none within reach (R57).',
    authScopes: { can: 'registers:sheet' },
    args: { sessionId: t.arg(heldSession) },
    resolve: (_root, { sessionId }, context) => readSheet(schoolViewer(context), sessionId),
  }),
  visitorCandidates: t.field({
    type: [VisitorCandidateType],
    description:
      '按姓名或拼音找来上这次课的学生，至多 10 名；不在范围内时为空列表（R57）。 Pupils of the school by name or initials, to be added to a sheet that does not expect them, at most 10; none outside reach (R57).',
    authScopes: { can: 'registers:record' },
    args: {
      sessionId: t.arg(heldSession),
      text: t.arg.string({
        required: true,
        description: '姓名、拼音或首字母的一部分。 Part of a name, its pinyin or initials.',
      }),
    },
    resolve: (_root, asked, context) => findVisitors(schoolViewer(context), asked),
  }),
  releaseSheet: t.field({
    type: ReleaseSheetType,
    nullable: true,
    description:
      '放学名单；没有或不在范围内时为空（R15、R57）。 The release list of a session; null when there is none within reach (R15, R57).',
    authScopes: { can: 'registers:release' },
    args: { sessionId: t.arg(heldSession) },
    resolve: (_root, { sessionId }, context) => readReleaseSheet(schoolViewer(context), sessionId),
  }),
  pupilDay: t.field({
    type: PupilDayType,
    nullable: true,
    description: '一名学生的一天，一条链（R57）。 One pupil’s day as one chain (R57).',
    authScopes: { can: 'registers:read' },
    args: {
      pupilId: t.arg.id({ required: true, description: '学生。 The pupil.' }),
      date: t.arg({ type: 'Date', required: true, description: '日期。 The date.' }),
    },
    resolve: (_root, asked, context) => readPupilDay(schoolViewer(context), asked),
  }),
  handOvers: t.prismaField({
    type: ['HandOver'],
    nullable: true,
    description:
      '交到一次课的交接（R57）；没有这次课时为空。 The hand-overs to a session (R57); null when there is none within reach.',
    authScopes: { can: 'registers:read' },
    args: { sessionId: t.arg(heldSession) },
    resolve: async (query, _root, { sessionId }, context) => {
      // Read at once: Pothos refuses an answer for which nobody looked at what is selected.
      const selected = { ...query }
      const viewer = schoolViewer(context)
      const session = await sessionInReach(viewer, 'registers:read', sessionId)
      if (!session) return null
      const { schoolId } = viewer
      return session.registerId
        ? database.handOver.findMany({
            ...selected,
            where: { schoolId, registerId: session.registerId },
            orderBy: [{ handedAt: 'asc' }, { id: 'asc' }],
          })
        : []
    },
  }),
  dailyRecord: t.prismaField({
    type: 'DailyRecord',
    nullable: true,
    description: '课后服务记载；没有时为空（R57）。 The daily record of a session; null when there is none (R57).',
    authScopes: { can: 'registers:read' },
    args: { sessionId: t.arg(heldSession) },
    resolve: (_query, _root, { sessionId }, context) => readDailyRecord(schoolViewer(context), sessionId),
  }),
  attendanceHistory: t.prismaField({
    type: ['AttendanceChange'],
    nullable: true,
    description:
      '一名学生在一次课不再生效的标记，新的在前（R57、R92）。 The marks of a pupil in a session that do not stand any more, newest first (R57, R92).',
    authScopes: { can: 'registers:read' },
    args: { sessionId: t.arg(heldSession), pupilId: t.arg.id({ required: true, description: '学生。 The pupil.' }) },
    resolve: async (query, _root, { sessionId, pupilId }, context) => {
      const selected = { ...query }
      const viewer = schoolViewer(context)
      const session = await sessionInReach(viewer, 'registers:read', sessionId)
      if (!session) return null
      if (!session.registerId) return []
      const { schoolId } = viewer
      return database.attendanceChange.findMany({
        ...selected,
        where: { schoolId, date: columnDate(session.date), registerId: session.registerId, pupilId },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      })
    },
  }),
  pupilLeaves: t.prismaField({
    type: ['PupilLeave'],
    description: '一天请假的学生（R57）。 The leaves that hold on a date (R57).',
    authScopes: { can: 'registers:arrange' },
    args: { date: t.arg({ type: 'Date', required: true, description: '日期。 The date.' }) },
    resolve: (query, _root, { date }, context) =>
      database.pupilLeave.findMany({
        ...query,
        where: leavesOn(schoolViewer(context), date),
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),
  }),
  pickUpAuthorisations: t.prismaField({
    type: ['PickUpAuthorisation'],
    description: '谁可以接走一名学生，已撤销的在后（R45）。 Who may collect a pupil, those revoked last (R45).',
    authScopes: { can: 'registers:arrange' },
    args: { pupilId: t.arg.id({ required: true, description: '学生。 The pupil.' }) },
    resolve: (query, _root, { pupilId }, context) => {
      const viewer = schoolViewer(context)
      return database.pickUpAuthorisation.findMany({
        ...query,
        where: { schoolId: viewer.schoolId, pupilId, pupil: pupilsWithin(viewer, 'registers:arrange') },
        orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { kind: 'asc' }, { createdAt: 'asc' }],
      })
    },
  }),
  substitutePasses: t.prismaField({
    type: ['SubstitutePass'],
    description: '一次课的代课链接。 The substitutes’ links of a session.',
    authScopes: { can: 'registers:substitute' },
    args: { sessionId: t.arg(heldSession) },
    resolve: (_query, _root, { sessionId }, context) => {
      const held = parseHeldSessionId(sessionId)
      return held ? passesOf(schoolViewer(context), held) : []
    },
  }),
}))
