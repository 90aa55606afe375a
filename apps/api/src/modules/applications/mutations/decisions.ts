import { MOST_DECIDED_AT_ONCE, REASON_LIMIT } from '@afterbell/domain/applications/input'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import type { InputFields } from '../../../graphql/version.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { ApplicationsRefusedError, SelectionChangedError } from '../errors.ts'
import { ApplicationFilter } from '../queries/filter.ts'
import { approveApplications, type Decided, returnApplications } from '../service/decide.ts'

const DecidedApplicationInput = builder.inputType('DecidedApplicationInput', {
  description: '要决定的一份报名。 An application to be decided.',
  fields: (t) => ({
    id: t.id({ required: true, description: '报名。 The application.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      required: true,
      description: '读到的修改时间；已被他人修改时拒绝。 `updatedAt` as it was read; refused when changed since.',
    }),
  }),
})

const scopeFields = (t: InputFields) => ({
  items: t.field({
    type: [DecidedApplicationInput],
    description: `逐一指定的报名，不超过 ${MOST_DECIDED_AT_ONCE} 份；与 filter 二选一。 Applications named one by one; either these or a filter.`,
  }),
  filter: t.field({
    type: ApplicationFilter,
    description: '全部符合条件的报名；须给出 expectedCount。 All that match; expectedCount is then needed.',
  }),
  expectedCount: t.int({
    description: '看到的数量；现在的数量不同则拒绝。 How many were seen; refused when another number match now.',
  }),
  idempotencyKey: t.string({
    required: true,
    description:
      '本次提交的编号，由客户端生成；重复提交只执行一次。 Chosen by the client for this request, which is then carried out once.',
  }),
})

const ApproveApplicationsInput = builder.inputType('ApproveApplicationsInput', {
  description: '批准哪些报名。 Which applications are approved.',
  fields: scopeFields,
})

const ReturnApplicationsInput = builder.inputType('ReturnApplicationsInput', {
  description: '退回哪些报名，为什么。 Which applications are returned, and why.',
  fields: (t) => ({
    ...scopeFields(t),
    reason: t.string({
      required: true,
      description: `退回的理由，家长会读到，不超过 ${REASON_LIMIT} 字。 Why; the guardians read it.`,
    }),
  }),
})

const DecidedApplications = builder.objectRef<Decided>('DecidedApplications').implement({
  description: '决定的结果。 What a decision came to.',
  fields: (t) => ({
    actionId: t.exposeID('actionId', { description: '操作，可撤销。 The action, which can be undone.' }),
    count: t.exposeInt('count', { description: '决定了几份。 How many were decided.' }),
  }),
})

const refusals = [
  InvalidInputError,
  NotFoundError,
  ApplicationsRefusedError,
  SelectionChangedError,
  IdempotencyKeyReusedError,
]

builder.mutationField('approveApplications', (t) =>
  t.field({
    type: DecidedApplications,
    description:
      '批准报名，一份或一批，全部批准或一份不批；记下何人何时（R51）；可撤销。 Approves applications, one or many, all or none, with who and when (R51); can be undone.',
    authScopes: { can: 'applications:decide' },
    errors: { types: refusals },
    args: { input: t.arg({ type: ApproveApplicationsInput, required: true, description: '哪些。 Which.' }) },
    resolve: (_root, { input }, context) => approveApplications(schoolViewer(context), input),
  }),
)

builder.mutationField('returnApplications', (t) =>
  t.field({
    type: DecidedApplications,
    description:
      '退回报名并说明理由，一份或一批，全部退回或一份不退（R51）；可撤销。 Returns applications with the reason, one or many, all or none (R51); can be undone.',
    authScopes: { can: 'applications:decide' },
    errors: { types: refusals },
    args: {
      input: t.arg({ type: ReturnApplicationsInput, required: true, description: '哪些，为何。 Which, and why.' }),
    },
    resolve: (_root, { input }, context) => returnApplications(schoolViewer(context), input),
  }),
)
