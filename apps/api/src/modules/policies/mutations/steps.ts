import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { NotApproverError, PolicyStepRefusedError } from '../errors.ts'
import { publishPolicy } from '../service/publication.ts'
import { approvePolicy, returnToDraft, startConsultation } from '../service/steps.ts'

const StartConsultationInput = builder.inputType('StartConsultationInput', {
  description: '把草稿交给组织征求意见（R30）。 Which draft is put to which groups (R30).',
  fields: (t) => ({
    versionId: t.id({ required: true, description: '版本。 The version.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      required: true,
      description:
        '读到的修改时间；已被他人修改时拒绝。 `updatedAt` as it was read; refused when somebody changed the version since.',
    }),
    groupIds: t.idList({ required: true, description: '受邀组织，1 至 50 个。 The groups asked, 1 to 50.' }),
  }),
})

const PolicyStepInput = builder.inputType('PolicyStepInput', {
  description: '对哪个版本。 Which version takes the step.',
  fields: (t) => ({
    versionId: t.id({ required: true, description: '版本。 The version.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      required: true,
      description:
        '读到的修改时间；已被他人修改时拒绝。 `updatedAt` as it was read; refused when somebody changed the version since.',
    }),
  }),
})

const PublishPolicyInput = builder.inputType('PublishPolicyInput', {
  description: '发布哪个版本、何时生效。 Which version is published, and from when it is in force.',
  fields: (t) => ({
    versionId: t.id({ required: true, description: '版本。 The version.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      required: true,
      description:
        '读到的修改时间；已被他人修改时拒绝。 `updatedAt` as it was read; refused when somebody changed the version since.',
    }),
    effectiveFrom: t.field({ type: 'Date', required: true, description: '生效日期。 The first day in force.' }),
    idempotencyKey: t.string({
      required: true,
      description: '幂等键（UUID）：同一键只发布一次。 Idempotency key, a UUID: the same key publishes once.',
    }),
  }),
})

builder.mutationField('startConsultation', (t) =>
  t.prismaField({
    type: 'PolicyVersion',
    description: '开始征求意见（R30）。 Puts a draft to groups for comments (R30). For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [InvalidInputError, NotFoundError, ConflictError, PolicyStepRefusedError] },
    args: {
      input: t.arg({ type: StartConsultationInput, required: true, description: '内容。 What is put to whom.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await startConsultation(schoolViewer(context), input)
      return database.policyVersion.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('returnPolicyToDraft', (t) =>
  t.prismaField({
    type: 'PolicyVersion',
    description: '结束征求意见，退回草稿。 Takes a version back to draft, with its comments. For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [NotFoundError, ConflictError, PolicyStepRefusedError] },
    args: { input: t.arg({ type: PolicyStepInput, required: true, description: '版本。 The version.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await returnToDraft(schoolViewer(context), input)
      return database.policyVersion.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('approvePolicy', (t) =>
  t.prismaField({
    type: 'PolicyVersion',
    description: '通过文件。 Approves a version. For school admins and the staff of the leading group.',
    authScopes: { can: 'policies:comment' },
    errors: { types: [NotApproverError, NotFoundError, ConflictError, PolicyStepRefusedError] },
    args: { input: t.arg({ type: PolicyStepInput, required: true, description: '版本。 The version.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await approvePolicy(schoolViewer(context), input)
      return database.policyVersion.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('publishPolicy', (t) =>
  t.prismaField({
    type: 'PolicyVersion',
    description:
      '发布文件，取代原先发布的版本；正文中的电话号码会隐去（R44、R92）。 Publishes a version in place of the one that was; phone numbers are taken out of its text (R44, R92). For school admins.',
    authScopes: { can: 'policies:publish' },
    errors: {
      types: [InvalidInputError, NotFoundError, ConflictError, PolicyStepRefusedError, IdempotencyKeyReusedError],
    },
    args: { input: t.arg({ type: PublishPolicyInput, required: true, description: '内容。 What is published when.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await publishPolicy(schoolViewer(context), input)
      return database.policyVersion.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)
