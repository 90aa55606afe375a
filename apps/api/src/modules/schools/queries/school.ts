import { signedIn } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { visibleSchools } from '../access.ts'

builder.queryField('schools', (t) =>
  t.prismaField({
    type: ['School'],
    description: '可见的学校：本校，或教育局下辖各校。 The schools that one may know of: one’s own, or the bureau’s.',
    authScopes: { can: 'schools:list' },
    resolve: (query, _root, _args, context) =>
      database.school.findMany({
        ...query,
        where: visibleSchools(signedIn(context)),
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: 500,
      }),
  }),
)

builder.queryField('school', (t) =>
  t.prismaField({
    type: 'School',
    nullable: true,
    description:
      '一所学校，默认为当前所在学校；不存在或不可见时为空。 One school, the one worked in unless named; null when absent or not visible.',
    authScopes: { can: 'schools:list' },
    args: { id: t.arg.id({ description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) => {
      const viewer = signedIn(context)
      const wanted = id ?? viewer.schoolId
      if (!wanted) return null
      return database.school.findFirst({ ...query, where: { AND: [visibleSchools(viewer), { id: wanted }] } })
    },
  }),
)
