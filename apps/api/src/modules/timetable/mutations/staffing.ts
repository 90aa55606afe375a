import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds, versionFields } from '../../../graphql/version.ts'
import { TermClosedError } from '../../schools/errors.ts'
import {
  AlreadyArrangedError,
  ConfirmationNeededError,
  NotHeldError,
  NothingToCopyError,
  TimetableClashError,
} from '../errors.ts'
import { assignStaff } from '../service/assign-staff.ts'
import { setStaffAvailability } from '../service/availability.ts'
import { copyStaffing } from '../service/copy-weekday.ts'
import { cancelException, saveException } from '../service/exceptions.ts'
import { AssignmentPartEnum, ExceptionKindEnum } from '../type/enums.ts'

const authScopes = { can: 'timetable:edit' } as const
const common = [InvalidInputError, NotFoundError, ConflictError, TermClosedError] as const
const walls = [...common, TimetableClashError, AlreadyArrangedError, ConfirmationNeededError] as const

const StaffChangeInput = builder.inputType('StaffChangeInput', {
  description:
    '一项值守的变动：新增给出课和人；修改给出安排和人；撤去只给出安排。 A change: to add, the session and the person; to change, the assignment and the person; to remove, the assignment alone.',
  fields: (t) => ({
    assignmentId: t.id({ description: '已有的安排。 An assignment that there is.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      description: '读到的修改时间。 `updatedAt` of the assignment as the editor read it.',
    }),
    sessionId: t.id({
      description: '托管班或社团活动，新增时给出。 The care class or club session, of a new assignment.',
    }),
    staffId: t.id({ description: '值守的人；撤去时不给。 The person; left out to remove the assignment.' }),
    part: t.field({ type: AssignmentPartEnum, description: '分工，默认负责。 Part; in charge unless said.' }),
    pinned: t.boolean({ description: '固定，须有理由。 Pinned, which needs a reason.' }),
  }),
})

const AssignStaffInput = builder.inputType('AssignStaffInput', {
  description: '安排值守的人，全部成功或都不变（R16、R21）。 Adults assigned, all of it or nothing (R16, R21).',
  fields: (t) => ({
    changes: t.field({ type: [StaffChangeInput], required: true, description: '各项变动。 The changes.' }),
    reason: t.string({ description: '理由，不超过 200 字。 The reason, at most 200 characters.' }),
    confirmed: t.boolean({ description: '已看过提醒，仍要保存。 The warnings were seen; save it all the same.' }),
  }),
})

const CopyStaffingInput = builder.inputType('CopyStaffingInput', {
  description: '把一天的值守照搬到另一天。 The adults of one weekday, for another.',
  fields: (t) => ({
    termId: t.id({ required: true, description: '学期。 The term.' }),
    fromWeekday: t.int({ required: true, description: '照搬自星期几，1 为周一。 From which weekday; 1 is Monday.' }),
    toWeekday: t.int({ required: true, description: '照搬到星期几。 To which weekday.' }),
    confirmed: t.boolean({ description: '已看过提醒，仍要保存。 The warnings were seen; save it all the same.' }),
  }),
})

const StaffAvailabilityInput = builder.inputType('StaffAvailabilityInput', {
  description: '一人在一个学期何时可以值守（R21）。 When a person can serve in a term (R21).',
  fields: (t) => ({
    termId: t.id({ required: true, description: '学期。 The term.' }),
    staffId: t.id({ required: true, description: '教职工。 The person.' }),
    weekdays: t.intList({ required: true, description: '可值守的星期，1 为周一。 Weekdays; 1 is Monday.' }),
    daysAWeek: t.int({
      description: '每周最多几天；不给为不限。 At most so many days a week; no limit when left out.',
    }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      description: '读到的修改时间；第一次登记时不给。 `updatedAt` as the editor read it; left out the first time.',
    }),
  }),
})

