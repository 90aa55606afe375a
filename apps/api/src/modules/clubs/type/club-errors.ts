import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { UserErrorInterface } from '../../../graphql/errors.ts'
import { visiblePupils } from '../../people/access.ts'
import {
  AdultElsewhereError,
  type AdultUse,
  ClubNotEmptyError,
  ClubStepRefusedError,
  GradeHasPupilsError,
  OtherGradesClubError,
  PlacesTakenError,
  type PupilClash,
  SessionsClashError,
  VenueTakenError,
  type VenueUse,
} from '../errors/clubs.ts'

const interfaces = [UserErrorInterface]

builder.objectType(PlacesTakenError, {
  name: 'PlacesTakenError',
  description: '名额不能少于已录取人数。 Places cannot become fewer than are taken.',
  interfaces,
  fields: (t) => ({
    taken: t.exposeInt('taken', { description: '已录取人数。 Places taken.' }),
    maximum: t.exposeInt('maximum', { description: '想改成的名额。 The places asked for.' }),
  }),
})

builder.objectType(GradeHasPupilsError, {
  name: 'GradeHasPupilsError',
  description: '名单中还有不再招收的年级的学生。 Pupils of a grade that would no longer be admitted are on the lists.',
  interfaces,
  fields: (t) => ({
    // Not `grades`: a club in the same union has a field of that name and of another type.
    gradeNumbers: t.intList({ description: '这些年级。 These grades.', resolve: ({ grades }) => grades }),
    pupils: t.exposeInt('pupils', { description: '人数。 How many pupils.' }),
  }),
})

const PupilClashType = builder.objectRef<PupilClash>('PupilClash').implement({
  description: '一名已录取学生与新时间的冲突。 An enrolled pupil who is in another club at a new time.',
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    pupil: t.prismaField({
      type: 'Pupil',
      nullable: true,
      description: '学生；不可见时为空。 The pupil; null when not visible.',
      resolve: (query, { pupilId }, _args, context) =>
        database.pupil.findFirst({
          ...query,
          where: { AND: [visiblePupils(schoolViewer(context)), { id: pupilId }] },
        }),
    }),
    withClubId: t.id({
      description: '与之冲突的社团。 The club that it clashes with.',
      resolve: ({ club }) => club.id,
    }),
    withClubName: t.string({ description: '其名称。 Its name.', resolve: ({ club }) => club.name }),
    weekday: t.exposeInt('weekday', { description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    startsAt: t.exposeInt('startsAt', {
      description: '其开始，自零点起的分钟数。 When that starts, in minutes since midnight.',
    }),
    endsAt: t.exposeInt('endsAt', {
      description: '其结束，自零点起的分钟数。 When that ends, in minutes since midnight.',
    }),
  }),
})

builder.objectType(SessionsClashError, {
  name: 'SessionsClashError',
  description: '已录取的学生在新的时间另有社团。 Enrolled pupils are in other clubs at the new times.',
  interfaces,
  fields: (t) => ({
    clashes: t.field({
      type: [PupilClashType],
      description: '逐一列出。 Each of them.',
      resolve: ({ clashes }) => clashes,
    }),
  }),
})

const VenueUseType = builder.objectRef<VenueUse>('VenueUse').implement({
  description: '一个场地在一段时间的使用。 The use of a venue at a time.',
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    venue: t.exposeString('venue', { description: '场地名称。 Name of the venue.' }),
    usedBy: t.exposeString('usedBy', {
      description: '使用它的社团或托管班。 The club or care class that meets there.',
    }),
    weekday: t.exposeInt('weekday', { description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    startsAt: t.exposeInt('startsAt', {
      description: '开始，自零点起的分钟数。 Start, in minutes since midnight.',
    }),
    endsAt: t.exposeInt('endsAt', { description: '结束，自零点起的分钟数。 End, in minutes since midnight.' }),
  }),
})

builder.objectType(VenueTakenError, {
  name: 'VenueTakenError',
  description: '场地在该时间已被使用（R59）。 The venue is in use at that time (R59).',
  interfaces,
  fields: (t) => ({
    uses: t.field({
      type: [VenueUseType],
      description: '逐一列出。 Each of them.',
      resolve: ({ uses }) => uses,
    }),
  }),
})

const AdultUseType = builder.objectRef<AdultUse>('AdultUse').implement({
  description: '一名成人在一段时间的值守。 Where an adult stands at a time.',
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    adult: t.exposeString('adult', { description: '姓名。 The adult’s name.' }),
    usedBy: t.exposeString('usedBy', { description: '所在的社团或托管班。 The club or care class.' }),
    weekday: t.exposeInt('weekday', { description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    startsAt: t.exposeInt('startsAt', {
      description: '开始，自零点起的分钟数。 Start, in minutes since midnight.',
    }),
    endsAt: t.exposeInt('endsAt', { description: '结束，自零点起的分钟数。 End, in minutes since midnight.' }),
  }),
})

builder.objectType(AdultElsewhereError, {
  name: 'AdultElsewhereError',
  description: '社团值守的人在新的时间另有值守（R16）。 An adult of the club stands elsewhere at the new time (R16).',
  interfaces,
  fields: (t) => ({
    // Not `uses`: in one union with those of venues, which are of another type.
    adultUses: t.field({
      type: [AdultUseType],
      description: '逐一列出。 Each of them.',
      resolve: ({ uses }) => uses,
    }),
  }),
})

builder.objectType(OtherGradesClubError, {
  name: 'OtherGradesClubError',
  description: '社团招收不归您管的年级。 The club admits grades that are not yours.',
  interfaces,
})

builder.objectType(ClubNotEmptyError, {
  name: 'ClubNotEmptyError',
  description: '社团名单中还有学生。 Pupils are still on the club’s lists.',
  interfaces,
  fields: (t) => ({
    clubId: t.id({ description: '社团。 The club.', resolve: ({ club }) => club.id }),
    pupils: t.exposeInt('pupils', { description: '人数。 How many pupils.' }),
  }),
})

builder.objectType(ClubStepRefusedError, {
  name: 'ClubStepRefusedError',
  description: '社团不能进入下一状态。 The club cannot take the step.',
  interfaces,
  fields: (t) => ({
    reasons: t.stringList({
      description: '原因代码。 Codes of what is in the way.',
      resolve: ({ reasons }) => [...reasons],
    }),
  }),
})
