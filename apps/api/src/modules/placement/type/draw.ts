import { DrawState } from '@afterbell/db/client'
import type { DrawStatistics, GradeCounts, ListCounts } from '@afterbell/domain/placement/draw-result'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { ClubBoard } from '../../clubs/board/type.ts'
import { clubPlacement } from '../service/club-placement.ts'
import { draftBoard } from '../service/draft-board.ts'
import { explainPupil } from '../service/explain.ts'
import { handDifferences } from '../service/hand-differences.ts'
import { inputsChanged } from '../service/input-now.ts'
import { outcomeOf } from '../service/outcome.ts'
import { fixedRulesOf, rulesOf } from '../service/rules.ts'
import { whatIf } from '../service/what-if.ts'
import { ClubPlacementType } from './club-placement.ts'
import { DrawExplanation, WhatIfType } from './explanation.ts'
import { HandDifferenceType } from './hand-difference.ts'
import { DrawOutcome } from './outcome.ts'
import { DrawRules } from './rules.ts'

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
    rules: t.field({
      type: DrawRules,
      nullable: true,
      description:
        '随公开随机数一同确定的规则；记入之前为空。 The rules fixed together with the entropy; null before it is entered.',
      select: { rule: true, options: true },
      resolve: fixedRulesOf,
    }),
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
    fromWaiting: t.exposeBoolean('fromWaiting'),
    toClub: t.relation('toClub', { nullable: true }),
    toWaiting: t.exposeBoolean('toWaiting'),
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
    notifyAt: t.expose('notifyAt', { type: 'DateTime', nullable: true }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    commitment: t.relation('commitment'),
    board: t.field({
      type: ClubBoard,
      nullable: true,
      description:
        '按本次编排的名单板（含手工调整），尚未发布；完成之前、或没有该年级时为空。 The roster board as this draw would make it, changes by hand counted in; null until it is done, and when there is no such grade.',
      args: {
        gradeId: t.arg.id({ required: true, description: '年级。 The grade.' }),
        weekday: t.arg.int({ required: true, description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
      },
      resolve: ({ id }, asked, context) => draftBoard(schoolViewer(context), id, asked),
    }),
    handDifferences: t.field({
      type: [HandDifferenceType],
      description: '手工调整与抽签结果的差异，按学生。 Changes by hand as differences from what was drawn, by pupil.',
      resolve: ({ id, schoolId }) => handDifferences(schoolId, id),
    }),
    adjustments: t.relation('adjustments', {
      description: '发布前的手工调整，按先后。 Changes by hand before publication, in order.',
      query: { orderBy: { id: 'asc' } },
    }),
    rules: t.field({
      type: DrawRules,
      description: '所用规则。 The rules that it goes by.',
      select: { rule: true, options: true },
      resolve: rulesOf,
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
    whatIf: t.field({
      type: WhatIfType,
      nullable: true,
      description:
        '如果一名学生按此先后填报，其余不变；不在其中时为空。 What would have been, had a pupil ranked these clubs in this order and all others as they did; null when the pupil is not in it.',
      // The whole draw is drawn again.
      complexity: 5_000,
      args: {
        pupilId: t.arg.id({ required: true, description: '学生。 The pupil.' }),
        clubIds: t.arg.idList({ required: true, description: '社团，按先后。 Clubs, best first.' }),
      },
      resolve: ({ id }, wish, context) => whatIf(schoolViewer(context), id, wish, context.locale),
    }),
    club: t.field({
      type: ClubPlacementType,
      nullable: true,
      description:
        '一个社团的录取与候补；不在其中时为空。 Who is put into a club and who waits for it; null when the club is not in it.',
      args: { clubId: t.arg.id({ required: true, description: '社团。 The club.' }) },
      resolve: ({ id }, { clubId }, context) => clubPlacement(schoolViewer(context), id, clubId),
    }),
    inputsChanged: t.boolean({
      nullable: true,
      description:
        '试排之后报名、名额或固定名额有变化，须重新试排；不是试排时为空。 Whether applications, places or pins changed after the dry run, so that it must be run again; null of what is no dry run.',
      resolve: ({ id }, _args, context) => inputsChanged(schoolViewer(context), id),
    }),
  }),
})
