import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { selectedWithParent } from '../../../graphql/selected-with-parent.ts'
import { seesAllGroups, visibleMemberships } from '../access.ts'

builder.prismaObjectField('Staff', 'office', (t) =>
  t.prismaField({
    type: 'Group',
    nullable: true,
    description:
      '所属处室或级部；没有或不可见时为空。 Office or grade department; null when there is none or it is not visible.',
    authScopes: { can: 'groups:read' },
    select: (_args, _context, nested) => ({ office: nested(true) }),
    resolve: (query, { office }, _args, context) =>
      selectedWithParent(query, seesAllGroups(schoolViewer(context)) ? office : null),
  }),
)

builder.prismaObjectField('Staff', 'memberships', (t) =>
  t.relation('memberships', {
    description: '担任的职务与任期，新的在前。 The seats held in groups, newest first.',
    authScopes: { can: 'groups:read' },
    query: (_args, context) => ({
      where: visibleMemberships(schoolViewer(context)),
      orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    }),
  }),
)

builder.prismaObjectField('Guardian', 'memberships', (t) =>
  t.relation('memberships', {
    description: '担任的职务与任期，新的在前。 The seats held in groups, newest first.',
    authScopes: { can: 'groups:read' },
    query: (_args, context) => ({
      where: visibleMemberships(schoolViewer(context)),
      orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    }),
  }),
)
