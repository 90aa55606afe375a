import { builder } from '../../../graphql/builder.ts'

builder.prismaObject('Bureau', {
  authScopes: { can: 'schools:list' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    districts: t.relation('districts', { query: { orderBy: { name: 'asc' } } }),
  }),
})

builder.prismaObject('District', {
  authScopes: { can: 'schools:list' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
  }),
})

builder.prismaObject('School', {
  authScopes: { can: 'schools:list' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    timeZone: t.exposeString('timeZone'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    bureau: t.relation('bureau'),
    district: t.relation('district'),
  }),
})
