import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { MOST_CHOICES, REASON_LIMIT } from '@afterbell/domain/applications/input'
import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RevealedValue } from '../../../graphql/revealed-value.ts'
import { versionFields } from '../../../graphql/version.ts'
import { RevealQuotaError } from '../../people/errors.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { ApplicationExistsError, ApplicationStepRefusedError } from '../errors.ts'
import { createApplication } from '../service/create.ts'
import { revealPickUpPhone } from '../service/reveal.ts'
import { confirmApplication, markHardship, updateApplication } from '../service/update.ts'
import { type Withdrawn, withdrawApplication } from '../service/withdraw.ts'
import { PickUpModeEnum, RecordedConfirmationEnum } from '../type/application.ts'

const words = {
  weekdays: '需要服务的星期，1 至 5，至少一天。 The weekdays on which care is needed, 1 to 5; at least one.',
  clubIds: `社团志愿，按先后，不超过 ${MOST_CHOICES} 个。 The clubs chosen, in order, at most ${MOST_CHOICES}.`,
  reason: `申请理由，不超过 ${REASON_LIMIT} 字。 Why care is needed, at most ${REASON_LIMIT} characters.`,
  pickUpMode: '接送方式。 How the pupil goes home.',
  pickUpName: '接送人姓名。 Who collects.',
  pickUpPhone: '接送人手机号码。 The mobile number of who collects.',
  how: '确认方式：回执、电话或当面。 How: by a signed slip, by telephone or in person.',
}

const written = <Query extends object>(query: Query, { schoolId }: SchoolViewer, { id }: { readonly id: string }) =>
  database.application.findUniqueOrThrow({ ...query, where: rowKey({ schoolId, id }) })

const CreateApplicationInput = builder.inputType('CreateApplicationInput', {
  description: '教师代监护人录入的报名。 An application entered by staff for a guardian.',
  fields: (t) => ({
    termId: t.id({ required: true, description: '学期。 The term.' }),
    pupilId: t.id({ required: true, description: '学生。 The pupil.' }),
    weekdays: t.intList({ required: true, description: words.weekdays }),
    clubIds: t.idList({ required: true, description: words.clubIds }),
    reason: t.string({ description: words.reason }),
    pickUpMode: t.field({ type: PickUpModeEnum, description: words.pickUpMode }),
    pickUpName: t.string({ description: words.pickUpName }),
    pickUpPhone: t.string({ description: words.pickUpPhone }),
    confirmedHow: t.field({
      type: RecordedConfirmationEnum,
      description: `${words.how}未确认时留空。 Left out while not confirmed.`,
    }),
  }),
})

