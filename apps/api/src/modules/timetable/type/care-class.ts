import { builder } from '../../../graphql/builder.ts'

builder.prismaObjectField('CareClass', 'adultNames', (t) =>
  t.stringList({
    description: '每周值守的成人，负责的在前（R16）。 The adults who stand there each week, who leads first (R16).',
    authScopes: { can: 'timetable:read' },
    select: {
      assignments: {
        where: { active: true },
        select: { staff: { select: { name: true } } },
        orderBy: [{ part: 'asc' }, { staff: { pinyin: 'asc' } }, { id: 'asc' }],
      },
    },
    resolve: ({ assignments }) => assignments.map(({ staff }) => staff.name),
  }),
)
