import { GroupKind } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { selectedWithParent } from '../../../graphql/selected-with-parent.ts'
import { visibleGroups, visibleMemberships } from '../access.ts'
import { holdingToday } from '../service/holding.ts'

export const GroupKindEnum = prismaEnum('GroupKind', GroupKind)

builder.prismaObject('Group', {
  authScopes: { can: 'groups:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: GroupKindEnum }),
    name: t.exposeString('name'),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    grade: t.relation('grade', { nullable: true }),
    memberships: t.relation('memberships', {
      description: '成员任期，组长在前；可只看现任。 Its seats, leader first; the current ones alone if wanted.',
      args: {
        current: t.arg.boolean({
          description:
            '是：只看现任；否：只看往届与未到任的；不填：全部。 True: those held today; false: the others; empty: all.',
        }),
      },
      query: ({ current }, context) => ({
        where: {
          AND: [
            visibleMemberships(schoolViewer(context)),
            current ? holdingToday(schoolViewer(context)) : {},
            current === false ? { NOT: holdingToday(schoolViewer(context)) } : {},
          ],
        },
        orderBy: [{ position: 'asc' }, { startsOn: 'asc' }, { id: 'asc' }],
      }),
    }),
    memberCount: t.relationCount('memberships', {
      description: '现任成员数。 How many seats are held today.',
      where: (_args, context) => holdingToday(schoolViewer(context)),
    }),
    duties: t.relation('duties', {
      description: '职责，牵头在前。 Its duties, those in which it leads first.',
      query: { orderBy: [{ part: 'asc' }, { title: 'asc' }, { id: 'asc' }] },
    }),
  }),
})

builder.prismaObjectField('Grade', 'department', (t) =>
  t.prismaField({
    type: 'Group',
    nullable: true,
    description:
      '本年级的级部；没有或不可见时为空。 The grade’s department; null when there is none or it is not visible.',
    authScopes: { can: 'groups:read' },
    select: (_args, context, nested) => ({
      groups: nested({ where: { AND: [visibleGroups(schoolViewer(context)), { archivedAt: null }] } }),
    }),
    resolve: (query, { groups }) => selectedWithParent(query, groups[0] ?? null),
  }),
)
