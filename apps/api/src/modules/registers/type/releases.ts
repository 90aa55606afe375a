import { heldSessionId } from '@afterbell/domain/registers/held-session-id'
import { columnDate } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import type { HeldAdult } from '../held/held-session.ts'
import type { Contact } from '../service/contacts.ts'
import type { ListedPickUp, ReleasePupil } from '../service/release.sql.ts'
import type { ReleaseSheet } from '../service/release.ts'
import { AttendanceStatusEnum, PickUpKindEnum, ReleaseWayEnum } from './enums.ts'

const authScopes = { can: 'registers:release' } as const

const ListedPickUpType = builder.objectRef<ListedPickUp>('ListedPickUp').implement({
  description: '当天可以接走学生的人。 Somebody who may collect the pupil that day.',
  authScopes,
  fields: (t) => ({
    id: t.exposeID('id', { description: '授权。 The authorisation.' }),
    kind: t.expose('kind', { type: PickUpKindEnum, description: '种类。 Kind.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: '姓名；自行离校时为空。 Name; null when the pupil leaves alone.',
    }),
    relation: t.exposeString('relation', {
      nullable: true,
      description:
        '关系：监护关系的代码，或登记的称呼。 The relation: the code of a guardianship, or as it was entered.',
    }),
  }),
})

const PupilReleaseType = builder.objectRef<NonNullable<ReleasePupil['release']>>('ListedRelease').implement({
  description: '一次放行。 A release.',
  authScopes,
  fields: (t) => ({
    id: t.exposeID('id', { description: '标识。 Identifier.' }),
    way: t.expose('way', { type: ReleaseWayEnum, description: '方式。 How.' }),
    personName: t.exposeString('personName', { nullable: true, description: '接走的人。 Who collected the pupil.' }),
    decidedByName: t.exposeString('decidedByName', { nullable: true, description: '作出决定的老师。 Who decided.' }),
    note: t.exposeString('note', { nullable: true, description: '说明。 The note.' }),
    releasedAt: t.field({
      type: 'DateTime',
      description: '离开的时间。 When the pupil left.',
      resolve: ({ releasedAt }) => new Date(releasedAt),
    }),
    releasedByName: t.exposeString('releasedByName', { description: '放行的人。 Who let the pupil go.' }),
  }),
})

const ReleasePupilType = builder.objectRef<ReleasePupil>('ReleasePupil').implement({
  description: '放学名单上的一名学生。 A pupil of a release list.',
  authScopes,
  fields: (t) => ({
    pupilId: t.exposeID('pupilId', { description: '学生。 The pupil.' }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    gradeNumber: t.exposeInt('gradeNumber', { description: '年级。 Grade.' }),
    classNumber: t.exposeInt('classNumber', { description: '班号。 Class number.' }),
    status: t.expose('status', {
      type: AttendanceStatusEnum,
      nullable: true,
      description: '出勤。 How the pupil attended.',
    }),
    leavesAt: t.exposeInt('leavesAt', {
      nullable: true,
      description:
        '该年级放学的时间，自零点起的分钟数（R15）。 When the grade leaves, in minutes since midnight (R15).',
    }),
    gate: t.exposeString('gate', { nullable: true, description: '校门。 The gate.' }),
    pickUps: t.field({
      type: [ListedPickUpType],
      description: '当天可以接走学生的人。 Who may collect the pupil that day.',
      resolve: ({ pickUps }) => [...pickUps],
    }),
    release: t.expose('release', {
      type: PupilReleaseType,
      nullable: true,
      description: '放行；为空表示还在学校。 The release; null while the pupil is at school.',
    }),
  }),
})

const DeciderType = builder.objectRef<HeldAdult>('ReleaseDecider').implement({
  description: '没有授权的人来接时，可以作出决定的老师。 Who may decide where nobody authorised comes.',
  authScopes,
  fields: (t) => ({
    id: t.id({ description: '教职工。 The person.', resolve: ({ staffId }) => staffId }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
  }),
})

export const ReleaseSheetType = builder.objectRef<ReleaseSheet>('ReleaseSheet').implement({
  description:
    '一次课的放学名单，按各年级放学的先后（R15、R57）。 The release list of a session, in the order in which its grades leave (R15, R57).',
  authScopes,
  fields: (t) => ({
    id: t.field({
      type: 'HeldSessionId',
      description: '这次课在这一天的标识。 The session on that date.',
      resolve: ({ session }) => heldSessionId(session),
    }),
    date: t.field({
      type: 'Date',
      description: '日期。 The date.',
      resolve: ({ session }) => columnDate(session.date),
    }),
    name: t.string({ description: '名称。 Name.', resolve: ({ session }) => session.name }),
    deciders: t.field({
      type: [DeciderType],
      description:
        '这次课的老师：没有授权的人来接时由其决定。 The session’s adults, who decide where nobody authorised comes.',
      resolve: ({ session }) => [...session.adults],
    }),
    pupils: t.field({
      type: [ReleasePupilType],
      description: '学生。 The pupils.',
      resolve: ({ pupils }) => [...pupils],
    }),
  }),
})

const ContactType = builder.objectRef<Contact>('PupilContact').implement({
  description: '可以联系的人。 Somebody to call.',
  authScopes: { can: 'registers:record' },
  fields: (t) => ({
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    relation: t.exposeString('relation', {
      description:
        '关系：监护关系的代码，或登记的称呼。 The relation: the code of a guardianship, or as it was entered.',
    }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: '电话；没有时为空。 The phone; null when there is none.',
    }),
  }),
})

export const ContactsType = builder.objectRef<{ readonly contacts: readonly Contact[] }>('PupilContacts').implement({
  description:
    '联系人，电话完整显示，已记入操作记录（F7）。 Whom to call, with the phones in full; every showing is in the activity log (F7).',
  authScopes: { can: 'registers:record' },
  fields: (t) => ({
    contacts: t.field({
      type: [ContactType],
      description: '按联系次序。 In the order in which to call.',
      resolve: ({ contacts }) => [...contacts],
    }),
  }),
})
