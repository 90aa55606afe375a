import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { archiveCourses, createCourse, restoreCourses, updateCourse } from '../service/courses.ts'
import { ClubCategoryEnum } from '../type/course.ts'

const name = '名称，校内唯一，不超过 40 字。 Name, unique, at most 40 characters.'
const description = '给家长的介绍，不超过 2000 字。 Description for parents, at most 2,000 characters.'

const CreateCourseInput = builder.inputType('CreateCourseInput', {
  description: '新建课程（R31）。 A new course (R31).',
  fields: (t) => ({
    name: t.string({ required: true, description: name }),
    category: t.field({ type: ClubCategoryEnum, required: true, description: '类别。 Category.' }),
    description: t.string({ description }),
  }),
})

const UpdateCourseInput = builder.inputType('UpdateCourseInput', {
  description: '修改课程；未给出的字段不变。 Changes to a course; fields left out stay as they are.',
  fields: (t) => ({
    ...versionFields(t),
    name: t.string({ description: name }),
    category: t.field({ type: ClubCategoryEnum, description: '类别。 Category.' }),
    description: t.string({ description }),
  }),
})

builder.mutationField('createCourse', (t) =>
  t.prismaField({
    type: 'Course',
    description: '新建课程。 Adds a course to the catalogue. For admins and grade leads.',
    authScopes: { can: 'clubs:edit' },
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: CreateCourseInput, required: true, description: '内容。 The course.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.course.findUniqueOrThrow({
        ...query,
        where: rowKey(await createCourse(schoolViewer(context), input)),
      }),
  }),
)

builder.mutationField('updateCourse', (t) =>
  t.prismaField({
    type: 'Course',
    description: '修改课程。 Changes a course. For school admins.',
    authScopes: { can: 'clubs:edit' },
    errors: { types: [InvalidInputError, ConflictError, NotFoundError] },
    args: { input: t.arg({ type: UpdateCourseInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.course.findUniqueOrThrow({
        ...query,
        where: rowKey(await updateCourse(schoolViewer(context), input)),
      }),
  }),
)

builder.mutationField('archiveCourses', (t) =>
  t.field({
    type: RecordIds,
    description:
      '归档课程，可恢复；已开设的社团不受影响。 Archives courses; clubs opened from them go on. For school admins.',
    authScopes: { can: 'clubs:edit' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archiveCourses(schoolViewer(context), ids) }),
  }),
)

builder.mutationField('restoreCourses', (t) =>
  t.field({
    type: RecordIds,
    description: '恢复已归档的课程。 Takes courses out of the archive. For school admins.',
    authScopes: { can: 'clubs:edit' },
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '标识。 Identifiers.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await restoreCourses(schoolViewer(context), ids) }),
  }),
)
