import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { type InputFields, RecordIds, versionFields } from '../../../graphql/version.ts'
import { HomeClassNotEmptyError } from '../errors.ts'
import { archiveHomeClasses, createHomeClass, updateHomeClass } from '../service/home-classes.ts'

const classFields = (t: InputFields, required: boolean) => ({
  gradeId: t.id({ required, description: '年级。 The grade.' }),
  number: t.int({ required, description: '班号，年级内唯一，1 至 99。 Number, unique in the grade, 1 to 99.' }),
  venueId: t.id({ description: '教室。 The room.' }),
  headTeacherId: t.id({ description: '班主任。 The head teacher.' }),
})

const CreateHomeClassInput = builder.inputType('CreateHomeClassInput', {
  description: '新建行政班。 A new home class.',
  fields: (t) => classFields(t, true),
})

const UpdateHomeClassInput = builder.inputType('UpdateHomeClassInput', {
  description: '修改行政班；未给出的字段不变。 Changes to a home class; fields left out stay as they are.',
  fields: (t) => ({ ...versionFields(t), ...classFields(t, false) }),
})

builder.mutationFields((t) => ({
  createHomeClass: t.prismaField({
    type: 'HomeClass',
    description: '新建行政班。 Adds a home class. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: CreateHomeClassInput, required: true, description: '内容。 The class.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.homeClass.findUniqueOrThrow({
        ...query,
        where: rowKey(await createHomeClass(schoolViewer(context), input)),
      }),
  }),
  updateHomeClass: t.prismaField({
    type: 'HomeClass',
    description: '修改行政班，可撤销。 Changes a home class; can be undone. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError] },
    args: { input: t.arg({ type: UpdateHomeClassInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.homeClass.findUniqueOrThrow({
        ...query,
        where: rowKey(await updateHomeClass(schoolViewer(context), input)),
      }),
  }),
  archiveHomeClasses: t.field({
    type: RecordIds,
    description:
      '归档没有学生的行政班，可恢复。 Archives home classes without pupils; can be undone. For school admins.',
    authScopes: { can: 'schools:edit' },
    errors: { types: [NotFoundError, HomeClassNotEmptyError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archiveHomeClasses(schoolViewer(context), ids) }),
  }),
}))
