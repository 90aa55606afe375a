import { builder } from '../../../graphql/builder.ts'

builder.prismaObject('Grade', {
  authScopes: { can: 'schools:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
  }),
})

builder.prismaObject('HomeClass', {
  authScopes: { can: 'schools:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    grade: t.relation('grade'),
    venue: t.relation('venue', { nullable: true }),
  }),
})
