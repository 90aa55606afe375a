import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { versionFields } from '../../../graphql/version.ts'
import { OpenVersionError, PolicyStepRefusedError } from '../errors.ts'
import { createPolicyVersion, updatePolicyVersion } from '../service/versions.ts'
import { PolicyBlockInput, sentText } from '../type/block.ts'
import { RuleThresholdsInput } from '../type/thresholds.ts'

const CreatePolicyVersionInput = builder.inputType('CreatePolicyVersionInput', {
  description: '在最新版本的基础上起草新版本。 A new draft, drawn from the newest version.',
  fields: (t) => ({
    policyId: t.id({ required: true, description: '文件。 The policy.' }),
    changeNote: t.string({ description: '修改说明，不超过 500 字。 What it is to change, at most 500 characters.' }),
  }),
})

const UpdatePolicyVersionInput = builder.inputType('UpdatePolicyVersionInput', {
  description: '修改草稿；未给出的字段不变。 Changes to a draft; fields left out stay as they are.',
  fields: (t) => ({
    ...versionFields(t),
    body: t.field({ type: [PolicyBlockInput], description: '正文，整体替换。 The text; it replaces what was there.' }),
    changeNote: t.string({ description: '修改说明，不超过 500 字。 What it changes, at most 500 characters.' }),
    thresholds: t.field({
      type: RuleThresholdsInput,
      description: '方案的规则阈值。 The rule thresholds, of a plan only.',
    }),
  }),
})

builder.mutationField('createPolicyVersion', (t) =>
  t.prismaField({
    type: 'PolicyVersion',
    description: '起草新版本。 Draws a new draft from the newest version. For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [InvalidInputError, NotFoundError, OpenVersionError] },
    args: { input: t.arg({ type: CreatePolicyVersionInput, required: true, description: '内容。 Of which policy.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await createPolicyVersion(schoolViewer(context), input)
      return database.policyVersion.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('updatePolicyVersion', (t) =>
  t.prismaField({
    type: 'PolicyVersion',
    description: '修改草稿。 Writes a draft. For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError, PolicyStepRefusedError] },
    args: { input: t.arg({ type: UpdatePolicyVersionInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await updatePolicyVersion(schoolViewer(context), {
        ...input,
        ...(input.body && { body: sentText(input.body) }),
      })
      return database.policyVersion.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)
