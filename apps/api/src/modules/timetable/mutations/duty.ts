import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { type InputFields, RecordIds, versionFields } from '../../../graphql/version.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { AlreadyArrangedError, TimetableClashError } from '../errors.ts'
import { setDismissalLeader } from '../service/dismissal.ts'
import { saveDutyRota, swapDuty } from '../service/duty.ts'
import { archiveDutyPosts, createDutyPost, updateDutyPost } from '../service/posts.ts'

const authScopes = { can: 'timetable:edit' } as const
const common = [InvalidInputError, NotFoundError, ConflictError, TermClosedError] as const
const walls = [...common, TimetableClashError, AlreadyArrangedError] as const

const postFields = (t: InputFields, required: boolean) => ({
  name: t.string({
    required,
    description: '名称，不超过 40 字，学期内唯一。 Name, at most 40 characters, unique within the term.',
  }),
  gate: t.string({ description: '校门；校内岗位不给。 The gate; left out for a post inside.' }),
  startsAt: t.int({ required, description: '开始，自零点起的分钟数。 Start, in minutes since midnight.' }),
  endsAt: t.int({ required, description: '结束，自零点起的分钟数。 End, in minutes since midnight.' }),
  needed: t.int({ required, description: '需要的人数。 How many people it needs.' }),
})

const CreateDutyPostInput = builder.inputType('CreateDutyPostInput', {
  description: '新的值勤岗位（R55）。 A new duty post (R55).',
  fields: (t) => ({ termId: t.id({ required: true, description: '学期。 The term.' }), ...postFields(t, true) }),
})

const UpdateDutyPostInput = builder.inputType('UpdateDutyPostInput', {
  description: '修改值勤岗位；未给出的字段不变。 Changes to a duty post; fields left out stay.',
  fields: (t) => ({ ...versionFields(t), ...postFields(t, false) }),
})

const RotaTurnInput = builder.inputType('RotaTurnInput', {
  description: '一次值勤。 A turn.',
  fields: (t) => ({
    postId: t.id({ required: true, description: '岗位。 The post.' }),
    date: t.field({ type: 'Date', required: true, description: '日期。 The date.' }),
    staffId: t.id({ required: true, description: '值勤的人。 The person.' }),
  }),
})

const SaveDutyRotaInput = builder.inputType('SaveDutyRotaInput', {
  description:
    '一段日子的全部值勤，取代其间原有的（R55）。 Every turn of a span of days, in place of those that stand there (R55).',
  fields: (t) => ({
    termId: t.id({ required: true, description: '学期。 The term.' }),
    from: t.field({ type: 'Date', required: true, description: '从哪天。 The first day.' }),
    to: t.field({ type: 'Date', required: true, description: '到哪天。 The last day.' }),
    turns: t.field({ type: [RotaTurnInput], required: true, description: '全部值勤。 Every turn.' }),
    replacing: t.idList({
      required: true,
      description:
        '编辑者看到的原有值勤；已有变化时拒绝。 The turns that the editor saw there; refused when others stand there now.',
    }),
    reason: t.string({ description: '理由。 The reason.' }),
  }),
})

const SwapDutyInput = builder.inputType('SwapDutyInput', {
  description: '换班：与另一次值勤互换，或交给另一人（R55）。 A swap: with another turn, or to another person (R55).',
  fields: (t) => ({
    turnId: t.id({ required: true, description: '这次值勤。 The turn.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      required: true,
      description: '读到的修改时间。 `updatedAt` as the editor read it.',
    }),
    withTurnId: t.id({ description: '与之互换的值勤。 The turn that it changes places with.' }),
    withExpectedUpdatedAt: t.field({
      type: 'DateTime',
      description: '其修改时间。 Its `updatedAt` as the editor read it.',
    }),
    staffId: t.id({ description: '或交给的人。 Or the person who takes it over.' }),
    reason: t.string({ required: true, description: '理由，不超过 200 字。 The reason, at most 200 characters.' }),
  }),
})

const DismissalLeaderInput = builder.inputType('DismissalLeaderInput', {
  description: '一个年级在一个星期几由谁带队放学（R15）。 Who leads a grade out on a weekday (R15).',
  fields: (t) => ({
    dismissalId: t.id({ required: true, description: '放学安排。 The dismissal.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      required: true,
      description: '读到的放学安排的修改时间。 `updatedAt` of the dismissal as the editor read it.',
    }),
    weekday: t.int({ required: true, description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    staffId: t.id({ description: '带队的人；不给为无人。 Who leads; nobody when left out.' }),
  }),
})

builder.mutationFields((t) => ({
  createDutyPost: t.prismaField({
    type: 'DutyPost',
    description: '新增值勤岗位（R55）。 Adds a duty post (R55). For school admins.',
    authScopes,
    errors: { types: [InvalidInputError, NotFoundError, TermClosedError] },
    args: { input: t.arg({ type: CreateDutyPostInput, required: true, description: '内容。 The post.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.dutyPost.findUniqueOrThrow({
        ...query,
        where: rowKey(await createDutyPost(schoolViewer(context), input)),
      }),
  }),
  updateDutyPost: t.prismaField({
    type: 'DutyPost',
    description: '修改值勤岗位，可撤销（R55）。 Changes a duty post; can be undone (R55). For school admins.',
    authScopes,
    errors: { types: [...common] },
    args: { input: t.arg({ type: UpdateDutyPostInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.dutyPost.findUniqueOrThrow({
        ...query,
        where: rowKey(await updateDutyPost(schoolViewer(context), input)),
      }),
  }),
  archiveDutyPosts: t.field({
    type: RecordIds,
    description:
      '归档值勤岗位，已排的值勤保留，可撤销。 Archives duty posts; their turns stay; can be undone. For school admins.',
    authScopes,
    errors: { types: [NotFoundError] },
    args: { ids: t.arg.idList({ required: true, description: '岗位。 The posts.' }) },
    resolve: async (_root, { ids }, context) => ({ ids: await archiveDutyPosts(schoolViewer(context), ids) }),
  }),
  saveDutyRota: t.field({
    type: RecordIds,
    description:
      '写入一段日子的值勤表，全部成功或都不变，可撤销；与课冲突的不保存（R55）。答复为岗位。 Writes the rota of a span of days, all or nothing; can be undone. What clashes with sessions is not saved (R55). Answers the posts. For school admins.',
    authScopes,
    errors: { types: [...walls] },
    args: { input: t.arg({ type: SaveDutyRotaInput, required: true, description: '内容。 The rota.' }) },
    resolve: (_root, { input }, context) => saveDutyRota(schoolViewer(context), input),
  }),
  swapDuty: t.field({
    type: RecordIds,
    description:
      '换班，须有理由，可撤销（R55）。答复为值勤。 Swaps duty, with a reason; can be undone (R55). Answers the turns. For school admins.',
    authScopes,
    errors: { types: [...walls] },
    args: { input: t.arg({ type: SwapDutyInput, required: true, description: '内容。 The swap.' }) },
    resolve: (_root, { input }, context) => swapDuty(schoolViewer(context), input),
  }),
  setDismissalLeader: t.field({
    type: RecordIds,
    description: '指定带队放学的人，可撤销（R15）。 Names who leads a grade out; can be undone (R15).',
    authScopes,
    errors: { types: [...walls] },
    args: { input: t.arg({ type: DismissalLeaderInput, required: true, description: '内容。 Who leads.' }) },
    resolve: (_root, { input }, context) => setDismissalLeader(schoolViewer(context), input),
  }),
}))
