import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createTaskInput, stepTaskInput, updateTaskInput } from '@afterbell/domain/assessments/input'
import { canTakeStep, stateAfter, type TaskState, type TaskStep } from '@afterbell/domain/assessments/task-lifecycle'
import { columnDate, inTransaction, rowKey, type Transaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { editing, type Version } from '../../actions/editing.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { recordAction } from '../../actions/record.ts'
import { checkServing } from '../../timetable/service/session-at-hand.ts'
import { visibleTasks } from '../access.ts'
import { TaskStepRefusedError } from '../errors.ts'
import { taskFacts } from './task-facts.ts'

const tasks = editing({
  resource: 'tasks',
  permission: 'assessments:manage',
  rows: (tx) => tx.task,
})

/** Enters a task by hand (R50). Throws InvalidInputError, NotFoundError. */
export function createTask(viewer: SchoolViewer, input: unknown) {
  const { ownerId = null, dueOn, urgent, ...rest } = parseInput(createTaskInput, input)
  return inTransaction(async (tx) => {
    await checkServing(tx, viewer, [ownerId])
    const data = { ...rest, cause: 'OTHER', ownerId, urgent: urgent ?? false, dueOn: columnDate(dueOn) }
    return tasks.create(tx, viewer, data)
  })
}

/** Names the owner and the deadline of a task (R80). Throws InvalidInputError, ConflictError, NotFoundError. */
export function updateTask(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const { dueOn, ...rest } = parseInput(updateTaskInput, input)
  return inTransaction(async (tx) => {
    await visibleTask(tx, viewer, id)
    await checkServing(tx, viewer, [rest.ownerId])
    return tasks.update(tx, viewer, { id, expectedUpdatedAt }, { ...rest, ...(dueOn && { dueOn: columnDate(dueOn) }) })
  })
}

async function visibleTask(tx: Transaction, viewer: SchoolViewer, id: string) {
  const task = await tx.task.findFirst({ where: { AND: [visibleTasks(viewer), { id }] } })
  if (!task) throw new NotFoundError()
  return task
}

/**
 * Takes a task a step on: in hand, done, verified by another, or returned (R80).
 * Throws InvalidInputError, NotFoundError, ConflictError, TaskStepRefusedError.
 */
export function stepTask(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const { step, note = null } = parseInput(stepTaskInput, input)
  return inTransaction(async (tx) => {
    const task = await visibleTask(tx, viewer, id)
    const decision = canTakeStep(step, task.state, taskFacts(viewer, task))
    if (!decision.allowed) throw new TaskStepRefusedError(decision.reasons)
    const to = stateAfter(step)
    await updateUnchanged(tx.task, task, expectedUpdatedAt, {
      ...{ state: to, note: note ?? task.note },
      ...progressAt(viewer, to, task),
    })
    const { updatedAt } = await tx.task.findUniqueOrThrow({ where: rowKey(task) })
    await recordAction(tx, viewer, {
      kind: `assessments:${verbs[step]}`,
      permission: 'assessments:work',
      resource: 'tasks',
      recordIds: [id],
      reason: note,
      changes: [{ recordId: id, field: 'state', from: task.state, to }],
      inverse: { kind: 'tasks:step-back', data: { id, updatedAt, before: progressOf(task) } },
    })
    return task
  })
}

const verbs: Record<TaskStep, string> = {
  TAKE: 'take-task',
  FINISH: 'finish-task',
  VERIFY: 'verify-task',
  RETURN: 'return-task',
}

type Stored = Prisma.TaskModel

/** Who finished and who verified, as they stand after a step to a state. */
function progressAt({ accountId, name }: SchoolViewer, to: TaskState, task: Stored) {
  const at = new Date()
  if (to === 'VERIFIED') return { verifiedById: accountId, verifiedByName: name, verifiedAt: at }
  const unverified = { verifiedById: null, verifiedByName: null, verifiedAt: null }
  if (to === 'DONE') return { ...unverified, finishedById: accountId, finishedAt: task.finishedAt ?? at }
  return { ...unverified, finishedById: null, finishedAt: null }
}

const progressOf = ({ state, note, finishedById, finishedAt, verifiedById, verifiedByName, verifiedAt }: Stored) => ({
  ...{ state, note, finishedById, finishedAt },
  ...{ verifiedById, verifiedByName, verifiedAt },
})

defineInverse<{ id: string; updatedAt: string; before: ReturnType<typeof progressOf> }>(
  'tasks:step-back',
  async (tx, viewer, { id, updatedAt, before }) => {
    const task = await visibleTask(tx, viewer, id)
    if (task.updatedAt.toISOString() !== updatedAt) throw new CannotUndoError(movedOn)
    await updateUnchanged(tx.task, task, task.updatedAt, before)
    const after = await tx.task.findUniqueOrThrow({ where: rowKey(task) })
    return {
      changes: [{ recordId: id, field: 'state', from: task.state, to: before.state }],
      inverse: { kind: 'tasks:step-back', data: { id, updatedAt: after.updatedAt, before: progressOf(task) } },
    }
  },
)

const movedOn = {
  zh: '无法撤销：之后任务又有变动。请按现在的状态处理。',
  en: 'This cannot be undone: the task has moved on since. Go on from where it stands.',
}
