import { EnrolmentState } from '@afterbell/db/client'
import { mayInGrades } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { toldPlaces } from '../../people/access.ts'
import { visibleClubs } from '../access.ts'

export const EnrolmentStateEnum = prismaEnum('EnrolmentState', EnrolmentState)

builder.prismaObject('Enrolment', {
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.expose('state', { type: EnrolmentStateEnum }),
    position: t.exposeInt('position'),
    pinned: t.exposeBoolean('pinned'),
    pinReason: t.exposeString('pinReason', { nullable: true }),
    enrolledAt: t.expose('enrolledAt', { type: 'DateTime', nullable: true }),
    offeredAt: t.expose('offeredAt', { type: 'DateTime', nullable: true }),
    offerExpiresAt: t.expose('offerExpiresAt', { type: 'DateTime', nullable: true }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true }),
    withdrawReason: t.exposeString('withdrawReason', { nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    club: t.relation('club'),
    pupil: t.relation('pupil'),
    editable: t.boolean({
      description:
        '您能否修改这条记录（该生属您的年级）。 Whether you may change this place: the pupil is of a grade of yours.',
      select: { pupil: { select: { homeClass: { select: { grade: { select: { number: true } } } } } } },
      resolve: ({ pupil }, _args, context) =>
        mayInGrades(schoolViewer(context), 'clubs:enrol', [pupil.homeClass.grade.number]),
    }),
  }),
})

builder.prismaObjectField('Pupil', 'enrolments', (t) =>
  t.relation('enrolments', {
    description: '社团名额与候补。 The pupil’s places in clubs, enrolled and waiting.',
    query: (_args, context) => ({
      where: {
        ...toldPlaces(schoolViewer(context)),
        club: visibleClubs(schoolViewer(context)),
        state: { in: ['ENROLLED', 'WAITING'] },
      },
      orderBy: [{ state: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    }),
  }),
)
