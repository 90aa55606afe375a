import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { readDismissalPlan } from '../service/dismissal.ts'
import { readSuggestions } from '../service/suggestions.ts'
import { DismissalPlanType } from '../type/dismissal.ts'
import { TimetableViewEnum } from '../type/enums.ts'
import { SuggestionsType } from '../type/suggestions.ts'
import { TimetableType } from '../type/timetable.ts'
import { timetableCalendar } from '../week/calendar-file.ts'
import { nameOfTimetable } from '../week/name.ts'
import { readTimetable } from '../week/timetable.ts'

const authScopes = { can: 'timetable:read' } as const

builder.queryFields((t) => ({
  timetable: t.field({
    type: TimetableType,
    nullable: true,
    description:
      '课表：不给日期为每周的安排；给日期为那一周的实际安排，例外与补课日已计入。学期不存在时为空。 The timetable: the weekly pattern, or with a date the real week with exceptions and make-up days applied; null when there is no such term.',
    authScopes,
    args: {
      termId: t.arg.id({ required: true, description: '学期。 The term.' }),
      view: t.arg({ type: TimetableViewEnum, required: true, description: '按什么查看。 Whose timetable.' }),
      id: t.arg.id({ description: '年级、班级、社团、场地或教职工。 The grade, class, club, venue or person.' }),
      date: t.arg({ type: 'Date', description: '那一周的任一天。 Any day of the week wanted.' }),
    },
    resolve: (_root, { termId, view, id, date }, context) =>
      readTimetable(schoolViewer(context), { termId, view, id: id ?? null, date: date ?? null }),
  }),
  timetableCalendar: t.string({
    nullable: true,
    description:
      '整个学期的课表，iCalendar（.ics）格式，可导入日历：例外与补课日已计入，不含学生姓名；学期或所选对象不存在时为空。 A timetable over its whole term as an iCalendar file (.ics) for calendars: exceptions and make-up days applied, no pupil named; null when there is no such term, or nothing of that kind.',
    authScopes,
    args: {
      termId: t.arg.id({ required: true, description: '学期。 The term.' }),
      view: t.arg({ type: TimetableViewEnum, required: true, description: '按什么查看。 Whose timetable.' }),
      id: t.arg.id({ description: '年级、班级、社团、场地或教职工。 The grade, class, club, venue or person.' }),
    },
    // Every date of the term is reckoned.
    complexity: 500,
    resolve: async (_root, { termId, view, id }, context) => {
      const viewer = schoolViewer(context)
      const name = await nameOfTimetable(viewer, { view, id: id ?? null })
      return name === null ? null : timetableCalendar(viewer, { termId, view, id: id ?? null, name }, new Date())
    },
  }),
  timetableSuggestions: t.field({
    type: SuggestionsType,
    nullable: true,
    description:
      '一次课可用的人和场地（R21、R59）；课不存在时为空。 Who and which rooms are free for a session (R21, R59); null when there is no such session.',
    authScopes,
    args: {
      termId: t.arg.id({ required: true, description: '学期。 The term.' }),
      sessionId: t.arg.id({ required: true, description: '托管班或社团活动。 The care class or club session.' }),
      date: t.arg({ type: 'Date', description: '日期；不给为每周。 The date; each week when left out.' }),
      startsAt: t.arg.int({ description: '另一开始时间，分钟数。 Another start, in minutes since midnight.' }),
      endsAt: t.arg.int({ description: '另一结束时间，分钟数。 Another end, in minutes since midnight.' }),
    },
    resolve: (_root, { termId, sessionId, date, startsAt, endsAt }, context) =>
      readSuggestions(schoolViewer(context), {
        ...{ termId, sessionId, date: date ?? null, startsAt: startsAt ?? null, endsAt: endsAt ?? null },
      }),
  }),
  dismissalPlan: t.field({
    type: DismissalPlanType,
    nullable: true,
    description:
      '一天的放学安排：各年级的时间、校门、次序、带队人，以及学生从哪里放学（R15）。学期不存在时为空。 The dismissal of a day: time, gate, order and leader of each grade, and from where its pupils come (R15); null when there is no such term.',
    authScopes,
    args: {
      termId: t.arg.id({ required: true, description: '学期。 The term.' }),
      date: t.arg({ type: 'Date', required: true, description: '日期。 The date.' }),
    },
    resolve: (_root, asked, context) => readDismissalPlan(schoolViewer(context), asked),
  }),
  staffAvailabilities: t.prismaField({
    type: ['StaffAvailability'],
    description:
      '各人在一个学期可值守的时间（R21）；没有登记的人任何一天都可以。 When people can serve in a term (R21); who is not listed can serve on any day.',
    authScopes,
    args: { termId: t.arg.id({ required: true, description: '学期。 The term.' }) },
    resolve: (query, _root, { termId }, context) =>
      database.staffAvailability.findMany({
        ...query,
        where: { schoolId: schoolViewer(context).schoolId, termId },
        orderBy: { staffId: 'asc' },
      }),
  }),
}))