builder.mutationField('createApplication', (t) =>
  t.prismaField({
    type: 'Application',
    description:
      '代监护人录入报名；来源记为教师代录（R90）。 Enters an application for a guardian; it is marked as entered by staff (R90).',
    authScopes: { can: 'applications:edit' },
    errors: { types: [InvalidInputError, NotFoundError, TermClosedError, ApplicationExistsError] },
    args: { input: t.arg({ type: CreateApplicationInput, required: true, description: '内容。 The application.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return written(query, viewer, await createApplication(viewer, input))
    },
  }),
)

const UpdateApplicationInput = builder.inputType('UpdateApplicationInput', {
  description: '修改报名；未给出的字段不变。 Changes to an application; fields left out stay as they are.',
  fields: (t) => ({
    ...versionFields(t),
    weekdays: t.intList({ description: words.weekdays }),
    clubIds: t.idList({ description: words.clubIds }),
    reason: t.string({ description: words.reason }),
    pickUpMode: t.field({ type: PickUpModeEnum, description: words.pickUpMode }),
    pickUpName: t.string({ description: words.pickUpName }),
    pickUpPhone: t.string({ description: words.pickUpPhone }),
  }),
})

builder.mutationField('updateApplication', (t) =>
  t.prismaField({
    type: 'Application',
    description:
      '修改报名；改了星期或志愿的，须家长重新确认、重新审批。 Changes an application; changed weekdays or choices are confirmed and decided anew.',
    authScopes: { can: 'applications:edit' },
    errors: { types: [InvalidInputError, NotFoundError, ConflictError, ApplicationStepRefusedError] },
    args: { input: t.arg({ type: UpdateApplicationInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return written(query, viewer, await updateApplication(viewer, given(input)))
    },
  }),
)

/** Weekdays and choices cannot be emptied by null: a form that says nothing of them sends it. */
const given = <Input extends { weekdays?: unknown; clubIds?: unknown }>({ weekdays, clubIds, ...others }: Input) => ({
  ...others,
  ...(weekdays != null && { weekdays }),
  ...(clubIds != null && { clubIds }),
})

const ConfirmApplicationInput = builder.inputType('ConfirmApplicationInput', {
  description: '登记家长的确认。 A guardian’s confirmation.',
  fields: (t) => ({
    ...versionFields(t),
    how: t.field({ type: RecordedConfirmationEnum, required: true, description: words.how }),
  }),
})

builder.mutationField('confirmApplication', (t) =>
  t.prismaField({
    type: 'Application',
    description:
      '登记家长已确认及确认方式（R90）；未确认的不批准、不编排。 Records that a guardian confirmed, and how (R90); what is not confirmed is neither approved nor placed.',
    authScopes: { can: 'applications:edit' },
    errors: { types: [InvalidInputError, NotFoundError, ConflictError, ApplicationStepRefusedError] },
    args: { input: t.arg({ type: ConfirmApplicationInput, required: true, description: '内容。 How.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return written(query, viewer, await confirmApplication(viewer, input))
    },
  }),
)

const MarkHardshipInput = builder.inputType('MarkHardshipInput', {
  description: '标记或取消家庭困难。 Sets or takes away the mark of a family in hardship.',
  fields: (t) => ({
    ...versionFields(t),
    hardship: t.boolean({ required: true, description: '是否家庭困难。 Whether it is.' }),
    reason: t.string({
      required: true,
      description: `理由与依据，不超过 ${REASON_LIMIT} 字，记入操作记录。 Why, and on what evidence; kept in the log.`,
    }),
  }),
})

builder.mutationField('markHardship', (t) =>
  t.prismaField({
    type: 'Application',
    description:
      '标记或取消家庭困难；采用“家庭困难优先”的抽签里排在前面。 Marks an application as one of a family in hardship, or takes the mark away; it goes first in draws whose rules say so.',
    authScopes: { can: 'applications:hardship' },
    errors: { types: [InvalidInputError, NotFoundError, ConflictError, ApplicationStepRefusedError] },
    args: { input: t.arg({ type: MarkHardshipInput, required: true, description: '内容。 The mark.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return written(query, viewer, await markHardship(viewer, input))
    },
  }),
)

const WithdrawApplicationInput = builder.inputType('WithdrawApplicationInput', {
  description: '撤回报名。 A withdrawal.',
  fields: (t) => ({
    id: t.id({ required: true, description: '报名。 The application.' }),
    reason: t.string({ required: true, description: `理由，不超过 ${REASON_LIMIT} 字。 Why.` }),
    givePlacesUp: t.boolean({
      required: true,
      description: '是否同时退出已有的社团与托管班位置。 Whether places in clubs and care classes are given up too.',
    }),
  }),
})

const WithdrawnApplication = builder
  .objectRef<Withdrawn & { readonly schoolId: string }>('WithdrawnApplication')
  .implement({
    description: '撤回的结果。 What a withdrawal came to.',
    fields: (t) => ({
      application: t.prismaField({
        type: 'Application',
        description: '已撤回的报名。 The application.',
        resolve: (query, key) => database.application.findUniqueOrThrow({ ...query, where: rowKey(key) }),
      }),
      clubPlacesGivenUp: t.exposeInt('clubPlacesGivenUp', {
        description: '一并退出的社团名额与候补数。 Places in clubs and on waiting lists given up with it.',
      }),
      carePlacesGivenUp: t.exposeInt('carePlacesGivenUp', {
        description: '一并退出的托管班位置数。 Places in care classes given up with it.',
      }),
      placesKept: t.exposeInt('placesKept', {
        description:
          '仍保留的名额与位置数；撤回报名本身不退出它们。 Places that the pupil still has: a withdrawal alone does not give them up.',
      }),
    }),
  })

builder.mutationField('withdrawApplication', (t) =>
  t.field({
    type: WithdrawnApplication,
    description:
      '监护人（或教师代其）撤回报名，随时可以（R90）；志愿不再有效，已有的名额只在明确要求时一并退出。 Withdraws an application, at any time, by the guardian or by staff for him (R90); its wishes no longer count, and places already given are given up only when that is asked for.',
    authScopes: { can: 'applications:withdraw' },
    errors: { types: [InvalidInputError, NotFoundError, ApplicationStepRefusedError] },
    args: { input: t.arg({ type: WithdrawApplicationInput, required: true, description: '内容。 The withdrawal.' }) },
    resolve: async (_root, { input }, context) => {
      const viewer = schoolViewer(context)
      return { schoolId: viewer.schoolId, ...(await withdrawApplication(viewer, input)) }
    },
  }),
)

const RevealPickUpPhoneInput = builder.inputType('RevealPickUpPhoneInput', {
  description: '要显示哪份报名的接送人电话。 Whose pick-up phone is to be shown.',
  fields: (t) => ({ id: t.id({ required: true, description: '报名。 The application.' }) }),
})

builder.mutationField('revealPickUpPhone', (t) =>
  t.field({
    type: RevealedValue,
    description: '完整显示接送人电话，并记入操作记录。 Shows the phone of who collects in full, and logs it.',
    authScopes: { can: 'people:reveal' },
    errors: { types: [NotFoundError, RevealQuotaError] },
    args: { input: t.arg({ type: RevealPickUpPhoneInput, required: true, description: '哪一份。 Which.' }) },
    resolve: (_root, { input: { id } }, context) => revealPickUpPhone(schoolViewer(context), id),
  }),
)
