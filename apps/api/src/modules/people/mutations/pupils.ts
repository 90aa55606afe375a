import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { archivePupils, createPupil, restorePupils, updatePupil } from '../service/pupils.ts'
import { SexEnum } from '../type/enums.ts'

const CreatePupilInput = builder.inputType('CreatePupilInput', {
  description: '新建学生。 A new pupil.',
  fields: (t) => ({
    pupilNumber: t.string({
      required: true,
      description: '学号，校内唯一，2 至 20 位。 Pupil number, unique, 2 to 20 characters.',
    }),
    name: t.string({ required: true, description: '姓名。 Name.' }),
    sex: t.field({ type: SexEnum, description: '性别。 Sex.' }),
    homeClassId: t.id({ required: true, description: '班级。 Home class.' }),
    schoolRollNumber: t.string({ description: '学籍号，19 位，加密保存。 Roll number, 19 characters, kept sealed.' }),
    remark: t.string({ description: '备注，不超过 500 字。 Remark, at most 500 characters.' }),
    careNote: t.string({
      description: '特殊照顾事项，不超过 500 字，仅少数人可见。 Special care, at most 500 characters, visible to few.',
    }),
  }),
})

const UpdatePupilInput = builder.inputType('UpdatePupilInput', {
  description: '修改学生；未给出的字段不变，给空则清除。 Changes to a pupil; fields left out stay, null empties them.',
  fields: (t) => ({
    ...versionFields(t),
    pupilNumber: t.string({
      description: '学号，校内唯一，2 至 20 位。 Pupil number, unique, 2 to 20 characters.',
    }),
    name: t.string({ description: '姓名。 Name.' }),
    sex: t.field({ type: SexEnum, description: '性别。 Sex.' }),
    homeClassId: t.id({ description: '班级。 Home class.' }),
    schoolRollNumber: t.string({ description: '学籍号，19 位，加密保存。 Roll number, 19 characters, kept sealed.' }),
    remark: t.string({ description: '备注，不超过 500 字。 Remark, at most 500 characters.' }),
    careNote: t.string({
      description: '特殊照顾事项，不超过 500 字，仅少数人可见。 Special care, at most 500 characters, visible to few.',
    }),
  }),
})

builder.mutationField('createPupil', (t) =>
  t.prismaField({
    type: 'Pupil',
    description: '新建学生。 Adds a pupil. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: CreatePupilInput, required: true, description: '内容。 The pupil.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await createPupil(schoolViewer(context), input)
      return database.pupil.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('updatePupil', (t) =>
  t.prismaField({
    type: 'Pupil',
    description: '修改学生。 Changes a pupil. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError] },
    args: { input: t.arg({ type: UpdatePupilInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await updatePupil(schoolViewer(context), input)
      return database.pupil.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('archivePupils', (t) =>
  t.field({
    type: RecordIds,
    description: '归档离校学生，可恢复。 Archives pupils who left; they can be restored. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archivePupils(schoolViewer(context), ids) }),
  }),
)

builder.mutationField('restorePupils', (t) =>
  t.field({
    type: RecordIds,
    description: '恢复已归档的学生。 Takes pupils out of the archive. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await restorePupils(schoolViewer(context), ids) }),
  }),
)
