import type { RotaGap } from '@afterbell/domain/timetable/duty-rota'
import { columnDate, database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import type { DutyRoster, ProposedTurn } from '../service/duty.ts'
import { DutyTurnType } from './timetable.ts'

const authScopes = { can: 'timetable:read' } as const

builder.prismaObject('DutyPost', {
  authScopes,
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    gate: t.exposeString('gate', { nullable: true }),
    startsAt: t.exposeInt('startsAt'),
    endsAt: t.exposeInt('endsAt'),
    needed: t.exposeInt('needed'),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
})

export const DutyRosterType = builder.objectRef<DutyRoster>('DutyRoster').implement({
  description: '值勤表（R55）。 The duty roster (R55).',
  authScopes,
  fields: (t) => ({
    termId: t.exposeID('termId', { description: '学期。 The term.' }),
    days: t.field({
      type: ['Date'],
      description: '其间的服务日。 The service days of the span.',
      resolve: ({ days }) => days.map(columnDate),
    }),
    posts: t.prismaField({
      type: ['DutyPost'],
      description: '在用的岗位。 The posts in use.',
      resolve: (query, { schoolId, termId }) =>
        database.dutyPost.findMany({
          ...query,
          where: { schoolId, termId, archivedAt: null },
          orderBy: [{ startsAt: 'asc' }, { name: 'asc' }],
        }),
    }),
    turns: t.field({
      type: [DutyTurnType],
      description: '值勤，按日期和岗位。 The turns, by date and post.',
      resolve: ({ turns }) => [...turns],
    }),
  }),
})

const ProposedTurnType = builder.objectRef<ProposedTurn>('ProposedDutyTurn').implement({
  description: '建议的一次值勤，尚未保存。 A turn that is proposed and not saved.',
  authScopes,
  fields: (t) => ({
    postId: t.exposeID('postId', { description: '岗位。 The post.' }),
    date: t.field({ type: 'Date', description: '日期。 The date.', resolve: ({ date }) => columnDate(date) }),
    staffId: t.exposeID('staffId', { description: '值勤的人。 The person.' }),
    staffName: t.exposeString('staffName', { description: '姓名。 The person’s name.' }),
  }),
})

const RotaGapType = builder.objectRef<RotaGap>('DutyRotaGap').implement({
  description: '无人可排的岗位。 A post that nobody of those chosen could take.',
  authScopes,
  fields: (t) => ({
    postId: t.exposeID('postId', { description: '岗位。 The post.' }),
    date: t.field({ type: 'Date', description: '日期。 The date.', resolve: ({ date }) => columnDate(date) }),
    missing: t.exposeInt('missing', { description: '还缺几人。 How many are missing.' }),
  }),
})

interface Proposal {
  readonly turns: readonly ProposedTurn[]
  readonly gaps: readonly RotaGap[]
}

export const DutyRotaProposalType = builder.objectRef<Proposal>('DutyRotaProposal').implement({
  description: '轮值建议，尚未保存（R55）。 A proposed rota, not saved (R55).',
  authScopes,
  fields: (t) => ({
    turns: t.field({
      type: [ProposedTurnType],
      description: '建议的值勤。 The turns.',
      resolve: ({ turns }) => [...turns],
    }),
    gaps: t.field({
      type: [RotaGapType],
      description: '排不出的岗位。 What stays open.',
      resolve: ({ gaps }) => [...gaps],
    }),
  }),
})
