import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { AlreadyAuthorisedError, LeaveOverlapsError, NotYetError } from '../errors.ts'
import { createPass, type GivenPass, revokePass } from '../passes/passes.ts'
import { recordLeave, withdrawLeave } from '../service/leaves.ts'
import { authorisePickUp, revokePickUp } from '../service/pick-ups.ts'
import { PickUpConfirmationEnum, PickUpKindEnum } from '../type/enums.ts'
import { pupilField, sessionField } from './input.ts'

const arrange = { can: 'registers:arrange' } as const

const RecordLeaveInput = builder.inputType('RecordLeaveInput', {
  description: '学生请假。 A pupil’s leave.',
  fields: (t) => ({
    pupilId: pupilField(t),
    fromDate: t.field({ type: 'Date', required: true, description: '第一天。 The first day.' }),
    toDate: t.field({ type: 'Date', required: true, description: '最后一天。 The last day.' }),
    reason: t.string({ description: '事由，不超过 200 字。 The reason, at most 200 characters.' }),
  }),
})

const WithdrawLeaveInput = builder.inputType('WithdrawLeaveInput', {
  description: '销假。 The taking back of a leave.',
  fields: versionFields,
})

const AuthorisePickUpInput = builder.inputType('AuthorisePickUpInput', {
  description: '接送授权（R45）。 A pick-up authorisation (R45).',
  fields: (t) => ({
    pupilId: pupilField(t),
    kind: t.field({ type: PickUpKindEnum, required: true, description: '种类。 Kind.' }),
    guardianId: t.id({ description: '监护人。 The guardian.' }),
    name: t.string({ description: '指定的人的姓名。 The named person’s name.' }),
    relation: t.string({ description: '指定的人与学生的关系。 What the named person is to the pupil.' }),
    phone: t.string({ description: '指定的人的手机号码，加密保存。 The named person’s mobile number, sealed.' }),
    validFrom: t.field({ type: 'Date', required: true, description: '第一天。 The first day.' }),
    validTo: t.field({
      type: 'Date',
      description: '最后一天；不给为直到撤销。 The last day; until it is revoked when left out.',
    }),
    confirmedHow: t.field({
      type: PickUpConfirmationEnum,
      required: true,
      description: '监护人以何种方式同意。 How the guardians agreed.',
    }),
  }),
})

const RevokePickUpInput = builder.inputType('RevokePickUpInput', {
  description: '撤销接送授权，立即生效。 The end of an authorisation, at once.',
  fields: (t) => ({
    ...versionFields(t),
    reason: t.string({ required: true, description: '理由，不超过 200 字。 The reason, at most 200 characters.' }),
  }),
})

const CreateSubstitutePassInput = builder.inputType('CreateSubstitutePassInput', {
  description: '给代课老师的链接。 A substitute’s link.',
  fields: (t) => ({
    sessionId: sessionField(t),
    name: t.string({ required: true, description: '代课的人，不超过 40 字。 The substitute, at most 40 characters.' }),
  }),
})

const GivenPassType = builder.objectRef<GivenPass>('GivenSubstitutePass').implement({
  description: '新的代课链接：路径只在这里显示一次。 A new link: its path is shown this once.',
  authScopes: { can: 'registers:substitute' },
  fields: (t) => ({
    id: t.exposeID('id', { description: '标识。 Identifier.' }),
    path: t.exposeString('path', {
      description:
        '接在网址后的路径，含口令，不含个人信息。 The path behind the site’s address, with the token and nothing personal.',
    }),
  }),
})

builder.mutationFields((t) => ({
  recordLeave: t.field({
    type: RecordIds,
    description:
      '登记请假：点名册上预先标为请假。答复为请假。 Enters a leave, which registers mark beforehand. Answers the leave.',
    authScopes: arrange,
    errors: { types: [InvalidInputError, NotFoundError, TermClosedError, LeaveOverlapsError] },
    args: { input: t.arg({ type: RecordLeaveInput, required: true, description: '内容。 The leave.' }) },
    resolve: async (_root, { input }, context) => ({ ids: [(await recordLeave(schoolViewer(context), input)).id] }),
  }),
  withdrawLeave: t.field({
    type: RecordIds,
    description: '销假；已有的标记不变。 Takes a leave back; marks that stand stay.',
    authScopes: arrange,
    errors: { types: [NotFoundError, TermClosedError, ConflictError] },
    args: { input: t.arg({ type: WithdrawLeaveInput, required: true, description: '哪次请假。 Which leave.' }) },
    resolve: async (_root, { input }, context) => ({ ids: [(await withdrawLeave(schoolViewer(context), input)).id] }),
  }),
  authorisePickUp: t.prismaField({
    type: 'PickUpAuthorisation',
    description:
      '登记谁可以接走学生，或学生自行离校（R45）。 Enters who may collect a pupil, or that the pupil leaves alone (R45).',
    authScopes: arrange,
    errors: { types: [InvalidInputError, NotFoundError, AlreadyAuthorisedError] },
    args: { input: t.arg({ type: AuthorisePickUpInput, required: true, description: '内容。 The authorisation.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.pickUpAuthorisation.findUniqueOrThrow({
        ...query,
        where: rowKey(await authorisePickUp(schoolViewer(context), input)),
      }),
  }),
  revokePickUp: t.prismaField({
    type: 'PickUpAuthorisation',
    description: '撤销接送授权，立即生效，不能恢复（R57）。 Ends an authorisation at once and for good (R57).',
    authScopes: arrange,
    errors: { types: [InvalidInputError, NotFoundError, ConflictError] },
    args: { input: t.arg({ type: RevokePickUpInput, required: true, description: '内容。 Which, and why.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.pickUpAuthorisation.findUniqueOrThrow({
        ...query,
        where: rowKey(await revokePickUp(schoolViewer(context), input)),
      }),
  }),
  createSubstitutePass: t.field({
    type: GivenPassType,
    description:
      '给代课老师一个当天有效的链接，只能点这一次课的名。 Gives a substitute a link that takes this one register today, and nothing else.',
    authScopes: { can: 'registers:substitute' },
    errors: { types: [InvalidInputError, NotFoundError, TermClosedError, NotYetError] },
    args: { input: t.arg({ type: CreateSubstitutePassInput, required: true, description: '内容。 The link.' }) },
    resolve: (_root, { input }, context) => createPass(schoolViewer(context), input),
  }),
  revokeSubstitutePass: t.field({
    type: RecordIds,
    description: '立即收回代课链接。 Ends a substitute’s link at once.',
    authScopes: { can: 'registers:substitute' },
    errors: { types: [NotFoundError] },
    args: { id: t.arg.id({ required: true, description: '链接。 The link.' }) },
    resolve: async (_root, { id }, context) => ({ ids: [(await revokePass(schoolViewer(context), id)).id] }),
  }),
}))
