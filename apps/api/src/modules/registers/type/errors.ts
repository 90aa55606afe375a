import { builder } from '../../../graphql/builder.ts'
import { UserErrorInterface } from '../../../graphql/errors.ts'
import {
  AlreadyAuthorisedError,
  AlreadyReleasedError,
  AlreadyTakenError,
  BeforeDismissalError,
  DifferenceUnexplainedError,
  LeaveOverlapsError,
  NotAbsentError,
  NotYetError,
  PickUpRefusedError,
  RegisterOpenError,
  UnmarkedPupilsError,
} from '../errors.ts'

const interfaces = [UserErrorInterface]

builder.objectType(NotYetError, {
  name: 'NotYetError',
  description: '日期还没有到。 The date has not come.',
  interfaces,
})
builder.objectType(RegisterOpenError, {
  name: 'RegisterOpenError',
  description: '名单尚未提交，直接标记即可。 The register is open: nothing has to be corrected.',
  interfaces,
})
builder.objectType(NotAbsentError, {
  name: 'NotAbsentError',
  description: '学生现在没有标为未到。 The pupil is not marked absent now.',
  interfaces,
})
builder.objectType(PickUpRefusedError, {
  name: 'PickUpRefusedError',
  description: '接送授权现在无效，不能放行。 The pick-up authorisation does not hold now: nobody is released by it.',
  interfaces,
})
builder.objectType(LeaveOverlapsError, {
  name: 'LeaveOverlapsError',
  description: '这些日子里已有请假。 The pupil is on leave on one of these days already.',
  interfaces,
})
builder.objectType(AlreadyAuthorisedError, {
  name: 'AlreadyAuthorisedError',
  description: '这项接送授权已经登记。 The authorisation is entered already.',
  interfaces,
})
builder.objectType(UnmarkedPupilsError, {
  name: 'UnmarkedPupilsError',
  description: '还有学生没有标记。 Pupils are not marked yet.',
  interfaces,
  fields: (t) => ({
    unmarked: t.exposeInt('unmarked', { description: '还有几名。 How many.' }),
  }),
})
builder.objectType(DifferenceUnexplainedError, {
  name: 'DifferenceUnexplainedError',
  description: '交接人数不同，须说明（R57）。 The counts differ and have to be explained (R57).',
  interfaces,
  fields: (t) => ({
    handed: t.exposeInt('handed', { description: '交出几人。 How many were handed over.' }),
    taken: t.exposeInt('taken', { description: '接收几人。 How many were taken.' }),
  }),
})
builder.objectType(AlreadyTakenError, {
  name: 'AlreadyTakenError',
  description: '这次交接已经有人接收。 Somebody has taken this hand-over.',
  interfaces,
  fields: (t) => ({ byName: t.exposeString('byName', { description: '谁接收的。 Who took it.' }) }),
})
builder.objectType(AlreadyReleasedError, {
  name: 'AlreadyReleasedError',
  description: '学生已经离校。 The pupil has left already.',
  interfaces,
  fields: (t) => ({ byName: t.exposeString('byName', { description: '谁放行的。 Who let the pupil go.' }) }),
})
builder.objectType(BeforeDismissalError, {
  name: 'BeforeDismissalError',
  description: '该年级还没有放学，提前离校须说明（R15）。 The grade leaves later; to go before needs a note (R15).',
  interfaces,
  fields: (t) => ({
    leavesAt: t.exposeInt('leavesAt', {
      description: '放学时间，自零点起的分钟数。 When the grade leaves, in minutes since midnight.',
    }),
  }),
})
