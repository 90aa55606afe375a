import { builder } from '../../../graphql/builder.ts'
import type { RosterDifference } from '../../clubs/service/term-rosters.ts'
import type { ClubOutcome, Outcome } from '../service/outcome.ts'

const RosterDifferenceType = builder.objectRef<RosterDifference>('RosterDifference').implement({
  description: '与现有名单的差别，按人数。 What differs from the rosters as they are, in pupils.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    added: t.exposeInt('added', { description: '新录取。 Enrolled now, and nowhere before.' }),
    moved: t.exposeInt('moved', { description: '换社团。 Enrolled before and now, in other clubs.' }),
    lost: t.exposeInt('lost', { description: '失去名额。 Enrolled before, and nowhere now.' }),
    waiting: t.exposeInt('waiting', { description: '新进候补（人次）。 Newly on a waiting list.' }),
  }),
})

export const ClubOutcomeType = builder.objectRef<ClubOutcome>('ClubOutcome').implement({
  description: '编排在一个社团的结果。 What a draw comes to in one club.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    clubId: t.exposeID('clubId', { description: '社团。 The club.' }),
    name: t.exposeString('name', { description: '名称。 Its name.' }),
    closes: t.exposeBoolean('closes', { description: '人数不足而不开。 Does not run for want of pupils.' }),
    gradeNumbers: t.intList({
      description: '招收的年级。 Numbers of the grades that it admits.',
      resolve: ({ gradeNumbers }) => [...gradeNumbers],
    }),
    enrolled: t.exposeInt('enrolled', { description: '录取人数。 Enrolled.' }),
    minimum: t.exposeInt('minimum', { description: '最低人数。 The least number of pupils.' }),
    maximum: t.exposeInt('maximum', { description: '名额。 Places.' }),
    waiting: t.exposeInt('waiting', { description: '候补人数。 Waiting.' }),
    cutOff: t.exposeInt('cutOff', {
      nullable: true,
      description:
        '录取线：最后录取者的序号；未满或无人抽签时为空。 Cut-off: the number of the last pupil admitted; null while a place was left, or when none was drawn.',
    }),
  }),
})

export const DrawOutcome = builder.objectRef<Outcome>('DrawOutcome').implement({
  description: '编排的结果，含手工调整。 What a draw comes to, changes by hand counted in.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    difference: t.field({
      type: RosterDifferenceType,
      description: '发布后名单的变化。 What publishing would change.',
      resolve: ({ difference }) => difference,
    }),
    clubs: t.field({
      type: [ClubOutcomeType],
      description: '各社团。 Club by club.',
      resolve: ({ clubs }) => [...clubs],
    }),
  }),
})
