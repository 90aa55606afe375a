import { DrawRule, DrawState } from '@afterbell/db/client'
import type { DrawStatistics, GradeCounts, ListCounts } from '@afterbell/domain/placement/draw-result'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { explainPupil } from '../service/explain.ts'
import { outcomeOf } from '../service/outcome.ts'
import { DrawExplanation } from './explanation.ts'
import { DrawOutcome } from './outcome.ts'

export const DrawRuleEnum = prismaEnum('DrawRule', DrawRule)
export const DrawStateEnum = prismaEnum('DrawState', DrawState)

const ListCountsInterface = builder.interfaceRef<ListCounts>('ListCounts').implement({
  description: '按志愿表统计的人次。 Counts over the lists handed in.',
  fields: (t) => ({
    lists: t.exposeInt('lists', { description: '志愿表数（学生×时段）。 Lists: one per pupil and slot.' }),
    first: t.exposeInt('first', { description: '得到第一志愿。 Got the first choice.' }),
    any: t.exposeInt('any', { description: '得到任一志愿。 Got any choice.' }),
    none: t.exposeInt('none', { description: '没有得到志愿。 Got none.' }),
  }),
})

const TotalCounts = builder.objectRef<ListCounts>('DrawTotalCounts').implement({
  description: '全部志愿表的统计。 Counts over all lists.',
  interfaces: [ListCountsInterface],
  authScopes: { can: 'placement:read' },
})

const GradeCountsType = builder.objectRef<GradeCounts>('DrawGradeCounts').implement({
  description: '一个年级志愿表的统计。 Counts over the lists of a grade.',
  interfaces: [ListCountsInterface],
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    gradeNumber: t.int({ description: '年级序号。 Number of the grade.', resolve: ({ grade }) => grade }),
  }),
})

const DrawStats = builder.objectRef<DrawStatistics>('DrawStats').implement({
  description: '一次编排的统计；人数和人次，不含比例。 A draw in figures, all of them counts.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    total: t.field({ type: TotalCounts, description: '合计。 Total.', resolve: ({ total }) => total }),
    byChoice: t.intList({
      description: '依次得到第 1、2…志愿的人次。 How many lists got their first choice, second choice, ….',
      resolve: ({ byChoice }) => [...byChoice],
    }),
    byGrade: t.field({
      type: [GradeCountsType],
      description: '各年级。 By grade.',
      resolve: ({ byGrade }) => [...byGrade],
    }),
    worstGrade: t.field({
      type: GradeCountsType,
      nullable: true,
      description:
        '第一志愿满足率最低的年级；无人报名时为空。 The grade with the smallest share of first choices; null when nobody applied.',
      resolve: ({ worstGrade }) => worstGrade,
    }),
    unluckiest: t.int({
      description:
        '最不利人数：连同以往已有两次以上未满足第一志愿。 How many have now missed their first choice twice or more, former terms counted.',
      resolve: ({ unluckiest }) => unluckiest.length,
    }),
    withoutClub: t.exposeInt('withoutClub', {
      description: '填了志愿而没有任何社团的人数。 How many handed in a list and are in no club.',
    }),
    clubsClosed: t.int({
      description: '因人数不足而不开的社团数。 Clubs that do not run for want of pupils.',
      resolve: ({ clubs }) => clubs.closed,
    }),
    clubsFull: t.int({ description: '满员的社团数。 Clubs that are full.', resolve: ({ clubs }) => clubs.full }),
    placesTaken: t.int({ description: '已用名额。 Places taken.', resolve: ({ places }) => places.taken }),
    placesTotal: t.int({
      description: '开班社团的名额总数。 Places of the clubs that run.',
      resolve: ({ places }) => places.maximum,
    }),
  }),
})

builder.prismaObject('DrawCommitment', {
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    secretHash: t.exposeString('secretHash'),
    publicEntropy: t.exposeString('publicEntropy', { nullable: true }),
    entropySource: t.exposeString('entropySource', { nullable: true }),
    entropyAt: t.expose('entropyAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
  }),
})

builder.prismaObject('DrawAdjustment', {
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    reason: t.exposeString('reason'),
    createdByName: t.exposeString('createdByName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    pupil: t.relation('pupil'),
    fromClub: t.relation('fromClub', { nullable: true }),
    toClub: t.relation('toClub', { nullable: true }),
  }),
})

builder.prismaObject('DrawResult', {
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    pupil: t.relation('pupil'),
    order: t.exposeInt('order'),
    bestRank: t.exposeInt('bestRank', { nullable: true }),
    placed: t.exposeInt('placed'),
    missedFirst: t.exposeBoolean('missedFirst'),
    misses: t.exposeInt('misses'),
  }),
})

builder.prismaObject('Draw', {
  authScopes: { can: 'placement:read' },
  select: { id: true, schoolId: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    rule: t.expose('rule', { type: DrawRuleEnum }),
    official: t.exposeBoolean('official'),
    state: t.expose('state', { type: DrawStateEnum }),
    progress: t.exposeInt('progress'),
    inputHash: t.exposeString('inputHash', { nullable: true }),
    seed: t.exposeString('seed', { nullable: true }),
    failure: t.exposeString('failure', { nullable: true }),
    createdByName: t.exposeString('createdByName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true }),
    commitment: t.relation('commitment'),
    adjustments: t.relation('adjustments', {
      description: '发布前的手工调整，按先后。 Changes by hand before publication, in order.',
      query: { orderBy: { id: 'asc' } },
    }),
    maximumClubs: t.int({
      nullable: true,
      description: '每人最多几个社团；为空表示不限。 At most so many clubs per pupil; null for no limit.',
      select: { options: true },
      resolve: ({ options }) => (options as { maximumClubs: number | null }).maximumClubs,
    }),
    carryOverCap: t.int({
      description: '以往未满足的第一志愿最多计几次。 How many first choices missed before can count at most.',
      select: { options: true },
      resolve: ({ options }) => (options as { carryOverCap: number }).carryOverCap,
    }),
    stats: t.field({
      type: DrawStats,
      nullable: true,
      description: '统计；完成之前为空。 Its figures; null until it is done.',
      select: { stats: true },
      resolve: ({ stats }) => stats as unknown as DrawStatistics | null,
    }),
    outcome: t.field({
      type: DrawOutcome,
      nullable: true,
      description:
        '各社团的结果，以及发布后名单的变化；完成之前为空。 What it comes to club by club, and what publishing would change; null until it is done.',
      resolve: ({ id }, _args, context) => outcomeOf(schoolViewer(context), id),
    }),
    explain: t.field({
      type: DrawExplanation,
      nullable: true,
      description: '一名学生的结果及理由；不在其中时为空。 What a pupil got and why; null when the pupil is not in it.',
      args: { pupilId: t.arg.id({ required: true, description: '学生。 The pupil.' }) },
      resolve: ({ id }, { pupilId }, context) => explainPupil(schoolViewer(context), id, pupilId, context.locale),
    }),
  }),
})
