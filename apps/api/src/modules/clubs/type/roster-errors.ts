import { builder } from '../../../graphql/builder.ts'
import { UserErrorInterface } from '../../../graphql/errors.ts'
import {
  AlreadyOnRosterError,
  ClubClosedError,
  ClubFullError,
  GradeNotAdmittedError,
  MoveRefusedError,
  NextInLineElsewhereError,
  NobodyToPromoteError,
  OtherGradesOrderError,
  PinnedPlaceError,
  type RefusedMove,
  RosterLockedError,
  TimeClashError,
} from '../errors/roster.ts'
import { ClubStateEnum } from './club.ts'
import { EnrolmentStateEnum } from './enrolment.ts'

const interfaces = [UserErrorInterface]

builder.objectType(ClubFullError, {
  name: 'ClubFullError',
  description: '社团已满。 The club is full.',
  interfaces,
  fields: (t) => ({
    clubId: t.id({ description: '社团。 The club.', resolve: ({ club }) => club.id }),
    capacity: t.exposeInt('capacity', { description: '名额。 Its places.' }),
    waitingLength: t.exposeInt('waitingLength', { description: '候补人数。 How many pupils wait already.' }),
  }),
})

builder.objectType(GradeNotAdmittedError, {
  name: 'GradeNotAdmittedError',
  description: '不招收该年级（R18）。 The club does not admit the pupil’s grade (R18).',
  interfaces,
  fields: (t) => ({
    clubId: t.id({ description: '社团。 The club.', resolve: ({ club }) => club.id }),
    grade: t.exposeInt('grade', { description: '学生的年级。 The pupil’s grade.' }),
    gradesAdmitted: t.intList({
      description: '招收的年级。 The grades admitted.',
      resolve: ({ gradesAdmitted }) => gradesAdmitted,
    }),
  }),
})

builder.objectType(TimeClashError, {
  name: 'TimeClashError',
  description: '时间冲突。 The pupil is in another club at that time.',
  interfaces,
  fields: (t) => ({
    withClubId: t.id({
      description: '与之冲突的社团。 The club that it clashes with.',
      resolve: ({ clash }) => clash.club.id,
    }),
    withClubName: t.string({ description: '其名称。 Its name.', resolve: ({ clash }) => clash.club.name }),
    weekday: t.int({ description: '星期几，1 为周一。 Weekday; 1 is Monday.', resolve: ({ clash }) => clash.weekday }),
    startsAt: t.int({
      description: '其开始，自零点起的分钟数。 When that starts, in minutes since midnight.',
      resolve: ({ clash }) => clash.startsAt,
    }),
    endsAt: t.int({
      description: '其结束，自零点起的分钟数。 When that ends, in minutes since midnight.',
      resolve: ({ clash }) => clash.endsAt,
    }),
  }),
})

builder.objectType(ClubClosedError, {
  name: 'ClubClosedError',
  description: '社团现在不接收学生。 The club takes no pupils now.',
  interfaces,
  fields: (t) => ({
    clubId: t.id({ description: '社团。 The club.', resolve: ({ club }) => club.id }),
    // Not `state`: in a union with an enrolment one document could not ask for both.
    clubState: t.field({
      type: ClubStateEnum,
      description: '社团的状态。 The club’s state.',
      resolve: ({ state }) => state,
    }),
  }),
})

builder.objectType(AlreadyOnRosterError, {
  name: 'AlreadyOnRosterError',
  description: '已在名单或候补中。 The pupil is on the roster or waiting list already.',
  interfaces,
  fields: (t) => ({
    clubId: t.id({ description: '社团。 The club.', resolve: ({ club }) => club.id }),
    state: t.field({
      type: EnrolmentStateEnum,
      description: '在哪一份名单。 On which list.',
      resolve: ({ state }) => state,
    }),
  }),
})

builder.objectType(RosterLockedError, {
  name: 'RosterLockedError',
  description: '名单已锁定。 The roster is locked.',
  interfaces,
  fields: (t) => ({
    clubId: t.id({ description: '社团。 The club.', resolve: ({ club }) => club.id }),
    lockedAt: t.expose('lockedAt', { type: 'DateTime', description: '锁定时间。 When it was locked.' }),
  }),
})

builder.objectType(PinnedPlaceError, {
  name: 'PinnedPlaceError',
  description: '固定名额不能移动。 A pinned place cannot be moved.',
  interfaces,
  fields: (t) => ({ clubId: t.id({ description: '社团。 The club.', resolve: ({ club }) => club.id }) }),
})

builder.objectType(NobodyToPromoteError, {
  name: 'NobodyToPromoteError',
  description: '没有可以递补的学生。 Nobody on the waiting list can take the place.',
  interfaces,
  fields: (t) => ({
    clubId: t.id({ description: '社团。 The club.', resolve: ({ club }) => club.id }),
    passedOver: t.exposeInt('passedOver', {
      description: '候补中但时间冲突的人数。 How many wait but are busy at that time.',
    }),
  }),
})

builder.objectType(NextInLineElsewhereError, {
  name: 'NextInLineElsewhereError',
  description: '下一位候补属于其他年级。 The next in line is of another grade.',
  interfaces,
  fields: (t) => ({ grade: t.int({ description: '该生的年级。 The pupil’s grade.', resolve: ({ grade }) => grade }) }),
})

builder.objectType(OtherGradesOrderError, {
  name: 'OtherGradesOrderError',
  description: '会改变其他年级学生的次序。 The order of pupils of other grades would change.',
  interfaces,
})

export const RefusedMoveType = builder.objectRef<RefusedMove>('RefusedMove').implement({
  description: '一项不能进行的移动及其原因。 A move that cannot be made, and why.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: '在 items 中的序号，从 0 起。 Its index in the items, from 0.' }),
    code: t.exposeString('code', { description: '原因的代码，例如 CLUB_FULL。 The reason’s code, such as CLUB_FULL.' }),
    message: t.string({
      description: '原因，按请求的语言。 The reason, in the language of the request.',
      resolve: ({ sentence }, _args, { locale }) => sentence[locale],
    }),
  }),
})

builder.objectType(MoveRefusedError, {
  name: 'MoveRefusedError',
  description: '没有移动任何人，并逐一说明原因。 Nobody was moved; each reason is given.',
  interfaces,
  fields: (t) => ({
    refused: t.expose('refused', { type: [RefusedMoveType], description: '不能移动的。 Those that cannot be moved.' }),
    movable: t.intList({
      description: '单独移动则可行的序号。 Indexes of those that could be moved without the others.',
      resolve: ({ movable }) => movable,
    }),
  }),
})
