import type { Prisma } from '@afterbell/db/client'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { readPhone } from '@afterbell/domain/people/phone'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../graphql/sort.ts'
import { visibleGuardians, visiblePupils } from '../access.ts'
import { typedSearch } from '../name-search.ts'
import { guardianPhone } from '../sealing.ts'

const GuardianPage = pageOf('Guardian', '监护人', database.guardian)

const GuardianSort = sortOf('Guardian', { name: '姓名，按拼音。 Name, by pinyin.' })

const GuardianFilter = builder.inputType('GuardianFilter', {
  description: '监护人筛选，各条件同时满足。 Filter of guardians; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({ description: '姓名、全拼或首字母，按所输入。 Name, pinyin or initials, as typed.' }),
    pupilId: t.id({ description: '某名学生的监护人。 Guardians of this pupil.' }),
    phone: t.string({
      description:
        '手机号码，须完整；需可读全校联系方式，否则无结果。 The whole phone number; finds nobody unless you may read the contacts of the whole school.',
    }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those in use.' }),
  }),
})

const conditions = (viewer: SchoolViewer, filter: typeof GuardianFilter.$inferInput): Prisma.GuardianWhereInput[] => [
  ...(filter.ids ? [{ id: { in: filter.ids } }] : [{ archivedAt: filter.archived ? { not: null } : null }]),
  ...matching(filter.q),
  ...(filter.pupilId
    ? [{ guardianships: { some: { pupil: { AND: [visiblePupils(viewer), { id: filter.pupilId }] } } } }]
    : []),
  ...(filter.phone ? [reachedAt(viewer, filter.phone)] : []),
]

function matching(q: string | null | undefined): Prisma.GuardianWhereInput[] {
  const search = typedSearch(q)
  return search ? [{ OR: [...search.names] }] : []
}

function reachedAt(viewer: SchoolViewer, typed: string): Prisma.GuardianWhereInput {
  const reading = readPhone(typed)
  if (!reading.ok || !reachOf(viewer, 'people:read-contacts')?.school) return { id: { in: [] } }
  return { phoneIndex: guardianPhone.index(viewer.schoolId, reading.phone) }
}

builder.queryField('guardians', (t) =>
  t.field({
    type: GuardianPage,
    description: '监护人，默认按姓名。 Guardians whose contacts you may read, by name unless sorted.',
    authScopes: { can: 'people:read-contacts' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: GuardianSort, description: '排序。 Sort.' }),
      filter: t.arg({ type: GuardianFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => {
      const viewer = schoolViewer(context)
      return {
        where: { AND: [visibleGuardians(viewer), ...conditions(viewer, filter ?? {})] },
        orderBy: columnOrder(sort, 'name'),
        ...windowOf(page),
      }
    },
  }),
)

builder.queryField('guardian', (t) =>
  t.prismaField({
    type: 'Guardian',
    nullable: true,
    description: '一名监护人；不存在或不可见时为空。 One guardian; null when absent or not visible.',
    authScopes: { can: 'people:read-contacts' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.guardian.findFirst({ ...query, where: { AND: [visibleGuardians(schoolViewer(context)), { id }] } }),
  }),
)
