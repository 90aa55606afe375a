import { DutyPart } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { visibleDuties } from '../access.ts'

export const DutyPartEnum = prismaEnum('DutyPart', DutyPart)

builder.prismaObject('Duty', {
  authScopes: { can: 'groups:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    description: t.exposeString('description', { nullable: true }),
    part: t.expose('part', { type: DutyPartEnum }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    group: t.relation('group'),
    policyId: t.exposeID('policyId', {
      nullable: true,
      description:
        '规定它的制度；内容按文件权限另查。 The regulation that gives it; read it under the permissions of policies.',
    }),
  }),
})

builder.prismaObjectField('Policy', 'duties', (t) =>
  t.relation('duties', {
    description: '依它承担的职责。 The duties that it gives.',
    authScopes: { can: 'groups:read' },
    query: (_args, context) => ({
      where: visibleDuties(schoolViewer(context)),
      orderBy: [{ part: 'asc' }, { title: 'asc' }, { id: 'asc' }],
    }),
  }),
)
