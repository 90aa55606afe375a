import { builder } from '../../../graphql/builder.ts'
import type { Fixing } from '../service/allocation/gather.ts'
import type { AdultLoad, StaffingLine, StaffingProposal } from '../service/allocation/propose.ts'
import { NearnessEnum } from './enums.ts'

const authScopes = { can: 'timetable:edit' } as const

const FixingEnum = builder.enumType('StaffingFixing', {
  description: '为什么照旧不动。 Why somebody stands there whatever is proposed.',
  values: {
    PINNED: { description: '已固定。 The assignment is pinned.' },
    CHOSEN: { description: '由您选定。 Chosen by you.' },
    OUTSIDE: { description: '不在您的范围内。 Outside your reach.' },
  } as const satisfies Record<Fixing, { description: string }>,
})

const StaffingLineType = builder.objectRef<StaffingLine>('StaffingLine').implement({
  description:
    '一次课建议由谁值守，与现状对照（R16、R21）。 Who is proposed for a session, beside who stands there (R16, R21).',
  authScopes,
  fields: (t) => ({
    sessionId: t.id({
      description: '托管班或社团活动。 The care class or club session.',
      resolve: ({ session }) => session.id,
    }),
    care: t.boolean({
      description: '是否托管班；否则为社团。 Whether it is a care class; a club otherwise.',
      resolve: ({ session }) => session.careClassId !== null,
    }),
    name: t.string({ description: '名称。 Name.', resolve: ({ session }) => session.name }),
    weekday: t.int({
      description: '星期几，1 为周一。 Weekday; 1 is Monday.',
      resolve: ({ session }) => session.weekday,
    }),
    startsAt: t.int({
      description: '开始，自零点起的分钟数。 Start, in minutes since midnight.',
      resolve: ({ session }) => session.startsAt,
    }),
    endsAt: t.int({
      description: '结束，自零点起的分钟数。 End, in minutes since midnight.',
      resolve: ({ session }) => session.endsAt,
    }),
    gradeNumbers: t.intList({
      description: '年级。 Numbers of its grades.',
      resolve: ({ session }) => [...session.gradeNumbers],
    }),
    venueName: t.string({
      nullable: true,
      description: '场地。 Its venue.',
      resolve: ({ session }) => session.venueName,
    }),
    staffId: t.exposeID('staffId', {
      nullable: true,
      description: '建议的人；排不出时为空。 Who is proposed, if anybody.',
    }),
    staffName: t.exposeString('staffName', { nullable: true, description: '姓名。 The person’s name.' }),
    nearness: t.expose('nearness', {
      type: NearnessEnum,
      nullable: true,
      description: '远近（R21）。 How near (R21).',
    }),
    currentId: t.exposeID('currentId', { nullable: true, description: '现在值守的人。 Who stands there now.' }),
    currentName: t.exposeString('currentName', {
      nullable: true,
      description: '现在值守的人的姓名。 The name of who stands there now.',
    }),
    fixing: t.expose('fixing', {
      type: FixingEnum,
      nullable: true,
      description: '照旧不动的原因。 Why it is not proposed anew.',
    }),
    why: t.string({
      description:
        '为什么是这个人，或为什么没有人，按请求的语言。 Why this person, or why nobody, in the language of the request.',
      resolve: ({ why }, _args, { locale }) => why[locale],
    }),
  }),
})

const AdultLoadType = builder.objectRef<AdultLoad>('AdultLoad').implement({
  description: '一人按建议每周值守几次。 How often a person would stand in a week.',
  authScopes,
  fields: (t) => ({
    staffId: t.exposeID('staffId', { description: '教职工。 The person.' }),
    name: t.exposeString('name', { description: '姓名。 Name.' }),
    sessions: t.exposeInt('sessions', { description: '每周次数。 Sessions a week.' }),
    daysAWeek: t.exposeInt('daysAWeek', { nullable: true, description: '约定的天数。 The days agreed, if any.' }),
  }),
})

export const StaffingProposalType = builder.objectRef<StaffingProposal>('StaffingProposal').implement({
  description:
    '值守建议：每个托管班和每次社团活动由谁值守；接受后才写入（R16、R21）。 A proposal of adults for every care class and club session; nothing is written until it is accepted (R16, R21).',
  authScopes,
  fields: (t) => ({
    inputHash: t.exposeString('inputHash', {
      description: '依据的哈希，接受时带回。 The hash of what it follows from; accepting sends it back.',
    }),
    lines: t.field({
      type: [StaffingLineType],
      description: '各次课。 The sessions.',
      resolve: ({ lines }) => [...lines],
    }),
    uncovered: t.exposeInt('uncovered', { description: '排不出人的课。 Sessions that nobody covers.' }),
    changed: t.exposeInt('changed', { description: '与现状不同的课。 Sessions whose adult would change.' }),
    careSessions: t.int({ description: '托管班次数。 Care classes.', resolve: ({ shares }) => shares.careSessions }),
    ownClass: t.int({
      description: '其中由本班班主任值守的（R21）。 Of them, with their own head teacher (R21).',
      resolve: ({ shares }) => shares.ownClass,
    }),
    ownGrade: t.int({
      description: '其中由本年级其他教师值守的（R21）。 Of them, with another teacher of the grade (R21).',
      resolve: ({ shares }) => shares.ownGrade,
    }),
    clubSessions: t.int({ description: '社团活动次数。 Club sessions.', resolve: ({ shares }) => shares.clubSessions }),
    ownClub: t.int({
      description: '其中由指导教师值守的。 Of them, with a teacher of the club.',
      resolve: ({ shares }) => shares.ownClub,
    }),
    evenShare: t.exposeInt('evenShare', {
      description:
        '平均每人每周几次；超过它不如由别人值守。 An even share of sessions a week; beyond it somebody else is asked.',
    }),
    loads: t.field({
      type: [AdultLoadType],
      description: '每人的次数，多的在前。 How often each would stand, most first.',
      resolve: ({ loads }) => [...loads],
    }),
  }),
})
