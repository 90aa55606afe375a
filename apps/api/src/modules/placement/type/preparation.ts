import { builder } from '../../../graphql/builder.ts'
import type { PinnedFor, Preparation, SlotSupply } from '../service/preparation.ts'

const SlotSupplyType = builder.objectRef<SlotSupply>('DrawSlotSupply').implement({
  description: '一个时段的供需。 What one slot has, and what is asked of it.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    slotId: t.exposeString('slotId', {
      description: '时段，例如 w2p2 为周二第 2 课时。 The slot: w2p2 is Tuesday’s second period.',
    }),
    clubs: t.exposeInt('clubs', { description: '社团数。 Clubs in it.' }),
    places: t.exposeInt('places', { description: '名额合计。 Their places.' }),
    lists: t.exposeInt('lists', {
      description: '志愿表数：每份要一个名额。 Lists handed in, of which each wants one place.',
    }),
  }),
})

const PinnedForType = builder.objectRef<PinnedFor>('PinnedFor').implement({
  description: '同一理由的固定名额。 Pinned places that have one reason.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    reason: t.exposeString('reason', {
      nullable: true,
      description: '理由，例如 校队；没有写时为空。 The reason, such as the school team; null when none was given.',
    }),
    count: t.exposeInt('count', { description: '名额数。 How many places.' }),
  }),
})

export const DrawPreparation = builder.objectRef<Preparation>('DrawPreparation').implement({
  description: '编排之前的检查，均为计数。 What stands before a draw can be made, in counts.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    termId: t.exposeID('termId', { description: '学期。 The term.' }),
    applicants: t.exposeInt('applicants', {
      description: '报名获批且家长已确认的学生。 Pupils whose application is approved and confirmed.',
    }),
    undecided: t.exposeInt('undecided', { description: '待审批的报名。 Applications that wait for a decision.' }),
    unconfirmed: t.exposeInt('unconfirmed', {
      description: '家长未确认的报名，不参加编排（R90）。 Applications not confirmed, which are never placed (R90).',
    }),
    withoutChoices: t.exposeInt('withoutChoices', { description: '未填社团志愿的学生。 Applicants without choices.' }),
    hardship: t.int({
      description: '其中标记为家庭困难的。 How many of them are marked as hardship.',
      resolve: ({ ofTier }) => ofTier.HARDSHIP,
    }),
    siblings: t.int({
      description: '其中兄弟姐妹也报了名的。 How many of them have a brother or sister who is applied for too.',
      resolve: ({ ofTier }) => ofTier.SIBLINGS,
    }),
    lastSubmittedAt: t.expose('lastSubmittedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        '最后一份报名的提交时间；抽签承诺须在此之前公布。 When the last application came in: the commitment is to be published before.',
    }),
    places: t.exposeInt('places', { description: '社团名额合计。 Places of all clubs.' }),
    clubs: t.exposeInt('clubs', { description: '参加编排的社团数。 Clubs that are drawn for.' }),
    clubsWithoutTeacher: t.exposeInt('clubsWithoutTeacher', {
      description: '没有指导教师的社团。 Clubs without a teacher.',
    }),
    clubsWithoutVenue: t.exposeInt('clubsWithoutVenue', {
      description: '有活动没有场地的社团。 Clubs with a session without a venue.',
    }),
    pinned: t.exposeInt('pinned', { description: '固定名额。 Pinned places.' }),
    pinnedFor: t.field({
      type: [PinnedForType],
      description: '固定名额，按理由，多的在前。 Pinned places by reason, the most first.',
      resolve: ({ pinnedFor }) => [...pinnedFor],
    }),
    slots: t.field({
      type: [SlotSupplyType],
      description: '各时段的供需，按编排次序。 Supply and demand by slot, in the order in which they are drawn.',
      resolve: ({ slots }) => [...slots],
    }),
    lockedRosters: t.exposeInt('lockedRosters', {
      description: '已锁定的名单；锁定时不能发布。 Locked rosters; nothing is published while one is.',
    }),
  }),
})
