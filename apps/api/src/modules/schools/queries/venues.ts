import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { ownSchool } from '../access.ts'
import { VenueKindEnum } from '../type/place.ts'

const VenuePage = pageOf('Venue', '场地', database.venue)

const VenueSort = sortOf('Venue', {
  name: '名称。 Name.',
  kind: '种类。 Kind.',
  capacity: '容纳人数。 Capacity.',
})

const VenueFilter = builder.inputType('VenueFilter', {
  description: '场地筛选，各条件同时满足。 Filter of venues; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({ description: '名称包含。 The name contains this.' }),
    kind: t.field({ type: VenueKindEnum, description: '种类。 Kind.' }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those in use.' }),
  }),
})

const matching = (viewer: SchoolViewer, filter: typeof VenueFilter.$inferInput): Prisma.VenueWhereInput => ({
  ...ownSchool(viewer),
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.q && { name: { contains: filter.q, mode: 'insensitive' } }),
  ...(filter.kind && { kind: filter.kind }),
  ...(!filter.ids && { archivedAt: filter.archived ? { not: null } : null }),
})

builder.queryField('venues', (t) =>
  t.field({
    type: VenuePage,
    description: '场地。 Venues of the school.',
    authScopes: { can: 'schools:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: VenueSort, description: '排序，默认按名称。 Sort; by name unless said.' }),
      filter: t.arg({ type: VenueFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: matching(schoolViewer(context), filter ?? {}),
      orderBy: columnOrder(sort, 'name'),
      ...windowOf(page),
    }),
  }),
)

builder.queryField('venue', (t) =>
  t.prismaField({
    type: 'Venue',
    nullable: true,
    description: '一个场地；不存在或不可见时为空。 One venue; null when absent or not visible.',
    authScopes: { can: 'schools:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.venue.findFirst({ ...query, where: { ...ownSchool(schoolViewer(context)), id } }),
  }),
)
