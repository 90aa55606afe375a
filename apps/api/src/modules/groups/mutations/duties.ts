import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { createDuty, removeDuty, updateDuty } from '../service/duties.ts'
import { DutyPartEnum } from '../type/duty.ts'

const CreateDutyInput = builder.inputType('CreateDutyInput', {
  description: '新增职责（R41）。 A new duty of a group (R41).',
  fields: (t) => ({
    groupId: t.id({ required: true, description: '组织。 The group.' }),
    title: t.string({ required: true, description: '职责名称，不超过 80 字。 Title, at most 80 characters.' }),
    description: t.string({ description: '说明，不超过 2000 字。 Description, at most 2,000 characters.' }),
    part: t.field({ type: DutyPartEnum, required: true, description: '牵头或协助。 Whether it leads or assists.' }),
    policyId: t.id({ description: '规定它的制度。 The regulation that gives it.' }),
  }),
})

const UpdateDutyInput = builder.inputType('UpdateDutyInput', {
  description: '修改职责；未给出的字段不变。 Changes to a duty; fields left out stay as they are.',
  fields: (t) => ({
    ...versionFields(t),
    title: t.string({ description: '职责名称，不超过 80 字。 Title, at most 80 characters.' }),
    description: t.string({ description: '说明，不超过 2000 字。 Description, at most 2,000 characters.' }),
    part: t.field({ type: DutyPartEnum, description: '牵头或协助。 Whether it leads or assists.' }),
    policyId: t.id({ description: '规定它的制度。 The regulation that gives it.' }),
  }),
})

builder.mutationField('createDuty', (t) =>
  t.prismaField({
    type: 'Duty',
    description: '为组织新增职责。 Gives a group a duty. For school admins.',
    authScopes: { can: 'groups:edit' },
    errors: { types: [InvalidInputError, NotFoundError] },
    args: { input: t.arg({ type: CreateDutyInput, required: true, description: '内容。 The duty.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await createDuty(schoolViewer(context), input)
      return database.duty.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('updateDuty', (t) =>
  t.prismaField({
    type: 'Duty',
    description: '修改职责。 Changes a duty. For school admins.',
    authScopes: { can: 'groups:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError] },
    args: { input: t.arg({ type: UpdateDutyInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await updateDuty(schoolViewer(context), input)
      return database.duty.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('removeDuty', (t) =>
  t.field({
    type: RecordIds,
    description: '移除职责，可撤销。 Removes a duty; this can be undone. For school admins.',
    authScopes: { can: 'groups:edit' },
    errors: { types: [NotFoundError] },
    args: { id: t.arg.id({ required: true, description: '职责。 The duty.' }) },
    resolve: async (_root, { id }, context) => ({ ids: [await removeDuty(schoolViewer(context), id)] }),
  }),
)
