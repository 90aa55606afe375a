import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { versionFields } from '../../../graphql/version.ts'
import { TaskStepRefusedError } from '../errors.ts'
import { createTask, stepTask, updateTask } from '../service/tasks.ts'
import { TaskStepEnum } from '../type/task.ts'

const CreateTaskInput = builder.inputType('CreateTaskInput', {
  description: '新的任务（R50）。 A new task (R50).',
  fields: (t) => ({
    subject: t.string({
      required: true,
      description: '关于哪里，不超过 80 字。 What it is about, at most 80 characters.',
    }),
    detail: t.string({
      required: true,
      description: '要解决什么，不超过 300 字。 What is to be mended, at most 300 characters.',
    }),
    ownerId: t.id({ description: '负责人。 Its owner.' }),
    dueOn: t.field({ type: 'Date', required: true, description: '期限。 The deadline.' }),
    urgent: t.boolean({ description: '是否紧急。 Whether it is urgent.' }),
  }),
})

const UpdateTaskInput = builder.inputType('UpdateTaskInput', {
  description: '修改任务；未给出的字段不变。 Changes to a task; fields left out stay as they are.',
  fields: (t) => ({
    ...versionFields(t),
    ownerId: t.id({ description: '负责人。 Its owner.' }),
    dueOn: t.field({ type: 'Date', description: '期限。 The deadline.' }),
    detail: t.string({
      description: '要解决什么，不超过 300 字。 What is to be mended, at most 300 characters.',
    }),
  }),
})

const StepTaskInput = builder.inputType('StepTaskInput', {
  description: '任务的一步（R80）。 A step of a task (R80).',
  fields: (t) => ({
    ...versionFields(t),
    step: t.field({ type: TaskStepEnum, required: true, description: '哪一步。 Which step.' }),
    note: t.string({
      description:
        '完成时写明怎样解决，退回时写明理由，不超过 300 字。 What was done about it, or why it is returned, at most 300 characters.',
    }),
  }),
})

const steering = { can: 'assessments:manage' } as const

builder.mutationFields((t) => ({
  createTask: t.prismaField({
    type: 'Task',
    description: '新增任务，可撤销（R50）。 Enters a task; can be undone (R50). For who looks after inspections.',
    authScopes: steering,
    errors: { types: [InvalidInputError, NotFoundError] },
    args: { input: t.arg({ type: CreateTaskInput, required: true, description: '内容。 The task.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.task.findUniqueOrThrow({ ...query, where: rowKey(await createTask(schoolViewer(context), input)) }),
  }),
  updateTask: t.prismaField({
    type: 'Task',
    description:
      '指派负责人、修改期限，可撤销（R80）。 Names the owner and the deadline of a task; can be undone (R80). For who looks after inspections.',
    authScopes: steering,
    errors: { types: [InvalidInputError, NotFoundError, ConflictError] },
    args: { input: t.arg({ type: UpdateTaskInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.task.findUniqueOrThrow({ ...query, where: rowKey(await updateTask(schoolViewer(context), input)) }),
  }),
  stepTask: t.prismaField({
    type: 'Task',
    description:
      '任务走一步：着手、完成、核实（由另一人）、退回，可撤销（R80）。 Takes a task a step on: in hand, done, verified by another, or returned; can be undone (R80).',
    authScopes: { can: 'assessments:work' },
    errors: { types: [InvalidInputError, NotFoundError, ConflictError, TaskStepRefusedError] },
    args: { input: t.arg({ type: StepTaskInput, required: true, description: '内容。 The step.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.task.findUniqueOrThrow({ ...query, where: rowKey(await stepTask(schoolViewer(context), input)) }),
  }),
}))
