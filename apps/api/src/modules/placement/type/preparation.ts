import { builder } from '../../../graphql/builder.ts'
import type { Preparation } from '../service/preparation.ts'

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
    places: t.exposeInt('places', { description: '社团名额合计。 Places of all clubs.' }),
    clubs: t.exposeInt('clubs', { description: '参加编排的社团数。 Clubs that are drawn for.' }),
    clubsWithoutTeacher: t.exposeInt('clubsWithoutTeacher', {
      description: '没有指导教师的社团。 Clubs without a teacher.',
    }),
    clubsWithoutVenue: t.exposeInt('clubsWithoutVenue', {
      description: '有活动没有场地的社团。 Clubs with a session without a venue.',
    }),
    pinned: t.exposeInt('pinned', { description: '固定名额。 Pinned places.' }),
    lockedRosters: t.exposeInt('lockedRosters', {
      description: '已锁定的名单；锁定时不能发布。 Locked rosters; nothing is published while one is.',
    }),
  }),
})
