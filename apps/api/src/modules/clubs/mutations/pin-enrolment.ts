import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { ClubClosedError, RosterLockedError } from '../errors/roster.ts'
import { pinEnrolment, unpinEnrolment } from '../service/pin.ts'
import { placeFields, writtenEnrolment } from './enrolment-answer.ts'

const PinEnrolmentInput = builder.inputType('PinEnrolmentInput', {
  description: '固定名额。 A place to be pinned.',
  fields: (t) => ({
    ...placeFields(t),
    reason: t.string({ required: true, description: '理由，不超过 200 字。 Why, at most 200 characters.' }),
  }),
})

const UnpinEnrolmentInput = builder.inputType('UnpinEnrolmentInput', {
  description: '取消固定名额。 A pinned place to be released.',
  fields: (t) => ({
    ...placeFields(t),
    reason: t.string({ required: true, description: '理由，不超过 200 字。 Why, at most 200 characters.' }),
  }),
})

const refusals = [InvalidInputError, NotFoundError, ConflictError, RosterLockedError, ClubClosedError]

builder.mutationField('pinEnrolment', (t) =>
  t.prismaField({
    type: 'Enrolment',
    description: '固定名额：编排与移动都不改变它。 Pins a place: no placement and no move changes it.',
    authScopes: { can: 'clubs:enrol' },
    errors: { types: refusals },
    args: { input: t.arg({ type: PinEnrolmentInput, required: true, description: '内容。 The place and why.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenEnrolment(query, viewer, await pinEnrolment(viewer, input))
    },
  }),
)

builder.mutationField('unpinEnrolment', (t) =>
  t.prismaField({
    type: 'Enrolment',
    description: '取消固定名额。 Releases a pinned place.',
    authScopes: { can: 'clubs:enrol' },
    errors: { types: refusals },
    args: { input: t.arg({ type: UnpinEnrolmentInput, required: true, description: '内容。 The place and why.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return writtenEnrolment(query, viewer, await unpinEnrolment(viewer, input))
    },
  }),
)
