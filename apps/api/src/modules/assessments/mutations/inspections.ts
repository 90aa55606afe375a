import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { NotHeldError } from '../../timetable/errors.ts'
import { NotYetHeldError } from '../errors.ts'
import { recordInspection } from '../service/record-inspection.ts'
import { InspectedOrderEnum } from '../type/inspection.ts'

const FindingInput = builder.inputType('InspectionFindingInput', {
  description: '巡查人写下的一个问题，成为一项任务。 A finding that the inspector wrote down; it becomes a task.',
  fields: (t) => ({
    detail: t.string({ required: true, description: '问题，不超过 300 字。 The finding, at most 300 characters.' }),
    ownerId: t.id({ description: '负责人；不给为值守负责的人。 Its owner; who is in charge there when left out.' }),
    dueOn: t.field({ type: 'Date', description: '期限；不给为三天后。 The deadline; three days later when left out.' }),
  }),
})

const RecordInspectionInput = builder.inputType('RecordInspectionInput', {
  description: '一次巡查看到的情况（R80、R91）。 What was seen on an inspection (R80, R91).',
  fields: (t) => ({
    sessionId: t.id({ required: true, description: '托管班或社团活动。 The care class or club session.' }),
    date: t.field({ type: 'Date', required: true, description: '日期，不晚于今天。 The date, today at the latest.' }),
    homeworkDone: t.int({ description: '作业已完成的人数。 Pupils whose homework was finished.' }),
    homeworkTotal: t.int({ description: '有作业的人数。 Pupils who had homework.' }),
    order: t.field({ type: InspectedOrderEnum, required: true, description: '秩序。 Order.' }),
    teacherPresent: t.boolean({ required: true, description: '教师是否在岗。 Whether the teacher was there.' }),
    collectiveLesson: t.boolean({
      required: true,
      description: '是否集体教学，直达组长（R91）。 Whether a collective lesson was given; goes to the leader (R91).',
    }),
    corporalPunishment: t.boolean({
      required: true,
      description:
        '是否体罚或变相体罚，直达组长（R91）。 Whether a pupil was punished bodily; goes to the leader (R91).',
    }),
    remarks: t.string({
      description:
        '备注，不超过 500 字；有禁止行为时必填。 Remarks, at most 500 characters; required where something forbidden was seen.',
    }),
    findings: t.field({
      type: [FindingInput],
      required: true,
      description: '写下的问题，至多 10 个。 Findings written down, at most 10.',
    }),
    idempotencyKey: t.string({
      required: true,
      description: '幂等键（UUID）：同一键只登记一次。 Idempotency key, a UUID: the same key is kept once.',
    }),
  }),
})

builder.mutationField('recordInspection', (t) =>
  t.prismaField({
    type: 'Inspection',
    description:
      '登记一次巡查，问题成为任务；禁止行为立即报告组长（R80、R91）。 Keeps an inspection; findings become tasks, and the leader is told at once of a forbidden practice (R80, R91).',
    authScopes: { can: 'assessments:inspect' },
    errors: { types: [InvalidInputError, NotFoundError, NotHeldError, NotYetHeldError, IdempotencyKeyReusedError] },
    args: { input: t.arg({ type: RecordInspectionInput, required: true, description: '内容。 What was seen.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.inspection.findUniqueOrThrow({
        ...query,
        where: rowKey(await recordInspection(schoolViewer(context), input)),
      }),
  }),
)
