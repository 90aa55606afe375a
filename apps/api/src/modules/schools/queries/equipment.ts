import type { Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { ownSchool } from '../access.ts'

const EquipmentPage = pageOf('Equipment', '器材', database.equipment)

const EquipmentSort = sortOf('Equipment', { name: '名称。 Name.', quantity: '数量。 Quantity.' })

const EquipmentFilter = builder.inputType('EquipmentFilter', {
  description: '器材筛选，各条件同时满足。 Filter of equipment; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({ description: '名称包含。 The name contains this.' }),
    venueId: t.id({ description: '存放处。 Where it is kept.' }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those in use.' }),
  }),
})

const conditions = (filter: typeof EquipmentFilter.$inferInput): Prisma.EquipmentWhereInput => ({
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.q && { name: { contains: filter.q, mode: 'insensitive' } }),
  ...(filter.venueId && { venueId: filter.venueId }),
  ...(!filter.ids && { archivedAt: filter.archived ? { not: null } : null }),
})

builder.queryField('equipment', (t) =>
  t.field({
    type: EquipmentPage,
    description: '器材。 Equipment of the school.',
    authScopes: { can: 'schools:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: EquipmentSort, description: '排序，默认按名称。 Sort; by name unless said.' }),
      filter: t.arg({ type: EquipmentFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: { AND: [ownSchool(schoolViewer(context)), conditions(filter ?? {})] },
      orderBy: columnOrder(sort, 'name'),
      ...windowOf(page),
    }),
  }),
)
