import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { IdempotencyKeyReusedError } from '../../../idempotency.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { NotAbsentError, NotYetError, RegisterOpenError, UnmarkedPupilsError } from '../errors.ts'
import { closeRegister } from '../marks/close-register.ts'
import { correctAttendance, settleAbsence } from '../marks/correct.ts'
import { type MarksDone, type MergedMark, markAttendance } from '../marks/mark-attendance.ts'
import { AbsenceOutcomeEnum, AttendanceStatusEnum } from '../type/enums.ts'
import { keyField, noteField, pupilField, sessionField } from './input.ts'

const common = [InvalidInputError, NotFoundError, TermClosedError, NotYetError, IdempotencyKeyReusedError] as const

const MarkInput = builder.inputType('MarkInput', {
  description: '一名学生的标记。 The mark of a pupil.',
  fields: (t) => ({
    pupilId: pupilField(t),
    status: t.field({ type: AttendanceStatusEnum, required: true, description: '出勤。 How the pupil attends.' }),
    at: t.field({
      type: 'DateTime',
      required: true,
      description:
        '手机上标记的时间：时间最晚的标记生效，晚于服务器时间的按收到时计。 When it was marked by the phone’s clock: the latest stands; one ahead of the server counts as received.',
    }),
  }),
})

const MarkAttendanceInput = builder.inputType('MarkAttendanceInput', {
  description: '一次课的标记，一起写入。 Marks of a session, written together.',
  fields: (t) => ({
    sessionId: sessionField(t),
    marks: t.field({ type: [MarkInput], required: true, description: '1 至 200 个标记。 1 to 200 marks.' }),
    key: keyField(t),
  }),
})

const CloseRegisterInput = builder.inputType('CloseRegisterInput', {
  description: '提交点名。 The closing of a register.',
  fields: (t) => ({ sessionId: sessionField(t), key: keyField(t) }),
})

const CorrectAttendanceInput = builder.inputType('CorrectAttendanceInput', {
  description: '提交之后的更正。 A correction after closing.',
  fields: (t) => ({
    sessionId: sessionField(t),
    pupilId: pupilField(t),
    status: t.field({
      type: AttendanceStatusEnum,
      required: true,
      description: '正确的出勤。 How the pupil attended.',
    }),
    reason: t.string({ required: true, description: '理由，不超过 200 字。 The reason, at most 200 characters.' }),
    key: keyField(t),
  }),
})

const SettleAbsenceInput = builder.inputType('SettleAbsenceInput', {
  description: '未到的学生在哪里。 Where an absent pupil turned out to be.',
  fields: (t) => ({
    sessionId: sessionField(t),
    pupilId: pupilField(t),
    outcome: t.field({ type: AbsenceOutcomeEnum, required: true, description: '查明在哪里。 Where.' }),
    note: noteField(t, '说明，选“其他”时必填。 A note; needed for OTHER.'),
    key: keyField(t),
  }),
})

const MergedMarkType = builder.objectRef<MergedMark>('MergedMark').implement({
  description: '与他人不同的标记：哪一个生效。 A mark that met another person’s: which of the two stands.',
  authScopes: { can: 'registers:take' },
  fields: (t) => ({
    pupilId: t.exposeID('pupilId', { description: '学生。 The pupil.' }),
    yours: t.expose('yours', { type: AttendanceStatusEnum, description: '您的标记。 Yours.' }),
    stands: t.expose('stands', { type: AttendanceStatusEnum, description: '生效的标记。 The one that stands.' }),
    byName: t.exposeString('byName', { description: '另一个标记是谁做的。 Who marked otherwise.' }),
    afterClosing: t.exposeBoolean('afterClosing', {
      description: '是否在提交之后才到达，须更正。 Whether it arrived after closing, and needs a correction.',
    }),
  }),
})

const MarksDoneType = builder.objectRef<MarksDone>('MarksDone').implement({
  description: '标记的结果。 What became of marks.',
  authScopes: { can: 'registers:take' },
  fields: (t) => ({
    registerId: t.exposeID('registerId', { description: '点名册。 The register.' }),
    merged: t.field({
      type: [MergedMarkType],
      description: '与他人不同的标记。 The marks that met another person’s.',
      resolve: ({ merged }) => [...merged],
    }),
  }),
})

/** What was entered in a register. */
export const RegisterDone = builder.objectRef<{ readonly registerId: string }>('RegisterDone').implement({
  description: '已写入点名册。 It stands in the register.',
  fields: (t) => ({ registerId: t.exposeID('registerId', { description: '点名册。 The register.' }) }),
})

builder.mutationFields((t) => ({
  markAttendance: t.field({
    type: MarksDoneType,
    description:
      '点名：写入标记；两位老师标得不同时合并并告知；提交之后到达的记入历史（R57）。 Takes the register: writes marks; where two teachers marked differently they are merged and told; what arrives after closing goes into the history (R57).',
    authScopes: { can: 'registers:take' },
    errors: { types: [...common] },
    args: { input: t.arg({ type: MarkAttendanceInput, required: true, description: '内容。 The marks.' }) },
    resolve: (_root, { input }, context) => markAttendance(schoolViewer(context), input),
  }),
  closeRegister: t.field({
    type: RegisterDone,
    description:
      '提交点名：之后的修改须说明理由（R57）。 Closes a register: from then on a change needs a reason (R57).',
    authScopes: { can: 'registers:take' },
    errors: { types: [...common, UnmarkedPupilsError] },
    args: { input: t.arg({ type: CloseRegisterInput, required: true, description: '内容。 Which register.' }) },
    resolve: (_root, { input }, context) => closeRegister(schoolViewer(context), input),
  }),
  correctAttendance: t.field({
    type: RegisterDone,
    description:
      '更正已提交的点名，须说明理由，原标记留在历史里（R57、R92）。 Corrects a closed register with a reason; what stood stays in the history (R57, R92).',
    authScopes: { can: 'registers:record' },
    errors: { types: [...common, RegisterOpenError] },
    args: { input: t.arg({ type: CorrectAttendanceInput, required: true, description: '内容。 The correction.' }) },
    resolve: (_root, { input }, context) => correctAttendance(schoolViewer(context), input),
  }),
  settleAbsence: t.field({
    type: RegisterDone,
    description:
      '记下未到的学生在哪里，提醒随之结束（R57）。 Enters where an absent pupil turned out to be, which ends the alert (R57).',
    authScopes: { can: 'registers:record' },
    errors: { types: [...common, NotAbsentError] },
    args: { input: t.arg({ type: SettleAbsenceInput, required: true, description: '内容。 The outcome.' }) },
    resolve: (_root, { input }, context) => settleAbsence(schoolViewer(context), input),
  }),
}))
