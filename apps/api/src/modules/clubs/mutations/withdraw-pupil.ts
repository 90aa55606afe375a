import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { ClubClosedError, PinnedPlaceError, RosterLockedError } from '../errors/roster.ts'
import { withdrawPupil } from '../service/withdraw.ts'
import { idempotencyKey, placeFields, writtenEnrolment } from './enrolment-answer.ts'

const WithdrawPupilInput = builder.inputType('WithdrawPupilInput', {
  description: '移出一名学生。 A withdrawal.',
  fields: (t) => ({
    ...placeFields(t),
    reason: t.string({ required: true, description: '理由，不超过 200 字。 Why, at most 200 characters.' }),
    idempotencyKey: idempotencyKey(t),
  }),
})

builder.mutationField('withdrawPupil', (t) =>
  t.prismaField({
    type: 'Enrolment',
    description:
      '移出名单或候补；空出的名额通知下一位候补。 Takes a pupil off a roster or waiting list; a freed place is offered to the next in line.',
    authScopes: { can: 'clubs:enrol' },
    errors: {
      types: [
        InvalidInputError,
        NotFoundError,
        ConflictError,
        RosterLockedError,
        ClubClosedError,
        PinnedPlaceError,
        IdempotencyKeyReusedError,
      ],
    },
    args: { input: t.arg({ type: WithdrawPupilInput, required: true, description: '内容。 The withdrawal.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenEnrolment(query, viewer, await withdrawPupil(viewer, input))
    },
  }),
)
