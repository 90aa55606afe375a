import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { PlanInForceError } from '../errors.ts'
import { archivePolicies, createPolicy, restorePolicies, updatePolicy } from '../service/policies.ts'
import { ManagementEnum, PolicyKindEnum, PolicyLevelEnum } from '../type/policy.ts'

const CreatePolicyInput = builder.inputType('CreatePolicyInput', {
  description: '新建文件；正文写在它的第一个版本里。 A new policy; its text is written in its first version.',
  fields: (t) => ({
    kind: t.field({ type: PolicyKindEnum, required: true, description: '种类，之后不变。 Kind; it stays.' }),
    level: t.field({
      type: PolicyLevelEnum,
      required: true,
      description: '层级；上级依据不能选学校，其他须选学校。 Level; SCHOOL for the school’s own, and only for them.',
    }),
    title: t.string({ required: true, description: '标题，不超过 100 字。 Title, at most 100 characters.' }),
    documentNumber: t.string({ description: '文号，不超过 60 字。 Document number, at most 60 characters.' }),
    managements: t.field({
      type: [ManagementEnum],
      description: '所涉五项管理（R03），不填为无。 Which of the five managements it concerns (R03); none unless said.',
    }),
    termId: t.id({
      description: '适用学期，方案必填，每学期一份方案。 The term; a plan needs one, and a term has one plan.',
    }),
    basisIds: t.idList({ description: '依据的文件，不填为无。 The policies that it rests on; none unless said.' }),
  }),
})

const UpdatePolicyInput = builder.inputType('UpdatePolicyInput', {
  description: '修改文件信息；未给出的字段不变。 Changes to a policy; fields left out stay as they are.',
  fields: (t) => ({
    ...versionFields(t),
    level: t.field({ type: PolicyLevelEnum, description: '层级。 Level.' }),
    title: t.string({ description: '标题，不超过 100 字。 Title, at most 100 characters.' }),
    documentNumber: t.string({ description: '文号，不超过 60 字。 Document number, at most 60 characters.' }),
    managements: t.field({
      type: [ManagementEnum],
      description: '所涉五项管理（R03）。 The managements concerned (R03).',
    }),
    termId: t.id({ description: '适用学期。 The term.' }),
    basisIds: t.idList({ description: '依据的文件。 The policies that it rests on.' }),
  }),
})

builder.mutationField('createPolicy', (t) =>
  t.prismaField({
    type: 'Policy',
    description: '新建文件。 Adds a policy with an empty draft. For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: CreatePolicyInput, required: true, description: '内容。 The policy.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await createPolicy(schoolViewer(context), input)
      return database.policy.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('updatePolicy', (t) =>
  t.prismaField({
    type: 'Policy',
    description: '修改文件信息。 Changes what a policy is called and rests on. For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError] },
    args: { input: t.arg({ type: UpdatePolicyInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await updatePolicy(schoolViewer(context), input)
      return database.policy.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('archivePolicies', (t) =>
  t.field({
    type: RecordIds,
    description: '归档文件，可恢复。 Archives policies; they can be restored. For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [NotFoundError, PlanInForceError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archivePolicies(schoolViewer(context), ids) }),
  }),
)

builder.mutationField('restorePolicies', (t) =>
  t.field({
    type: RecordIds,
    description: '恢复已归档的文件。 Takes policies out of the archive. For those who draft.',
    authScopes: { can: 'policies:draft' },
    errors: { types: [NotFoundError, InvalidInputError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await restorePolicies(schoolViewer(context), ids) }),
  }),
)
