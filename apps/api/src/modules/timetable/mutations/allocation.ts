import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds } from '../../../graphql/version.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { TermClosedError } from '../../schools/errors.ts'
import {
  AlreadyArrangedError,
  ConfirmationNeededError,
  StaffingInputsChangedError,
  TimetableClashError,
} from '../errors.ts'
import { ChosenAdultInput } from '../queries/allocation.ts'
import { commitStaffing } from '../service/allocation/commit.ts'

const CommitStaffingInput = builder.inputType('CommitStaffingInput', {
  description: '接受一份值守建议。 The acceptance of a proposal of adults.',
  fields: (t) => ({
    termId: t.id({ required: true, description: '学期。 The term.' }),
    expectedInputHash: t.string({
      required: true,
      description:
        '看到的依据哈希；之后有变化时拒绝。 `inputHash` as it was looked at; refused when anything changed since.',
    }),
    assignments: t.field({
      type: [ChosenAdultInput],
      required: true,
      description: '各次课由谁值守；没有列出的课无人值守。 Who stands where; a session that is left out has nobody.',
    }),
    confirmed: t.boolean({ description: '已看过提醒，仍要保存。 The warnings were seen; save it all the same.' }),
    idempotencyKey: t.string({
      required: true,
      description:
        '幂等键，8 至 100 字：断线重发时带同一键，只执行一次。 A key of 8 to 100 characters: sent again with it, the request acts once.',
    }),
  }),
})

builder.mutationField('commitStaffing', (t) =>
  t.field({
    type: RecordIds,
    description:
      '接受值守建议：一次事务写入每周的值守，可撤销（R16、R21）。答复为变动的课。 Makes a proposal the weekly assignments, in one transaction; can be undone (R16, R21). Answers the sessions that changed.',
    authScopes: { can: 'timetable:edit' },
    errors: {
      types: [
        InvalidInputError,
        NotFoundError,
        ConflictError,
        IdempotencyKeyReusedError,
        TermClosedError,
        StaffingInputsChangedError,
        TimetableClashError,
        AlreadyArrangedError,
        ConfirmationNeededError,
      ],
    },
    args: { input: t.arg({ type: CommitStaffingInput, required: true, description: '内容。 Who stands where.' }) },
    resolve: (_root, { input }, context) => commitStaffing(schoolViewer(context), input),
  }),
)
