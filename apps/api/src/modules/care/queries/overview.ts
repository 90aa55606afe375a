import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { type CareOverviewCell, readCareOverview } from '../service/overview.sql.ts'

const authScopes = { can: 'care:read' } as const

const CareOverviewCellType = builder.objectRef<CareOverviewCell>('CareOverviewCell').implement({
  description: '一个年级在一个星期几的托管情况（R01、R20）。 The care of a grade on a weekday (R01, R20).',
  authScopes,
  fields: (t) => ({
    gradeId: t.exposeID('gradeId', { description: '年级。 The grade.' }),
    gradeNumber: t.exposeInt('gradeNumber', { description: '年级数。 The grade’s number.' }),
    weekday: t.exposeInt('weekday', { description: '星期几，1 为周一。 Weekday; 1 is Monday.' }),
    classes: t.exposeInt('classes', { description: '托管班数。 How many care classes.' }),
    pupils: t.exposeInt('pupils', { description: '在班人数。 How many pupils are in them.' }),
    applied: t.exposeInt('applied', {
      description: '当天报名获批并确认的人数。 How many have an approved and confirmed application for the day.',
    }),
    missing: t.exposeInt('missing', { description: '其中没有托管班的。 How many of these have no care class.' }),
  }),
})

builder.queryField('careOverview', (t) =>
  t.field({
    type: [CareOverviewCellType],
    description:
      '学期的托管情况，按年级和星期；没有这个学期时全为零。 The care of a term, by grade and weekday; all zero when there is no such term.',
    authScopes,
    args: { termId: t.arg.id({ required: true, description: '学期。 The term.' }) },
    resolve: (_root, { termId }, context) =>
      readCareOverview(database, { schoolId: schoolViewer(context).schoolId, termId }),
  }),
)
