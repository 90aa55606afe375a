import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { archiveStaff, createStaff, restoreStaff, updateStaff } from '../service/staff.ts'
import { StaffKindEnum } from '../type/enums.ts'

const CreateStaffInput = builder.inputType('CreateStaffInput', {
  description:
    '新建教职工、志愿者或校外指导教师（R71）。 A new member of staff, volunteer or outside instructor (R71).',
  fields: (t) => ({
    staffNumber: t.string({
      required: true,
      description: '工号，校内唯一，例如 T005。 Staff number, unique, such as T005.',
    }),
    name: t.string({ required: true, description: '姓名。 Name.' }),
    kind: t.field({ type: StaffKindEnum, required: true, description: '种类。 Kind.' }),
    officeId: t.id({ description: '所属处室或级部。 Office or grade department.' }),
    gradeId: t.id({ description: '任教年级。 The grade taught.' }),
    subjects: t.stringList({
      required: true,
      description: '任教学科，至多 10 个。 Subjects taught, at most 10.',
    }),
    phone: t.string({ description: '手机号码，加密保存。 Mobile number, kept sealed.' }),
  }),
})

const UpdateStaffInput = builder.inputType('UpdateStaffInput', {
  description:
    '修改教职工；未给出的字段不变，给空则清除。 Changes to a member of staff; fields left out stay, null empties them.',
  fields: (t) => ({
    ...versionFields(t),
    staffNumber: t.string({ description: '工号，校内唯一，例如 T005。 Staff number, unique, such as T005.' }),
    name: t.string({ description: '姓名。 Name.' }),
    kind: t.field({ type: StaffKindEnum, description: '种类。 Kind.' }),
    officeId: t.id({ description: '所属处室或级部。 Office or grade department.' }),
    gradeId: t.id({ description: '任教年级。 The grade taught.' }),
    subjects: t.stringList({ description: '任教学科，至多 10 个。 Subjects taught, at most 10.' }),
    phone: t.string({ description: '手机号码，加密保存。 Mobile number, kept sealed.' }),
  }),
})

builder.mutationField('createStaff', (t) =>
  t.prismaField({
    type: 'Staff',
    description:
      '新建教职工、志愿者或校外指导教师。 Adds a member of staff, a volunteer or an outside instructor. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: CreateStaffInput, required: true, description: '内容。 The member of staff.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await createStaff(schoolViewer(context), input)
      return database.staff.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('updateStaff', (t) =>
  t.prismaField({
    type: 'Staff',
    description: '修改教职工。 Changes a member of staff. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError] },
    args: { input: t.arg({ type: UpdateStaffInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const { schoolId, id } = await updateStaff(schoolViewer(context), input)
      return database.staff.findUniqueOrThrow({ ...query, where: { schoolId_id: { schoolId, id } } })
    },
  }),
)

builder.mutationField('archiveStaff', (t) =>
  t.field({
    type: RecordIds,
    description: '归档离岗人员，可恢复。 Archives staff who left; they can be restored. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archiveStaff(schoolViewer(context), ids) }),
  }),
)

builder.mutationField('restoreStaff', (t) =>
  t.field({
    type: RecordIds,
    description: '恢复已归档的人员。 Takes staff out of the archive. For school admins.',
    authScopes: { can: 'people:edit' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await restoreStaff(schoolViewer(context), ids) }),
  }),
)
