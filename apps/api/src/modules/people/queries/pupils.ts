import type { Prisma } from '@afterbell/db/client'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { readPhone } from '@afterbell/domain/people/phone'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { sortOf } from '../../../graphql/sort.ts'
import { pupilsWithin, visiblePupils } from '../access.ts'
import { typedSearch } from '../name-search.ts'
import { guardianPhone } from '../sealing.ts'

const PupilPage = pageOf('Pupil', '学生', database.pupil)

const PupilSort = sortOf('Pupil', {
  homeClass: '班级，然后学号。 Home class, then pupil number.',
  name: '姓名，按拼音。 Name, by pinyin.',
  pupilNumber: '学号。 Pupil number.',
  createdAt: '建立时间。 When entered.',
})

const PupilFilter = builder.inputType('PupilFilter', {
  description: '学生筛选，各条件同时满足。 Filter of pupils; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({
      description: '姓名、全拼、首字母或学号，按所输入。 Name, pinyin, initials or pupil number, as typed.',
    }),
    homeClassId: t.id({ description: '班级。 Home class.' }),
    gradeId: t.id({ description: '年级。 Grade.' }),
    hasCareNote: t.boolean({
      description:
        '有无特殊照顾事项；只在您可读该事项的学生中查找。 With or without a care note, among the pupils whose care note you may read.',
    }),
    guardianPhone: t.string({
      description:
        '监护人手机号码，须完整；需可读全校联系方式，否则无结果。 A guardian’s whole phone number; finds nobody unless you may read the contacts of the whole school.',
    }),
    archived: t.boolean({ description: '是否归档，默认否。 Archived ones instead of those at school.' }),
  }),
})

type Filter = typeof PupilFilter.$inferInput

const conditions = (viewer: SchoolViewer, filter: Filter): Prisma.PupilWhereInput[] => [
  ...(filter.ids ? [{ id: { in: filter.ids } }] : [{ archivedAt: filter.archived ? { not: null } : null }]),
  ...matching(filter.q),
  ...(filter.homeClassId ? [{ homeClassId: filter.homeClassId }] : []),
  ...(filter.gradeId ? [{ homeClass: { gradeId: filter.gradeId } }] : []),
  ...(typeof filter.hasCareNote === 'boolean' ? withCareNote(viewer, filter.hasCareNote) : []),
  ...(filter.guardianPhone ? [reachedAt(viewer, filter.guardianPhone)] : []),
]

function matching(q: string | null | undefined): Prisma.PupilWhereInput[] {
  const search = typedSearch(q)
  return search ? [{ OR: [...search.names, { pupilNumber: search.number }] }] : []
}

/** Pupils outside the reach are absent either way, so that the answer tells nothing of them. */
function withCareNote(viewer: SchoolViewer, has: boolean): Prisma.PupilWhereInput[] {
  return [pupilsWithin(viewer, 'people:read-care-note'), { careNote: has ? { not: null } : null }]
}

function reachedAt(viewer: SchoolViewer, typed: string): Prisma.PupilWhereInput {
  const reading = readPhone(typed)
  if (!reading.ok || !reachOf(viewer, 'people:read-contacts')?.school) return { id: { in: [] } }
  const phoneIndex = guardianPhone.index(viewer.schoolId, reading.phone)
  return { guardianships: { some: { guardian: { phoneIndex } } } }
}

function orderOf(sort: typeof PupilSort.$inferInput | null | undefined): Prisma.PupilOrderByWithRelationInput[] {
  const { field, order } = sort ?? { field: 'homeClass', order: 'asc' }
  if (field !== 'homeClass') return [{ [field]: order }, { id: order }]
  return [
    { homeClass: { grade: { number: order } } },
    { homeClass: { number: order } },
    { pupilNumber: order },
    { id: order },
  ]
}

builder.queryField('pupils', (t) =>
  t.field({
    type: PupilPage,
    description: '学生，默认按班级与学号。 Pupils whom you may see, by class and number unless sorted.',
    authScopes: { can: 'people:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: PupilSort, description: '排序。 Sort.' }),
      filter: t.arg({ type: PupilFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => {
      const viewer = schoolViewer(context)
      return {
        where: { AND: [visiblePupils(viewer), ...conditions(viewer, filter ?? {})] },
        orderBy: orderOf(sort),
        ...windowOf(page),
      }
    },
  }),
)

builder.queryField('pupil', (t) =>
  t.prismaField({
    type: 'Pupil',
    nullable: true,
    description: '一名学生；不存在或不可见时为空。 One pupil; null when absent or not visible.',
    authScopes: { can: 'people:read' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.pupil.findFirst({ ...query, where: { AND: [visiblePupils(schoolViewer(context)), { id }] } }),
  }),
)
