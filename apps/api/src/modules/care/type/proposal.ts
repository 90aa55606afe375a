import { builder } from '../../../graphql/builder.ts'
import type { CareProposal, careChanges, EndedClass, ProposedClass, ProposedPart } from '../service/proposal.ts'

const authScopes = { can: 'care:edit' } as const

const CareChangeEnum = builder.enumType('CareClassChange', {
  description: '建议使托管班怎样变化。 What becomes of a care class by a proposal.',
  values: {
    NEW: { description: '新建。 It is new.' },
    CHANGED: { description: '学生或教室有变动。 Its pupils or its room change.' },
    SAME: { description: '不变。 It stays as it is.' },
    KEPT: { description: '已固定，照旧保留。 It is pinned, and kept.' },
  } as const satisfies Record<(typeof careChanges)[number], { description: string }>,
})

const ProposedCarePartType = builder.objectRef<ProposedPart>('ProposedCarePart').implement({
  description: '建议的托管班里的一个行政班。 A home class in a proposed care class.',
  authScopes,
  fields: (t) => ({
    homeClassId: t.exposeID('homeClassId', { description: '行政班。 The home class.' }),
    name: t.string({
      description: '班名，按请求的语言。 Its name, in the language of the request.',
      resolve: ({ name }, _args, { locale }) => name[locale],
    }),
    pupils: t.exposeInt('pupils', { description: '其中几人。 How many of its pupils.' }),
    part: t.exposeInt('part', {
      description: '分开的班：第几部分。 Which part it is, of a divided home class.',
    }),
    parts: t.exposeInt('parts', { description: '分成几部分，不分为 1。 In how many parts; 1 when not divided.' }),
  }),
})

const ProposedCareClassType = builder.objectRef<ProposedClass>('ProposedCareClass').implement({
  description: '建议的托管班，与现状对照（R20）。 A care class as proposed, beside how it stands (R20).',
  authScopes,
  fields: (t) => ({
    weekday: t.exposeInt('weekday', { description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    gradeId: t.exposeID('gradeId', { description: '年级。 The grade.' }),
    gradeNumber: t.exposeInt('gradeNumber', { description: '年级数。 The grade’s number.' }),
    name: t.exposeString('name', { description: '名称。 Name.' }),
    startsAt: t.exposeInt('startsAt', { description: '开始，自零点起的分钟数。 Start, in minutes since midnight.' }),
    endsAt: t.exposeInt('endsAt', { description: '结束，自零点起的分钟数。 End, in minutes since midnight.' }),
    pupils: t.exposeInt('pupils', { description: '学生人数。 How many pupils.' }),
    venueName: t.exposeString('venueName', { nullable: true, description: '教室；没有时为空。 The room, if any.' }),
    capacity: t.exposeInt('capacity', { nullable: true, description: '教室容量。 How many the room holds.' }),
    parts: t.field({
      type: [ProposedCarePartType],
      description: '由哪些行政班组成。 Of which home classes.',
      resolve: ({ parts }) => [...parts],
    }),
    reasons: t.stringList({
      description: '为什么这样编，按请求的语言。 Why so, in the language of the request.',
      resolve: ({ reasons }, _args, { locale }) => reasons.map((sentence) => sentence[locale]),
    }),
    standingId: t.exposeID('standingId', {
      nullable: true,
      description: '延续的现有托管班；新建时为空。 The care class that it continues; null when new.',
    }),
    change: t.expose('change', { type: CareChangeEnum, description: '变化。 What changes.' }),
    pupilsBefore: t.exposeInt('pupilsBefore', { nullable: true, description: '现有人数。 Its pupils now.' }),
    venueNameBefore: t.exposeString('venueNameBefore', { nullable: true, description: '现用教室。 Its room now.' }),
  }),
})

const EndedCareClassType = builder.objectRef<EndedClass>('EndedCareClass').implement({
  description: '建议不再保留的托管班。 A care class that the proposal ends.',
  authScopes,
  fields: (t) => ({
    id: t.exposeID('id', { description: '托管班。 The care class.' }),
    name: t.exposeString('name', { description: '名称。 Name.' }),
    weekday: t.exposeInt('weekday', { description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    gradeNumber: t.exposeInt('gradeNumber', { description: '年级数。 The grade’s number.' }),
    pupils: t.exposeInt('pupils', { description: '现有人数。 Its pupils now.' }),
  }),
})

export const CareProposalType = builder.objectRef<CareProposal>('CareProposal').implement({
  description:
    '编班建议：只供查看，接受后才写入（R20）。 A proposal of care classes: nothing is written until it is accepted (R20).',
  authScopes,
  fields: (t) => ({
    inputHash: t.exposeString('inputHash', {
      description: '依据的哈希，接受时带回。 The hash of what it follows from; accepting sends it back.',
    }),
    classes: t.field({
      type: [ProposedCareClassType],
      description: '托管班，按星期、年级、班号。 The classes, by weekday, grade and number.',
      resolve: ({ classes }) => [...classes],
    }),
    ended: t.field({
      type: [EndedCareClassType],
      description: '不再保留的托管班。 The classes that end.',
      resolve: ({ ended }) => [...ended],
    }),
    applied: t.exposeInt('applied', {
      description: '报名的人次（每人每天计一）。 Pupils and weekdays applied for, counted together.',
    }),
    servedBefore: t.exposeInt('servedBefore', { description: '其中现在已有班的。 How many of them have a class now.' }),
    moved: t.exposeInt('moved', { description: '换班或新进班的人次。 How many change their class or get one.' }),
  }),
})
