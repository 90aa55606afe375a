import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { archiveGroups, createGroup, restoreGroups, updateGroup } from '../service/groups.ts'
import { GroupKindEnum } from '../type/group.ts'

const CreateGroupInput = builder.inputType('CreateGroupInput', {
  description: '新建组织。 A new group.',
  fields: (t) => ({
    kind: t.field({ type: GroupKindEnum, required: true, description: '种类，之后不变。 Kind; it stays.' }),
    name: t.string({
      required: true,
      description: '名称，校内唯一，不超过 40 字。 Name, unique, at most 40 characters.',
    }),
    gradeId: t.id({ description: '年级，级部必填，其他不填。 The grade, of a grade department and of no other kind.' }),
  }),
})

const UpdateGroupInput = builder.inputType('UpdateGroupInput', {
  description: '修改组织；未给出的字段不变。 Changes to a group; fields left out stay as they are.',
  fields: (t) => ({
    ...versionFields(t),
    name: t.string({ description: '名称，校内唯一，不超过 40 字。 Name, unique, at most 40 characters.' }),
  }),
})

builder.mutationField('createGroup', (t) =>
  t.prismaField({
    type: 'Group',
    description: '新建组织。 Adds a group. For school admins.',
    authScopes: { can: 'groups:edit' },
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: CreateGroupInput, required: true, description: '内容。 The group.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await createGroup(schoolViewer(context), input)
      return database.group.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('updateGroup', (t) =>
  t.prismaField({
    type: 'Group',
    description: '修改组织。 Changes a group. For school admins.',
    authScopes: { can: 'groups:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError] },
    args: { input: t.arg({ type: UpdateGroupInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await updateGroup(schoolViewer(context), input)
      return database.group.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('archiveGroups', (t) =>
  t.field({
    type: RecordIds,
    description: '归档组织，可恢复。 Archives groups; they can be restored. For school admins.',
    authScopes: { can: 'groups:edit' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archiveGroups(schoolViewer(context), ids) }),
  }),
)

builder.mutationField('restoreGroups', (t) =>
  t.field({
    type: RecordIds,
    description: '恢复已归档的组织。 Takes groups out of the archive. For school admins.',
    authScopes: { can: 'groups:edit' },
    errors: { types: [NotFoundError, InvalidInputError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await restoreGroups(schoolViewer(context), ids) }),
  }),
)
