import { schoolViewer } from '../../../context.ts'
import { database, rowKey } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds } from '../../../graphql/version.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { RevealQuotaError } from '../../people/errors.ts'
import { TermClosedError } from '../../schools/errors.ts'
import {
  AlreadyReleasedError,
  AlreadyTakenError,
  BeforeDismissalError,
  DifferenceUnexplainedError,
  NotYetError,
  PickUpRefusedError,
} from '../errors.ts'
import { revealContacts } from '../service/contacts.ts'
import { handOver, takeOver } from '../service/hand-over.ts'
import { releasePupil, withdrawRelease } from '../service/release.ts'
import { ContactsType } from '../type/releases.ts'
import { keyField, noteField, pupilField, sessionField } from './input.ts'

const keyed = [InvalidInputError, NotFoundError, IdempotencyKeyReusedError] as const

const HandOverInput = builder.inputType('HandOverInput', {
  description: '把学生交给一次课（R57）。 Pupils handed over to a session (R57).',
  fields: (t) => ({
    sessionId: sessionField(t),
    fromHomeClassId: t.id({ description: '从行政班交出。 The home class that hands over.' }),
    fromSessionId: t.field({
      type: 'HeldSessionId',
      description: '或从另一次课交出。 Or the other session that hands over.',
    }),
    count: t.int({ required: true, description: '交出几人。 How many are handed over.' }),
    note: noteField(t, '说明，不超过 200 字。 A note, at most 200 characters.'),
    key: keyField(t),
  }),
})

const TakeOverInput = builder.inputType('TakeOverInput', {
  description: '接收一次交接（R57）。 The taking of a hand-over (R57).',
  fields: (t) => ({
    id: t.id({ required: true, description: '交接。 The hand-over.' }),
    count: t.int({ required: true, description: '自己点到几人。 How many one counted oneself.' }),
    explanation: noteField(t, '人数不同的说明。 The explanation of a difference.'),
    key: keyField(t),
  }),
})

const ReleasePupilInput = builder.inputType('ReleasePupilInput', {
  description: '让一名学生离校（R57）。 A pupil who leaves (R57).',
  fields: (t) => ({
    date: t.field({ type: 'Date', required: true, description: '日期。 The date.' }),
    pupilId: pupilField(t),
    authorisationId: t.id({ description: '按哪项接送授权。 By which authorisation.' }),
    decidedById: t.id({
      description: '没有授权的人来接时，由哪位老师决定。 Who decides where nobody authorised came.',
    }),
    note: noteField(t, '说明：老师决定或提前离校时必填。 The note; needed for a decision, and before dismissal.'),
    at: t.field({ type: 'DateTime', required: true, description: '手机上的时间。 The time by the phone’s clock.' }),
    key: keyField(t),
  }),
})

builder.mutationFields((t) => ({
  handOver: t.prismaField({
    type: 'HandOver',
    description:
      '交班：按人数把学生交给一次课；尚未接收时可以改（R57）。 Hands pupils over to a session with a count, which can change while nobody has taken them (R57).',
    authScopes: { can: 'registers:record' },
    errors: { types: [...keyed, TermClosedError, NotYetError, AlreadyTakenError] },
    args: { input: t.arg({ type: HandOverInput, required: true, description: '内容。 The hand-over.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      const { id } = await handOver(viewer, input)
      return database.handOver.findUniqueOrThrow({ ...query, where: rowKey({ schoolId: viewer.schoolId, id }) })
    },
  }),
  takeOver: t.prismaField({
    type: 'HandOver',
    description:
      '接班：按自己点的人数接收；人数不同须说明（R57）。 Takes a hand-over with a count of one’s own; a difference is explained (R57).',
    authScopes: { can: 'registers:record' },
    errors: { types: [...keyed, TermClosedError, AlreadyTakenError, DifferenceUnexplainedError] },
    args: { input: t.arg({ type: TakeOverInput, required: true, description: '内容。 The taking.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      const { id } = await takeOver(viewer, input)
      return database.handOver.findUniqueOrThrow({ ...query, where: rowKey({ schoolId: viewer.schoolId, id }) })
    },
  }),
  releasePupil: t.field({
    type: RecordIds,
    description:
      '放行：交给授权的人、自行离校，或由老师决定并说明；授权已撤销时拒绝；可撤销。答复为放行记录（R57）。 Lets a pupil go: to an authorised person, alone, or by a decision with a note; refused once the authorisation is revoked; can be undone. Answers the release (R57).',
    authScopes: { can: 'registers:release' },
    errors: {
      types: [...keyed, TermClosedError, NotYetError, PickUpRefusedError, BeforeDismissalError, AlreadyReleasedError],
    },
    args: { input: t.arg({ type: ReleasePupilInput, required: true, description: '内容。 The release.' }) },
    resolve: async (_root, { input }, context) => ({ ids: [(await releasePupil(schoolViewer(context), input)).id] }),
  }),
  withdrawRelease: t.field({
    type: RecordIds,
    description: '撤回放行：学生其实没有离开（R57）。 Takes a release back: the pupil had not left (R57).',
    authScopes: { can: 'registers:release' },
    errors: { types: [NotFoundError, TermClosedError, CannotUndoError] },
    args: { id: t.arg.id({ required: true, description: '放行记录。 The release.' }) },
    resolve: async (_root, { id }, context) => ({ ids: [(await withdrawRelease(schoolViewer(context), id)).id] }),
  }),
  revealContacts: t.field({
    type: ContactsType,
    description:
      '显示点名册上一名学生的联系人与电话，并记入操作记录（F7）。 Shows whom to call about a pupil of a sheet, with the phones, and logs it (F7).',
    authScopes: { can: 'registers:record' },
    errors: { types: [NotFoundError, RevealQuotaError] },
    args: {
      sessionId: t.arg({
        type: 'HeldSessionId',
        required: true,
        description: '一次课在一个日期的标识。 The session on its date.',
      }),
      pupilId: t.arg.id({ required: true, description: '学生。 The pupil.' }),
    },
    resolve: async (_root, asked, context) => ({ contacts: await revealContacts(schoolViewer(context), asked) }),
  }),
}))
