import { VenueKind } from '@afterbell/db/client'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'

export const VenueKindEnum = prismaEnum('VenueKind', VenueKind)

builder.prismaObject('Venue', {
  authScopes: { can: 'schools:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    kind: t.expose('kind', { type: VenueKindEnum }),
    capacity: t.exposeInt('capacity'),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    equipment: t.relation('equipment', { query: { where: { archivedAt: null }, orderBy: { name: 'asc' } } }),
  }),
})

builder.prismaObject('Equipment', {
  authScopes: { can: 'schools:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    quantity: t.exposeInt('quantity'),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    venue: t.relation('venue', { nullable: true }),
  }),
})
