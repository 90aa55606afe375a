import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import {
  ClubClosedError,
  ClubFullError,
  GradeNotAdmittedError,
  NextInLineElsewhereError,
  NobodyToPromoteError,
  OtherGradesOrderError,
  RosterLockedError,
  TimeClashError,
} from '../errors/roster.ts'
import { promoteFromWaitingList } from '../service/promote.ts'
import { reorderRoster, reorderWaitingList } from '../service/reorder.ts'
import { idempotencyKey, placeFields, writtenEnrolment } from './enrolment-answer.ts'

const PromoteFromWaitingListInput = builder.inputType('PromoteFromWaitingListInput', {
  description: '递补。 A promotion from the waiting list.',
  fields: (t) => ({
    clubId: t.id({ required: true, description: '社团。 The club.' }),
    enrolmentId: t.id({
      description: '递补谁；不填为下一位。 Whom; the next in line unless said.',
    }),
    reason: t.string({
      description: '理由；不是下一位时必填。 Why; needed when it is not the next in line.',
    }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('promoteFromWaitingList', (t) =>
  t.prismaField({
    type: 'Enrolment',
    description: '递补候补学生。 Gives a free place to the next in line, or to another one with a reason.',
    authScopes: { can: 'clubs:enrol' },
    errors: {
      types: [
        InvalidInputError,
        NotFoundError,
        RosterLockedError,
        ClubClosedError,
        ClubFullError,
        GradeNotAdmittedError,
        TimeClashError,
        NobodyToPromoteError,
        NextInLineElsewhereError,
        IdempotencyKeyReusedError,
      ],
    },
    args: { input: t.arg({ type: PromoteFromWaitingListInput, required: true, description: '内容。 The promotion.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenEnrolment(query, viewer, await promoteFromWaitingList(viewer, input))
    },
  }),
)

const position = '新的位次，从 1 起。 The new place in the order, from 1.'

const ReorderWaitingListInput = builder.inputType('ReorderWaitingListInput', {
  description: '调整候补次序。 A new place on the waiting list.',
  fields: (t) => ({
    ...placeFields(t),
    position: t.int({ required: true, description: position }),
    reason: t.string({ description: '理由；往前移时必填。 Why; needed when moving up.' }),
  }),
})

const ReorderRosterInput = builder.inputType('ReorderRosterInput', {
  description: '调整签到次序。 A new place on the sign-in sheet.',
  fields: (t) => ({
    ...placeFields(t),
    position: t.int({ required: true, description: position }),
    reason: t.string({ description: '理由，可不填。 Why; may be left out.' }),
  }),
})

const refusals = [
  InvalidInputError,
  NotFoundError,
  ConflictError,
  RosterLockedError,
  ClubClosedError,
  OtherGradesOrderError,
]

builder.mutationField('reorderWaitingList', (t) =>
  t.prismaField({
    type: 'Enrolment',
    description: '调整候补次序；往前移须说明理由。 Changes the order of a waiting list; moving up needs a reason.',
    authScopes: { can: 'clubs:enrol' },
    errors: { types: refusals },
    args: { input: t.arg({ type: ReorderWaitingListInput, required: true, description: '内容。 The new place.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenEnrolment(query, viewer, await reorderWaitingList(viewer, input))
    },
  }),
)

builder.mutationField('reorderRoster', (t) =>
  t.prismaField({
    type: 'Enrolment',
    description: '调整签到次序。 Changes the order of the sign-in sheet.',
    authScopes: { can: 'clubs:enrol' },
    errors: { types: refusals },
    args: { input: t.arg({ type: ReorderRosterInput, required: true, description: '内容。 The new place.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenEnrolment(query, viewer, await reorderRoster(viewer, input))
    },
  }),
)
