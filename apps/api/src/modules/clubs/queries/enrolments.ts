import type { Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../graphql/page.ts'
import { sortOf } from '../../../graphql/sort.ts'
import { visibleEnrolments } from '../access.ts'
import { EnrolmentStateEnum } from '../type/enrolment.ts'

const EnrolmentPage = pageOf('Enrolment', '名单记录', database.enrolment)

const EnrolmentSort = sortOf('Enrolment', {
  position: '次序。 Order on the list.',
  pupil: '学生姓名。 The pupil’s name.',
  enrolledAt: '录取时间。 When enrolled.',
  createdAt: '建立时间。 When entered.',
})

const EnrolmentFilter = builder.inputType('EnrolmentFilter', {
  description: '名单筛选，各条件同时满足。 Filter of rosters; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    clubId: t.id({ description: '社团。 Club.' }),
    pupilId: t.id({ description: '学生。 Pupil.' }),
    termId: t.id({ description: '学期。 Term.' }),
    gradeId: t.id({ description: '学生所在年级。 The pupil’s grade.' }),
    homeClassId: t.id({ description: '学生所在班级。 The pupil’s home class.' }),
    state: t.field({ type: EnrolmentStateEnum, description: '状态。 State.' }),
    pinned: t.boolean({ description: '是否固定名额。 Pinned or not.' }),
    offered: t.boolean({ description: '是否已通知递补。 Whether a freed place is offered.' }),
    q: t.string({ description: '学生姓名或首字母包含。 The pupil’s name or initials contain this.' }),
  }),
})

type Filter = typeof EnrolmentFilter.$inferInput

const pupilConditions = ({ gradeId, homeClassId, q }: Filter): Prisma.PupilWhereInput[] => [
  ...(homeClassId ? [{ homeClassId }] : []),
  ...(gradeId ? [{ homeClass: { gradeId } }] : []),
  ...(q ? [{ OR: [{ name: { contains: q } }, { initials: { contains: q.toLowerCase() } }] }] : []),
]

const conditions = (filter: Filter): Prisma.EnrolmentWhereInput => ({
  ...(filter.ids && { id: { in: filter.ids } }),
  ...(filter.clubId && { clubId: filter.clubId }),
  ...(filter.pupilId && { pupilId: filter.pupilId }),
  ...(filter.termId && { club: { termId: filter.termId } }),
  ...(filter.state && { state: filter.state }),
  ...(filter.pinned != null && { pinned: filter.pinned }),
  ...(filter.offered != null && { offeredAt: filter.offered ? { not: null } : null }),
  pupil: { AND: pupilConditions(filter) },
})

type Sort = { field: 'position' | 'pupil' | 'enrolledAt' | 'createdAt'; order: 'asc' | 'desc' }

const order = ({ field, order }: Sort): Prisma.EnrolmentOrderByWithRelationInput[] => [
  ...(field === 'position' ? [{ state: order }] : []),
  field === 'pupil' ? { pupil: { name: order } } : { [field]: order },
  { id: 'asc' },
]

builder.queryField('enrolments', (t) =>
  t.field({
    type: EnrolmentPage,
    description: '名单记录：您可见的学生。 Places on rosters, of the pupils that you may see.',
    authScopes: { can: 'clubs:read' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: EnrolmentSort, description: '排序，默认按次序。 Sort; in list order unless said.' }),
      filter: t.arg({ type: EnrolmentFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: { AND: [visibleEnrolments(schoolViewer(context)), conditions(filter ?? {})] },
      orderBy: order(sort ?? { field: 'position', order: 'asc' }),
      ...windowOf(page),
    }),
  }),
)
