import { CalendarDayKind, TermState } from '@afterbell/db/client'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { selectedWithParent } from '../../../graphql/selected-with-parent.ts'

export const TermStateEnum = prismaEnum('TermState', TermState)
export const CalendarDayKindEnum = prismaEnum('CalendarDayKind', CalendarDayKind)

builder.prismaObject('Term', {
  authScopes: { can: 'schools:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    endsOn: t.expose('endsOn', { type: 'Date' }),
    firstServiceOn: t.expose('firstServiceOn', { type: 'Date' }),
    state: t.expose('state', { type: TermStateEnum }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    calendarDays: t.relation('calendarDays', { query: { orderBy: { date: 'asc' } } }),
    bellSchedules: t.relation('bellSchedules', { query: { orderBy: { startsAt: 'asc' } } }),
    dismissals: t.relation('dismissals', { query: { orderBy: { order: 'asc' } } }),
  }),
})

builder.prismaObject('CalendarDay', {
  authScopes: { can: 'schools:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    date: t.expose('date', { type: 'Date' }),
    kind: t.expose('kind', { type: CalendarDayKindEnum }),
    followsWeekday: t.exposeInt('followsWeekday', { nullable: true }),
    note: t.exposeString('note', { nullable: true }),
  }),
})

builder.prismaObject('BellSchedule', {
  authScopes: { can: 'schools:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    startsAt: t.exposeInt('startsAt'),
    endsAt: t.exposeInt('endsAt'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    periods: t.relation('periods', { query: { orderBy: { ordinal: 'asc' } } }),
    grades: t.prismaField({
      type: ['Grade'],
      description: '适用的年级。 The grades that it is for.',
      select: (_args, _context, nested) => ({ grades: { select: { grade: nested(true) } } }),
      resolve: (query, { grades }) =>
        selectedWithParent(
          query,
          grades.map(({ grade }) => grade).sort((one, other) => one.number - other.number),
        ),
    }),
  }),
})

builder.prismaObject('BellPeriod', {
  authScopes: { can: 'schools:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    ordinal: t.exposeInt('ordinal'),
    startsAt: t.exposeInt('startsAt'),
    endsAt: t.exposeInt('endsAt'),
    half: t.exposeBoolean('half'),
  }),
})

builder.prismaObject('Dismissal', {
  authScopes: { can: 'schools:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    leavesAt: t.exposeInt('leavesAt'),
    gate: t.exposeString('gate'),
    order: t.exposeInt('order'),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    grade: t.relation('grade'),
  }),
})
