import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { selectedWithParent } from '../../../graphql/selected-with-parent.ts'
import { ownGroups } from '../../policies/access.ts'
import { visibleGroups } from '../access.ts'

builder.prismaObjectField('PolicyVersion', 'consultedGroups', (t) =>
  t.prismaField({
    type: ['Group'],
    description: '受邀提意见的组织（您可见的）。 The groups asked for comments, of those that you may see.',
    authScopes: { can: 'groups:read' },
    select: (_args, context, nested) => ({
      consultation: {
        where: { group: visibleGroups(schoolViewer(context)) },
        orderBy: { groupId: 'asc' },
        select: { group: nested(true) },
      },
    }),
    resolve: (query, { consultation }) =>
      selectedWithParent(
        query,
        consultation.map(({ group }) => group),
      ),
  }),
)

builder.prismaObjectField('PolicyVersion', 'commentingGroups', (t) =>
  t.prismaField({
    type: ['Group'],
    description:
      '受邀组织中您现在可以代表其提意见的（R30）。 The groups asked in whose name you can comment today (R30).',
    authScopes: { can: 'policies:comment' },
    select: (_args, context, nested) => ({
      consultation: {
        where: { group: ownGroups(schoolViewer(context)) },
        orderBy: { groupId: 'asc' },
        select: { group: nested(true) },
      },
    }),
    resolve: (query, { consultation }) =>
      selectedWithParent(
        query,
        consultation.map(({ group }) => group),
      ),
  }),
)
