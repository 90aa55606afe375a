import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { type InputFields, versionFields } from '../../../graphql/version.ts'
import { TermClosedError } from '../errors.ts'
import { createBellSchedule, updateBellSchedule } from '../service/bell-schedules.ts'
import { createDismissal, updateDismissal } from '../service/dismissals.ts'

const BellPeriodInput = builder.inputType('BellPeriodInput', {
  description: '一个课时。 A period.',
  fields: (t) => ({
    startsAt: t.int({ required: true, description: '开始，自零点起的分钟数。 Start, in minutes since midnight.' }),
    endsAt: t.int({ required: true, description: '结束，自零点起的分钟数。 End, in minutes since midnight.' }),
    half: t.boolean({ required: true, description: '是否半课时（R14）。 Whether it is half a period (R14).' }),
  }),
})

const bellFields = (t: InputFields) => ({
  name: t.string({ required: true, description: '名称，不超过 40 字。 Name, at most 40 characters.' }),
  startsAt: t.int({
    required: true,
    description: '服务开始，自零点起的分钟数。 Start of the service, in minutes since midnight.',
  }),
  endsAt: t.int({
    required: true,
    description: '服务结束，自零点起的分钟数。 End of the service, in minutes since midnight.',
  }),
  gradeIds: t.idList({ required: true, description: '适用的年级。 The grades that it is for.' }),
  periods: t.field({
    type: [BellPeriodInput],
    required: true,
    description: '全部课时，按先后；其间为课间休息。 All periods in order; what lies between is a break.',
  }),
})

const CreateBellScheduleInput = builder.inputType('CreateBellScheduleInput', {
  description: '新建作息时间表（R13、R14）。 A new bell schedule (R13, R14).',
  fields: (t) => ({ termId: t.id({ required: true, description: '学期。 The term.' }), ...bellFields(t) }),
})

const UpdateBellScheduleInput = builder.inputType('UpdateBellScheduleInput', {
  description: '修改作息时间表，须整体给出。 Changes to a bell schedule, which is sent whole.',
  fields: (t) => ({ ...versionFields(t), ...bellFields(t) }),
})

const dismissalFields = (t: InputFields, required: boolean) => ({
  gradeId: t.id({ required, description: '年级。 The grade.' }),
  leavesAt: t.int({ required, description: '放学时间，自零点起的分钟数。 When it leaves, in minutes since midnight.' }),
  gate: t.string({ required, description: '校门，不超过 40 字。 The gate, at most 40 characters.' }),
  order: t.int({ required, description: '次序，1 至 20。 The order of leaving, 1 to 20.' }),
})

const CreateDismissalInput = builder.inputType('CreateDismissalInput', {
  description: '一个年级的放学安排（R15）。 The dismissal of a grade (R15).',
  fields: (t) => ({ termId: t.id({ required: true, description: '学期。 The term.' }), ...dismissalFields(t, true) }),
})

const UpdateDismissalInput = builder.inputType('UpdateDismissalInput', {
  description: '修改放学安排；未给出的字段不变。 Changes to a dismissal; fields left out stay as they are.',
  fields: (t) => ({ ...versionFields(t), ...dismissalFields(t, false) }),
})

builder.mutationFields((t) => ({
  createBellSchedule: t.prismaField({
    type: 'BellSchedule',
    description: '新建作息时间表。 Adds a bell schedule to a term. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError, NotFoundError, TermClosedError] },
    args: { input: t.arg({ type: CreateBellScheduleInput, required: true, description: '内容。 The schedule.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.bellSchedule.findUniqueOrThrow({
        ...query,
        where: rowKey(await createBellSchedule(schoolViewer(context), input)),
      }),
  }),
  updateBellSchedule: t.prismaField({
    type: 'BellSchedule',
    description: '修改作息时间表，可撤销。 Changes a bell schedule; can be undone. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError, TermClosedError] },
    args: { input: t.arg({ type: UpdateBellScheduleInput, required: true, description: '内容。 The schedule.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.bellSchedule.findUniqueOrThrow({
        ...query,
        where: rowKey(await updateBellSchedule(schoolViewer(context), input)),
      }),
  }),
  createDismissal: t.prismaField({
    type: 'Dismissal',
    description: '设置一个年级的放学安排。 Says when and where a grade leaves. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError, NotFoundError, TermClosedError] },
    args: { input: t.arg({ type: CreateDismissalInput, required: true, description: '内容。 The dismissal.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.dismissal.findUniqueOrThrow({
        ...query,
        where: rowKey(await createDismissal(schoolViewer(context), input)),
      }),
  }),
  updateDismissal: t.prismaField({
    type: 'Dismissal',
    description: '修改放学安排，可撤销。 Changes a dismissal; can be undone. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError, TermClosedError] },
    args: { input: t.arg({ type: UpdateDismissalInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.dismissal.findUniqueOrThrow({
        ...query,
        where: rowKey(await updateDismissal(schoolViewer(context), input)),
      }),
  }),
}))
