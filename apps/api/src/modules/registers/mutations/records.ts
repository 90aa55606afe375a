import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { NotYetError } from '../errors.ts'
import { recordDaily } from '../service/daily-record.ts'
import { recordHomework } from '../service/homework.ts'
import { CareActivityEnum, HomeworkHelpEnum, HomeworkStateEnum } from '../type/enums.ts'
import { RegisterDone } from './attendance.ts'
import { keyField, noteField, pupilField, sessionField } from './input.ts'

const authScopes = { can: 'registers:record' } as const
const common = [InvalidInputError, NotFoundError, TermClosedError, NotYetError] as const

const HomeworkEntryInput = builder.inputType('HomeworkEntryInput', {
  description: '一名学生的作业与得到的帮助（R04、R17）。 A pupil’s homework and the help given (R04, R17).',
  fields: (t) => ({
    pupilId: pupilField(t),
    state: t.field({ type: HomeworkStateEnum, required: true, description: '完成情况。 How far it is done.' }),
    help: t.field({ type: HomeworkHelpEnum, description: '得到的帮助，免费。 The help given, which is free.' }),
    helpNote: noteField(t, '对帮助的说明。 A note on the help.'),
  }),
})

const RecordHomeworkInput = builder.inputType('RecordHomeworkInput', {
  description: '一次课学生的作业。 The homework of a session’s pupils.',
  fields: (t) => ({
    sessionId: sessionField(t),
    entries: t.field({ type: [HomeworkEntryInput], required: true, description: '1 至 200 名学生。 1 to 200 pupils.' }),
    key: keyField(t),
  }),
})

const RecordDailyInput = builder.inputType('RecordDailyInput', {
  description: '课后服务记载（R57）。 A daily record (R57).',
  fields: (t) => ({
    sessionId: sessionField(t),
    activities: t.field({ type: [CareActivityEnum], required: true, description: '做了什么。 What was done.' }),
    content: t.string({ required: true, description: '记载，不超过 2000 字。 The record, at most 2,000 characters.' }),
    incident: t.string({ description: '特殊情况。 What happened out of the ordinary.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      description: '修改已有的记载时，读到的修改时间。 `updatedAt` as the editor read it, of a record that is changed.',
    }),
  }),
})

builder.mutationFields((t) => ({
  recordHomework: t.field({
    type: RegisterDone,
    description:
      '记录作业是否完成与得到的帮助（R04、R17）。 Enters whether homework is finished, and the help given (R04, R17).',
    authScopes,
    errors: { types: [...common, IdempotencyKeyReusedError] },
    args: { input: t.arg({ type: RecordHomeworkInput, required: true, description: '内容。 The entries.' }) },
    resolve: (_root, { input }, context) => recordHomework(schoolViewer(context), input),
  }),
  recordDaily: t.field({
    type: RegisterDone,
    description: '写课后服务记载（R57）。 Writes the daily record of a session (R57).',
    authScopes,
    errors: { types: [...common, ConflictError] },
    args: { input: t.arg({ type: RecordDailyInput, required: true, description: '内容。 The record.' }) },
    resolve: (_root, { input }, context) => recordDaily(schoolViewer(context), input),
  }),
}))
