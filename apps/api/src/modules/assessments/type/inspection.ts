import { InspectedOrder } from '@afterbell/db/client'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { visibleTasks } from '../access.ts'

export const InspectedOrderEnum = prismaEnum('InspectedOrder', InspectedOrder)

builder.prismaObject('Inspection', {
  authScopes: { can: 'assessments:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    date: t.expose('date', { type: 'Date' }),
    sessionId: t.exposeID('sessionId'),
    sessionName: t.exposeString('sessionName'),
    venueName: t.exposeString('venueName', { nullable: true }),
    gradeNumbers: t.exposeIntList('gradeNumbers'),
    homeworkDone: t.exposeInt('homeworkDone', { nullable: true }),
    homeworkTotal: t.exposeInt('homeworkTotal', { nullable: true }),
    order: t.expose('order', { type: InspectedOrderEnum }),
    teacherPresent: t.exposeBoolean('teacherPresent'),
    collectiveLesson: t.exposeBoolean('collectiveLesson'),
    corporalPunishment: t.exposeBoolean('corporalPunishment'),
    remarks: t.exposeString('remarks', { nullable: true }),
    inspectorName: t.exposeString('inspectorName'),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true }),
    tasks: t.relation('tasks', {
      description: '由它而来的任务。 The tasks that came from it.',
      query: (_args, context) => ({
        where: visibleTasks(schoolViewer(context)),
        orderBy: [{ urgent: 'desc' }, { dueOn: 'asc' }, { id: 'asc' }],
      }),
    }),
  }),
})
