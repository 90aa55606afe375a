import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { archiveGuardians, createGuardian, restoreGuardians, updateGuardian } from '../service/guardians.ts'
import { removeGuardianship, setGuardianship } from '../service/guardianships.ts'
import { GuardianRelationEnum } from '../type/enums.ts'

const CreateGuardianInput = builder.inputType('CreateGuardianInput', {
  description: '新建监护人。 A new guardian.',
  fields: (t) => ({
    name: t.string({ required: true, description: '姓名。 Name.' }),
    phone: t.string({ description: '手机号码，加密保存。 Mobile number, kept sealed.' }),
  }),
})

const UpdateGuardianInput = builder.inputType('UpdateGuardianInput', {
  description:
    '修改监护人；未给出的字段不变，给空则清除。 Changes to a guardian; fields left out stay, null empties them.',
  fields: (t) => ({
    ...versionFields(t),
    name: t.string({ description: '姓名。 Name.' }),
    phone: t.string({ description: '手机号码，加密保存。 Mobile number, kept sealed.' }),
  }),
})

const SetGuardianshipInput = builder.inputType('SetGuardianshipInput', {
  description: '一名监护人与一名学生的关系。 How a guardian is related to a pupil.',
  fields: (t) => ({
    pupilId: t.id({ required: true, description: '学生。 The pupil.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      required: true,
      description: '读到的学生修改时间。 The pupil’s `updatedAt` as the editor read it.',
    }),
    guardianId: t.id({ required: true, description: '监护人。 The guardian.' }),
    relation: t.field({ type: GuardianRelationEnum, required: true, description: '关系。 Relation.' }),
    order: t.int({
      required: true,
      description: '联系次序，1 为首要联系人，至多 9。 Whom to call first; 1 is the first, 9 the last.',
    }),
  }),
})

const RemoveGuardianshipInput = builder.inputType('RemoveGuardianshipInput', {
  description: '解除一名监护人与一名学生的关系。 That a guardian no longer cares for a pupil.',
  fields: (t) => ({
    pupilId: t.id({ required: true, description: '学生。 The pupil.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      required: true,
      description: '读到的学生修改时间。 The pupil’s `updatedAt` as the editor read it.',
    }),
    guardianId: t.id({ required: true, description: '监护人。 The guardian.' }),
  }),
})

builder.mutationField('createGuardian', (t) =>
  t.prismaField({
    type: 'Guardian',
    description: '新建监护人。 Adds a guardian. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: CreateGuardianInput, required: true, description: '内容。 The guardian.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await createGuardian(schoolViewer(context), input)
      return database.guardian.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('updateGuardian', (t) =>
  t.prismaField({
    type: 'Guardian',
    description: '修改监护人。 Changes a guardian. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError] },
    args: { input: t.arg({ type: UpdateGuardianInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await updateGuardian(schoolViewer(context), input)
      return database.guardian.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('archiveGuardians', (t) =>
  t.field({
    type: RecordIds,
    description: '归档监护人，可恢复。 Archives guardians; they can be restored. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archiveGuardians(schoolViewer(context), ids) }),
  }),
)

builder.mutationField('restoreGuardians', (t) =>
  t.field({
    type: RecordIds,
    description: '恢复已归档的监护人。 Takes guardians out of the archive. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await restoreGuardians(schoolViewer(context), ids) }),
  }),
)

builder.mutationField('setGuardianship', (t) =>
  t.prismaField({
    type: 'Pupil',
    description: '设定监护关系；已有则修改。 Sets or changes a guardianship. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError] },
    args: { input: t.arg({ type: SetGuardianshipInput, required: true, description: '内容。 The guardianship.' }) },
    resolve: async (query, _root, { input }, context) => {
      const key = await setGuardianship(schoolViewer(context), input)
      return database.pupil.findUniqueOrThrow({ ...query, where: { schoolId_id: key } })
    },
  }),
)

builder.mutationField('removeGuardianship', (t) =>
  t.prismaField({
    type: 'Pupil',
    description: '解除监护关系，可撤销。 Ends a guardianship; this can be undone. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [ConflictError, NotFoundError] },
    args: { input: t.arg({ type: RemoveGuardianshipInput, required: true, description: '内容。 Which one.' }) },
    resolve: async (query, _root, { input }, context) => {
      const key = await removeGuardianship(schoolViewer(context), input)
      return database.pupil.findUniqueOrThrow({ ...query, where: { schoolId_id: key } })
    },
  }),
)
