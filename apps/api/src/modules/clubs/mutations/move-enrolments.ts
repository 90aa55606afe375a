import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError } from '../../../graphql/errors.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { MoveRefusedError } from '../errors/roster.ts'
import { type Moved, moveEnrolments } from '../service/move.ts'
import { RefusedMoveType } from '../type/roster-errors.ts'
import { idempotencyKey } from './enrolment-answer.ts'

const ListState = builder.enumType('RosterList', {
  description: '移到哪一份名单。 On which list of the club.',
  values: {
    ENROLLED: { description: '已录取。 Enrolled.' },
    WAITING: { description: '候补。 Waiting.' },
  } as const,
})

const MoveEnrolmentItemInput = builder.inputType('MoveEnrolmentItemInput', {
  description:
    '移动一名学生：给出名额，或（尚无社团时）给出学生。 One move: the place given up, or a pupil who comes from none.',
  fields: (t) => ({
    enrolmentId: t.id({ description: '让出的名额或候补。 The place given up.' }),
    pupilId: t.id({ description: '学生；没有让出名额时必填。 The pupil; needed when no place is given up.' }),
    toClubId: t.id({ required: true, description: '移到的社团。 The club entered.' }),
    toState: t.field({ type: ListState, required: true, description: '已录取或候补。 Enrolled or waiting.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      description: '读到的名额修改时间；已被他人修改时拒绝。 The place’s `updatedAt` as the editor read it.',
    }),
  }),
})

const MoveEnrolmentsInput = builder.inputType('MoveEnrolmentsInput', {
  description: '批量移动。 A batch of moves.',
  fields: (t) => ({
    items: t.field({ type: [MoveEnrolmentItemInput], required: true, description: '1 至 200 项。 1 to 200 moves.' }),
    partial: t.boolean({
      description:
        '部分移动：能移的移，默认否（全部或一个不移）。 Move those who can be moved; all or nobody unless said.',
    }),
    reason: t.string({ required: true, description: '理由，不超过 200 字。 Why, at most 200 characters.' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const MovedEnrolments = builder.objectRef<Moved & { schoolId: string }>('MovedEnrolments').implement({
  description: '移动的结果。 What became of a batch of moves.',
  authScopes: { can: 'clubs:enrol' },
  fields: (t) => ({
    actionId: t.exposeID('actionId', { description: '操作，可撤销。 The action, which can be undone.' }),
    enrolments: t.prismaField({
      type: ['Enrolment'],
      description: '新的名额。 The new places.',
      resolve: (query, { schoolId, enrolmentIds }) =>
        database.enrolment.findMany({ ...query, where: { schoolId, id: { in: [...enrolmentIds] } } }),
    }),
    refused: t.expose('refused', {
      type: [RefusedMoveType],
      description: '未能移动的及原因（仅部分移动）。 Those not moved, and why; of a partial move only.',
    }),
  }),
})

builder.mutationField('moveEnrolments', (t) =>
  t.field({
    type: MovedEnrolments,
    description:
      '批量移动学生：默认全部移动或一个不移，并逐一说明原因；作为一次操作，可整体撤销。 Moves pupils between clubs, all or nobody unless said, each refusal explained; one action, undone as a whole.',
    authScopes: { can: 'clubs:enrol' },
    errors: { types: [InvalidInputError, MoveRefusedError, IdempotencyKeyReusedError] },
    args: { input: t.arg({ type: MoveEnrolmentsInput, required: true, description: '内容。 The moves.' }) },
    resolve: async (_root, { input }, context) => {
      const viewer = schoolViewer(context)
      return { schoolId: viewer.schoolId, ...(await moveEnrolments(viewer, input)) }
    },
  }),
)
