import type { Prisma } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { type PageRequest, pageArgument, windowOf } from '../../../graphql/page.ts'
import { type DrawList, pupilsOf } from '../service/draw-lists.ts'

type Request = PageRequest<Prisma.DrawResultWhereInput, Prisma.DrawResultOrderByWithRelationInput>

const DrawResults = builder.objectRef<Request>('DrawResults').implement({
  description: '编排结果的一页，按公布的次序。 A page of a draw’s results, in the published order.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    items: t.prismaField({
      type: ['DrawResult'],
      description: '本页记录。 The rows of this page.',
      resolve: (query, { where, orderBy, skip, take }) =>
        database.drawResult.findMany({ ...query, where, orderBy, skip, take }),
    }),
    total: t.int({
      description: '符合条件的总数。 How many rows match in all.',
      resolve: ({ where }) => database.drawResult.count({ where }),
    }),
  }),
})

const DrawListEnum = builder.enumType('DrawList', {
  description: '统计中的名单。 A list that the figures count.',
  values: {
    UNLUCKIEST: {
      description:
        '最不利名单：连同以往已有两次以上未满足第一志愿。 Who has now missed a first choice twice or more, former terms counted.',
    },
    WITHOUT_CLUB: {
      description: '填了志愿而没有任何社团。 Who handed in a list and is in no club.',
    },
  } as const satisfies Record<DrawList, { description: string }>,
})

const DrawResultFilter = builder.inputType('DrawResultFilter', {
  description: '编排结果筛选，各条件同时满足。 Filter of results; all conditions hold together.',
  fields: (t) => ({
    gradeId: t.id({ description: '年级。 Grade.' }),
    homeClassId: t.id({ description: '班级。 Home class.' }),
    withoutClub: t.boolean({ description: '没有任何社团。 In no club at all.' }),
    missedFirst: t.boolean({ description: '第一志愿没有满足。 Missed the first choice.' }),
    list: t.field({ type: DrawListEnum, description: '统计中的名单之一。 One of the lists that the figures count.' }),
    q: t.string({ description: '学生姓名或首字母包含。 The pupil’s name or initials contain this.' }),
  }),
})

const conditions = (filter: typeof DrawResultFilter.$inferInput): Prisma.DrawResultWhereInput => ({
  ...(filter.withoutClub != null && { placed: filter.withoutClub ? 0 : { gt: 0 } }),
  ...(filter.missedFirst != null && { missedFirst: filter.missedFirst }),
  pupil: {
    AND: [
      ...(filter.homeClassId ? [{ homeClassId: filter.homeClassId }] : []),
      ...(filter.gradeId ? [{ homeClass: { gradeId: filter.gradeId } }] : []),
      ...(filter.q
        ? [{ OR: [{ name: { contains: filter.q } }, { initials: { contains: filter.q.toLowerCase() } }] }]
        : []),
    ],
  },
})

builder.prismaObjectField('Draw', 'results', (t) =>
  t.field({
    type: DrawResults,
    description: '逐人的结果。 The result, pupil by pupil.',
    args: {
      ...pageArgument,
      filter: t.arg({ type: DrawResultFilter, description: '筛选。 Filter.' }),
    },
    resolve: async ({ id }, { page, filter }, context) => {
      const { schoolId } = schoolViewer(context)
      const listed = filter?.list ? await pupilsOf(schoolId, id, filter.list) : null
      return {
        where: {
          schoolId,
          drawId: id,
          ...(listed && { pupilId: { in: listed } }),
          ...conditions(filter ?? {}),
        },
        orderBy: [{ order: 'asc' as const }],
        ...windowOf(page),
      }
    },
  }),
)
