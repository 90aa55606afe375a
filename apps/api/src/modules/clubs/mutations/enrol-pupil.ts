import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import {
  AlreadyOnRosterError,
  ClubClosedError,
  ClubFullError,
  GradeNotAdmittedError,
  RosterLockedError,
  TimeClashError,
} from '../errors/roster.ts'
import { enrolPupil, joinWaitingList } from '../service/enrol.ts'
import { idempotencyKey, writtenEnrolment } from './enrolment-answer.ts'

const EnrolPupilInput = builder.inputType('EnrolPupilInput', {
  description: '录取一名学生。 A wish to enrol a pupil.',
  fields: (t) => ({
    clubId: t.id({ required: true, description: '社团。 The club.' }),
    pupilId: t.id({ required: true, description: '学生。 The pupil.' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const JoinWaitingListInput = builder.inputType('JoinWaitingListInput', {
  description: '加入候补。 A wish to join the waiting list.',
  fields: (t) => ({
    clubId: t.id({ required: true, description: '社团。 The club.' }),
    pupilId: t.id({ required: true, description: '学生。 The pupil.' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

const refusals = [
  InvalidInputError,
  NotFoundError,
  RosterLockedError,
  AlreadyOnRosterError,
  ClubClosedError,
  GradeNotAdmittedError,
  TimeClashError,
  IdempotencyKeyReusedError,
]

builder.mutationField('enrolPupil', (t) =>
  t.prismaField({
    type: 'Enrolment',
    description:
      '录取学生：名额由服务器在一个事务内裁定。 Enrols a pupil; the server decides over the place in one transaction.',
    authScopes: { can: 'clubs:enrol' },
    errors: { types: [...refusals, ClubFullError] },
    args: { input: t.arg({ type: EnrolPupilInput, required: true, description: '内容。 The wish.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenEnrolment(query, viewer, await enrolPupil(viewer, input))
    },
  }),
)

builder.mutationField('joinWaitingList', (t) =>
  t.prismaField({
    type: 'Enrolment',
    description: '加入候补，排在最后。 Puts a pupil last on the waiting list.',
    authScopes: { can: 'clubs:enrol' },
    errors: { types: refusals },
    args: { input: t.arg({ type: JoinWaitingListInput, required: true, description: '内容。 The wish.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenEnrolment(query, viewer, await joinWaitingList(viewer, input))
    },
  }),
)
