import { builder } from '../../../graphql/builder.ts'
import { UserErrorInterface } from '../../../graphql/errors.ts'
import {
  AdjustmentRefusedError,
  AlreadyToldError,
  CommitmentFixedError,
  CommitmentMissingError,
  DrawInputRefusedError,
  DrawInputsChangedError,
  DrawStateError,
  OtherDrawPublishedError,
  RehearsalError,
} from '../errors.ts'
import { DrawStateEnum } from './draw.ts'

const interfaces = [UserErrorInterface]

builder.objectType(CommitmentMissingError, {
  name: 'CommitmentMissingError',
  description: '学期还没有公布抽签承诺。 No commitment is published for the term.',
  interfaces,
})
builder.objectType(CommitmentFixedError, {
  name: 'CommitmentFixedError',
  description: '抽签承诺或公开随机数已定，不可更改。 The commitment, or its entropy, is fixed.',
  interfaces,
})
builder.objectType(DrawInputRefusedError, {
  name: 'DrawInputRefusedError',
  description: '编排的输入自相矛盾。 The draw’s input contradicts itself.',
  interfaces,
})
builder.objectType(DrawStateError, {
  name: 'DrawStateError',
  description: '编排的状态不允许这一步。 The draw is not in the state that the step starts from.',
  interfaces,
  fields: (t) => ({
    state: t.expose('state', { type: DrawStateEnum, description: '当前状态。 Its state now.' }),
  }),
})
builder.objectType(RehearsalError, {
  name: 'RehearsalError',
  description: '演练不能发布。 A rehearsal cannot be published.',
  interfaces,
})
builder.objectType(DrawInputsChangedError, {
  name: 'DrawInputsChangedError',
  description: '试排之后输入有变化。 The inputs changed after the run.',
  interfaces,
})
builder.objectType(OtherDrawPublishedError, {
  name: 'OtherDrawPublishedError',
  description: '学期已发布另一次编排。 Another draw of the term is published.',
  interfaces,
})
builder.objectType(AdjustmentRefusedError, {
  name: 'AdjustmentRefusedError',
  description:
    '手工调整不可行：已满、年级不符或时间冲突。 The change by hand is impossible: full, other grade, or a clash.',
  interfaces,
})
builder.objectType(AlreadyToldError, {
  name: 'AlreadyToldError',
  description: '教师和家长已经得知结果。 Teachers and guardians have been told already.',
  interfaces,
})
