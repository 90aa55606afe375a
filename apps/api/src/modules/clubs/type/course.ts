import { ClubCategory } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { visibleClubs } from '../access.ts'

export const ClubCategoryEnum = prismaEnum('ClubCategory', ClubCategory)

builder.prismaObject('Course', {
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    category: t.expose('category', { type: ClubCategoryEnum }),
    description: t.exposeString('description', { nullable: true }),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    clubs: t.relation('clubs', {
      description: '由它开设的社团。 The clubs opened from it.',
      query: (_args, context) => ({
        where: { AND: [visibleClubs(schoolViewer(context)), { archivedAt: null }] },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      }),
    }),
  }),
})
