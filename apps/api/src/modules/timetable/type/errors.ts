import { schoolViewer } from '../../../context.ts'
import { columnDate } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { UserErrorInterface } from '../../../graphql/errors.ts'
import {
  AlreadyArrangedError,
  ConfirmationNeededError,
  type NamedClash,
  type NamedWarning,
  NotHeldError,
  NothingToCopyError,
  StaffingInputsChangedError,
  TimetableClashError,
  warningText,
} from '../errors.ts'
import { readSuggestions } from '../service/suggestions.ts'
import { ClashKindEnum } from './enums.ts'
import { SuggestionsType } from './suggestions.ts'

const interfaces = [UserErrorInterface]
const authScopes = { can: 'timetable:read' } as const

const TimetableClashType = builder.objectRef<NamedClash>('TimetableClash').implement({
  description: '一处冲突：谁、何时、在哪两处。 A clash: who, when, and between what.',
  authScopes,
  fields: (t) => ({
    kind: t.expose('kind', { type: ClashKindEnum, description: '种类。 Kind.' }),
    subject: t.exposeString('subject', {
      description: '冲突的人或场地；学生冲突时为空。 The adult or the venue; empty of pupils.',
    }),
    pupils: t.exposeInt('pupils', { description: '冲突的学生人数。 How many pupils clash.' }),
    date: t.field({
      type: 'Date',
      nullable: true,
      description: '日期；每周如此时为空。 The date; null when it is so each week.',
      resolve: ({ date }) => date && columnDate(date),
    }),
    weekday: t.exposeInt('weekday', { description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    startsAt: t.exposeInt('startsAt', { description: '开始，自零点起的分钟数。 Start, in minutes since midnight.' }),
    endsAt: t.exposeInt('endsAt', { description: '结束，自零点起的分钟数。 End, in minutes since midnight.' }),
    between: t.stringList({
      description: '两处课或岗位的名称。 The names of the two sessions or posts.',
      resolve: ({ between }) => [...between],
    }),
  }),
})

builder.objectType(TimetableClashError, {
  name: 'TimetableClashError',
  description:
    '人、场地或学生会同时在两处，不能保存（R16、R55、R59）。 Somebody or a venue would be in two places: never saved (R16, R55, R59).',
  interfaces,
  fields: (t) => ({
    clashes: t.field({
      type: [TimetableClashType],
      description: '逐一列出。 Each of them.',
      resolve: ({ clashes }) => [...clashes],
    }),
    suggestions: t.field({
      type: SuggestionsType,
      nullable: true,
      description: '建议：有空的人和场地（R21）。 Suggestions: who and which rooms are free (R21).',
      resolve: ({ question }, _args, context) => question && readSuggestions(schoolViewer(context), question),
    }),
  }),
})

builder.objectType(AlreadyArrangedError, {
  name: 'AlreadyArrangedError',
  description: '已经有同样的安排。 It is arranged already.',
  interfaces,
})

builder.objectType(StaffingInputsChangedError, {
  name: 'StaffingInputsChangedError',
  description: '建议之后课表、人员或值守有变化。 What the proposal of adults follows from changed since.',
  interfaces,
})

builder.objectType(NothingToCopyError, {
  name: 'NothingToCopyError',
  description: '没有可照搬的值守。 There is nothing to copy.',
  interfaces,
})
builder.objectType(NotHeldError, {
  name: 'NotHeldError',
  description: '这一天没有这次课。 The session is not held on that date.',
  interfaces,
})

const StaffingWarningType = builder.objectRef<NamedWarning>('StaffingWarning').implement({
  description: '需要确认的一点（R21）。 A point to confirm (R21).',
  authScopes,
  fields: (t) => ({
    code: t.exposeString('code', { description: '代码。 A stable code.' }),
    text: t.string({
      description: '说明，按请求的语言。 A sentence, in the language of the request.',
      resolve: (warning, _args, { locale }) => warningText(warning, locale),
    }),
  }),
})

builder.objectType(ConfirmationNeededError, {
  name: 'ConfirmationNeededError',
  description: '有不妥之处，确认后才保存。 Something speaks against it; it is saved when confirmed.',
  interfaces,
  fields: (t) => ({
    warnings: t.field({
      type: [StaffingWarningType],
      description: '逐一列出。 Each of them.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
})
