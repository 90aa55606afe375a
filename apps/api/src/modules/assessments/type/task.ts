import { TaskCause, TaskState } from '@afterbell/db/client'
import { type TASK_STEPS, taskSteps } from '@afterbell/domain/assessments/task-lifecycle'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { taskFacts } from '../service/task-facts.ts'

export const TaskCauseEnum = prismaEnum('TaskCause', TaskCause)
export const TaskStateEnum = prismaEnum('TaskState', TaskState)

const steps: Record<(typeof TASK_STEPS)[number], { readonly description: string }> = {
  TAKE: { description: '着手处理。 Taken in hand.' },
  FINISH: { description: '已完成，须说明怎样解决。 Done, with what was done about it.' },
  VERIFY: { description: '核实，由另一人进行。 Verified, by another.' },
  RETURN: { description: '退回，须有理由。 Returned, with a reason.' },
}
export const TaskStepEnum = builder.enumType('TaskStep', {
  description: '任务的一步（R80）。 A step of a task (R80).',
  values: steps,
})

builder.prismaObject('Task', {
  authScopes: { can: 'assessments:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    cause: t.expose('cause', { type: TaskCauseEnum }),
    subject: t.exposeString('subject'),
    detail: t.exposeString('detail', { nullable: true }),
    dueOn: t.expose('dueOn', { type: 'Date' }),
    urgent: t.exposeBoolean('urgent'),
    state: t.expose('state', { type: TaskStateEnum }),
    note: t.exposeString('note', { nullable: true }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    verifiedByName: t.exposeString('verifiedByName', { nullable: true }),
    verifiedAt: t.expose('verifiedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    owner: t.relation('owner', { nullable: true }),
    inspection: t.relation('inspection', { nullable: true }),
    steps: t.field({
      type: [TaskStepEnum],
      description: '您现在可以走的步骤。 The steps that you may take now.',
      select: { state: true, ownerId: true, finishedById: true },
      resolve: (task, _args, context) =>
        taskSteps(task.state, taskFacts(schoolViewer(context), task))
          .filter(({ decision }) => decision.allowed)
          .map(({ step }) => step),
    }),
  }),
})