const ExceptionInput = builder.inputType('SessionExceptionInput', {
  description: '一次课在一天的例外；每周的安排不变。 What differs on a date in a session; the weekly pattern stays.',
  fields: (t) => ({
    id: t.id({ description: '要修改的例外；新增时不给。 The exception to change; left out for a new one.' }),
    expectedUpdatedAt: t.field({
      type: 'DateTime',
      description: '读到的修改时间；修改时给出。 `updatedAt` as the editor read it, of a change.',
    }),
    sessionId: t.id({ required: true, description: '托管班或社团活动。 The care class or club session.' }),
    date: t.field({ type: 'Date', required: true, description: '日期。 The date.' }),
    kind: t.field({ type: ExceptionKindEnum, required: true, description: '种类。 Kind.' }),
    absentId: t.id({
      description: '代班：缺席的人；无人值守的课不给。 Cover: who is away; left out where nobody stands.',
    }),
    coverId: t.id({ description: '代班：代班的人。 Cover: who stands in.' }),
    venueId: t.id({ description: '调课：场地；不给为原场地。 Move: the venue; the usual one when left out.' }),
    startsAt: t.int({ description: '调课：开始，分钟数。 Move: start, in minutes since midnight.' }),
    endsAt: t.int({ description: '调课：结束，分钟数。 Move: end, in minutes since midnight.' }),
    reason: t.string({ required: true, description: '理由，不超过 200 字。 The reason, at most 200 characters.' }),
    confirmed: t.boolean({ description: '已看过提醒，仍要保存。 The warnings were seen; save it all the same.' }),
  }),
})

const CancelExceptionInput = builder.inputType('CancelExceptionInput', {
  description: '要取消的例外。 The exception to take back.',
  fields: (t) => versionFields(t),
})

builder.mutationFields((t) => ({
  assignStaff: t.field({
    type: RecordIds,
    description:
      '安排、更换、撤去、固定值守的人，全部成功或都不变，可撤销；冲突从不保存，提醒须确认（R16、R21）。答复为涉及的课。 Assigns, replaces, removes and pins adults, all or nothing; can be undone. Clashes are never saved, warnings need a confirmation (R16, R21). Answers the sessions.',
    authScopes,
    errors: { types: [...walls] },
    args: { input: t.arg({ type: AssignStaffInput, required: true, description: '内容。 The changes.' }) },
    resolve: (_root, { input }, context) => assignStaff(schoolViewer(context), input),
  }),
  copyStaffing: t.field({
    type: RecordIds,
    description:
      '把一天的值守照搬到另一天同名的班和社团，只补没有人的；当时另有安排的人不照搬；可撤销（R16、R21）。答复为涉及的课。 Lets the adults of one weekday stand in the same classes and clubs of another, only where nobody stands and without who is elsewhere then; can be undone (R16, R21). Answers the sessions.',
    authScopes,
    errors: { types: [...walls, NothingToCopyError] },
    args: { input: t.arg({ type: CopyStaffingInput, required: true, description: '内容。 From which day to which.' }) },
    resolve: (_root, { input }, context) => copyStaffing(schoolViewer(context), input),
  }),
  setStaffAvailability: t.prismaField({
    type: 'StaffAvailability',
    description: '登记一人何时可以值守，可撤销（R21）。 Says when a person can serve; can be undone (R21).',
    authScopes,
    errors: { types: [...common] },
    args: { input: t.arg({ type: StaffAvailabilityInput, required: true, description: '内容。 The availability.' }) },
    resolve: async (query, _root, { input }, context) =>
      database.staffAvailability.findUniqueOrThrow({
        ...query,
        where: { schoolId_termId_staffId: await setStaffAvailability(schoolViewer(context), input) },
      }),
  }),
  saveException: t.field({
    type: RecordIds,
    description:
      '登记或修改一天的代班、调课、停课，可撤销；冲突从不保存。答复为例外和课。 Enters or changes a cover, a move or a cancellation of one date; can be undone. Clashes are never saved. Answers the exception and the session.',
    authScopes,
    errors: { types: [...walls, NotHeldError] },
    args: { input: t.arg({ type: ExceptionInput, required: true, description: '内容。 What differs.' }) },
    resolve: (_root, { input }, context) => saveException(schoolViewer(context), input),
  }),
  cancelException: t.field({
    type: RecordIds,
    description:
      '取消一天的例外，恢复每周的安排，可撤销。 Takes back what differed on a date, so that the weekly pattern holds again; can be undone.',
    authScopes,
    errors: { types: [...walls] },
    args: { input: t.arg({ type: CancelExceptionInput, required: true, description: '例外。 The exception.' }) },
    resolve: (_root, { input }, context) => cancelException(schoolViewer(context), input),
  }),
}))
