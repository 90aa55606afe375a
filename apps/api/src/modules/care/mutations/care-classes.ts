import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { TermClosedError } from '../../schools/errors.ts'
import {
  CareInputsChangedError,
  CareMoveRefusedError,
  CareRoomTakenError,
  CareRoomTooSmallError,
  CareTimesMissingError,
} from '../errors.ts'
import { mergeCareClasses, moveCarePupils, splitCareClass, updateCareClass } from '../service/edit.ts'
import { formCareClasses } from '../service/form.ts'

const authScopes = { can: 'care:edit' } as const
const common = [InvalidInputError, NotFoundError, ConflictError, TermClosedError] as const
const moving = [...common, CareMoveRefusedError, CareRoomTooSmallError] as const

const confirmedText =
  '已看过提醒（教室坐不下），仍要保存。 The warning that the room is too small was seen; save it all the same.'
const keyText =
  '幂等键，8 至 100 字：断线重发时带同一键，只执行一次。 A key of 8 to 100 characters: sent again with it, the request acts once.'

const FormCareClassesInput = builder.inputType('FormCareClassesInput', {
  description: '接受一份编班建议。 The acceptance of a proposal of care classes.',
  fields: (t) => ({
    termId: t.id({ required: true, description: '学期。 The term.' }),
    gradeIds: t.idList({ required: true, description: '建议所问的年级。 The grades asked for.' }),
    weekdays: t.intList({ required: true, description: '建议所问的星期。 The weekdays asked for.' }),
    minimum: t.int({ required: true, description: '建议所问的单独成班人数。 The minimum asked for.' }),
    expectedInputHash: t.string({
      required: true,
      description:
        '看到的依据哈希；之后有变化时拒绝。 `inputHash` as it was looked at; refused when anything changed since.',
    }),
    idempotencyKey: t.string({ required: true, description: keyText }),
  }),
})

const MoveCarePupilsInput = builder.inputType('MoveCarePupilsInput', {
  description: '学生换到同年级同一天的另一个托管班。 Pupils who go to another care class of their grade and weekday.',
  fields: (t) => ({
    pupilIds: t.idList({ required: true, description: '学生。 The pupils.' }),
    fromId: t.id({
      description:
        '看到的原托管班；没有时不给。已不在那里时拒绝。 The class in which they were seen; left out when in none. Refused when they are elsewhere by now.',
    }),
    toId: t.id({ required: true, description: '换到的托管班。 The class that they go to.' }),
    confirmed: t.boolean({ description: confirmedText }),
  }),
})

const MergeCareClassesInput = builder.inputType('MergeCareClassesInput', {
  description: '把一个托管班并入同年级同一天的另一个。 A care class that goes into another of its grade and weekday.',
  fields: (t) => ({
    ...versionFields(t),
    intoId: t.id({ required: true, description: '并入的托管班。 The class that it goes into.' }),
    intoExpectedUpdatedAt: t.field({
      type: 'DateTime',
      required: true,
      description: '并入的班读到的修改时间。 `updatedAt` of the class that it goes into, as the editor read it.',
    }),
    confirmed: t.boolean({ description: confirmedText }),
  }),
})

const SplitCareClassInput = builder.inputType('SplitCareClassInput', {
  description: '从一个托管班分出一个新班。 A new care class out of one.',
  fields: (t) => ({
    ...versionFields(t),
    pupilIds: t.idList({ required: true, description: '分出的学生。 The pupils of the new class.' }),
    name: t.string({ required: true, description: '新班名称，不超过 40 字。 Its name, at most 40 characters.' }),
    venueId: t.id({ description: '新班的教室。 Its room.' }),
    confirmed: t.boolean({ description: confirmedText }),
    idempotencyKey: t.string({ required: true, description: keyText }),
  }),
})

const UpdateCareClassInput = builder.inputType('UpdateCareClassInput', {
  description: '修改托管班；不给的保持不变。 Changes to a care class; what is left out stays.',
  fields: (t) => ({
    ...versionFields(t),
    name: t.string({ description: '名称，不超过 40 字。 Name, at most 40 characters.' }),
    venueId: t.id({ description: '教室；给空为不用教室。 The room; null for none.' }),
    pinned: t.boolean({
      description: '固定，须有理由：重新编班时保留。 Pinned, with a reason: kept when classes are formed again.',
    }),
    pinReason: t.string({ description: '固定的理由，不超过 200 字。 Why it is pinned, at most 200 characters.' }),
    confirmed: t.boolean({ description: confirmedText }),
  }),
})

builder.mutationFields((t) => ({
  formCareClasses: t.field({
    type: RecordIds,
    description:
      '接受编班建议：一次事务写入，可撤销（R01、R20）。答复为有变动的托管班。 Forms care classes as proposed, in one transaction; can be undone (R01, R20). Answers the classes that changed.',
    authScopes,
    errors: {
      types: [
        InvalidInputError,
        NotFoundError,
        IdempotencyKeyReusedError,
        TermClosedError,
        CareInputsChangedError,
        CareTimesMissingError,
        CareRoomTakenError,
      ],
    },
    args: { input: t.arg({ type: FormCareClassesInput, required: true, description: '内容。 Which proposal.' }) },
    resolve: (_root, { input }, context) => formCareClasses(schoolViewer(context), input),
  }),
  moveCarePupils: t.field({
    type: RecordIds,
    description:
      '学生换托管班，可撤销（R20）。答复为涉及的班。 Moves pupils to another care class; can be undone (R20). Answers the classes.',
    authScopes,
    errors: { types: [...moving] },
    args: { input: t.arg({ type: MoveCarePupilsInput, required: true, description: '内容。 Who, and where to.' }) },
    resolve: (_root, { input }, context) => moveCarePupils(schoolViewer(context), input),
  }),
  mergeCareClasses: t.field({
    type: RecordIds,
    description: '合并两个托管班，可撤销（R20）。 Merges two care classes; can be undone (R20).',
    authScopes,
    errors: { types: [...moving, CareRoomTakenError] },
    args: { input: t.arg({ type: MergeCareClassesInput, required: true, description: '内容。 Which two.' }) },
    resolve: (_root, { input }, context) => mergeCareClasses(schoolViewer(context), input),
  }),
  splitCareClass: t.field({
    type: RecordIds,
    description:
      '分出一个新托管班，可撤销（R20）。答复为新班和原班。 Splits a care class; can be undone (R20). Answers the new class and the old one.',
    authScopes,
    errors: { types: [...moving, CareRoomTakenError, IdempotencyKeyReusedError] },
    args: { input: t.arg({ type: SplitCareClassInput, required: true, description: '内容。 Who goes.' }) },
    resolve: (_root, { input }, context) => splitCareClass(schoolViewer(context), input),
  }),
  updateCareClass: t.prismaField({
    type: 'CareClass',
    description:
      '修改托管班的名称、教室，固定或取消固定，可撤销。 Changes the name, the room or the pin of a care class; can be undone.',
    authScopes,
    errors: { types: [...common, CareRoomTakenError, CareRoomTooSmallError] },
    args: { input: t.arg({ type: UpdateCareClassInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      const { id } = await updateCareClass(viewer, input)
      return database.careClass.findUniqueOrThrow({ ...query, where: rowKey({ schoolId: viewer.schoolId, id }) })
    },
  }),
}))
