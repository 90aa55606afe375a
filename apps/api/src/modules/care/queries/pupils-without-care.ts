import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { visiblePupils } from '../../people/access.ts'

builder.queryField('pupilsWithoutCare', (t) =>
  t.prismaField({
    type: ['Pupil'],
    description:
      '一个年级一天里报名获批并确认、却没有托管班的学生（R01），按班级与学号；只含您可见的。 The pupils of a grade with an approved and confirmed application for a weekday who have no care class (R01), by class and number; only those whom you may see.',
    authScopes: { can: 'care:read' },
    args: {
      termId: t.arg.id({ required: true, description: '学期。 The term.' }),
      gradeId: t.arg.id({ required: true, description: '年级。 The grade.' }),
      weekday: t.arg.int({ required: true, description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    },
    resolve: (query, _root, { termId, gradeId, weekday }, context) => {
      const applied = { termId, state: 'APPROVED' as const, confirmedAt: { not: null }, weekdays: { has: weekday } }
      return database.pupil.findMany({
        ...query,
        where: {
          AND: [
            visiblePupils(schoolViewer(context)),
            { homeClass: { gradeId, archivedAt: null }, applications: { some: applied } },
            { carePlaces: { none: { termId, weekday } } },
          ],
        },
        orderBy: [{ homeClass: { number: 'asc' } }, { pupilNumber: 'asc' }, { id: 'asc' }],
      })
    },
  }),
)
