import { ClubLevel, ClubState, ClubTeacherPart } from '@afterbell/db/client'
import { mayInGrades } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { selectedWithParent } from '../../../graphql/selected-with-parent.ts'
import { toldPlaces, visiblePupils, waitsToBeTold } from '../../people/access.ts'
import { ClubCategoryEnum } from './course.ts'
import { EnrolmentStateEnum } from './enrolment.ts'

export const ClubLevelEnum = prismaEnum('ClubLevel', ClubLevel)
export const ClubStateEnum = prismaEnum('ClubState', ClubState)
export const ClubTeacherPartEnum = prismaEnum('ClubTeacherPart', ClubTeacherPart)

builder.prismaObject('Club', {
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    category: t.expose('category', { type: ClubCategoryEnum }),
    level: t.expose('level', { type: ClubLevelEnum }),
    description: t.exposeString('description', { nullable: true }),
    minimum: t.exposeInt('minimum'),
    target: t.exposeInt('target'),
    maximum: t.exposeInt('maximum'),
    taken: t.exposeInt('taken'),
    free: t.int({
      description: '空余名额。 Free places.',
      select: { maximum: true, taken: true },
      resolve: ({ maximum, taken }) => maximum - taken,
    }),
    waiting: t.relationCount('enrolments', {
      description: '候补人数。 How many pupils wait.',
      where: { state: 'WAITING' },
    }),
    state: t.expose('state', { type: ClubStateEnum }),
    rosterLockedAt: t.expose('rosterLockedAt', { type: 'DateTime', nullable: true }),
    toldFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        '编排结果将在何时告知您；此前名单上看不到它的变化；没有待告知的结果时为空。 When you are told what a draw changed on the roster, which you do not see before; null when there is nothing of the kind.',
      select: { id: true, schoolId: true },
      resolve: async ({ schoolId, id }, _args, context) => {
        if (!waitsToBeTold(schoolViewer(context))) return null
        const untold = { schoolId, clubId: id, toldFrom: { gt: new Date() } }
        return (await database.enrolment.aggregate({ where: untold, _max: { toldFrom: true } }))._max.toldFrom
      },
    }),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    term: t.relation('term'),
    course: t.relation('course', { nullable: true }),
    grades: t.prismaField({
      type: ['Grade'],
      description: '招收的年级，由低到高。 The grades admitted, lowest first.',
      select: (_args, _context, nested) => ({
        grades: { select: { grade: nested(true) }, orderBy: { grade: { number: 'asc' } } },
      }),
      resolve: (query, { grades }) =>
        selectedWithParent(
          query,
          grades.map(({ grade }) => grade),
        ),
    }),
    sessions: t.relation('sessions', {
      query: { orderBy: [{ weekday: 'asc' }, { period: 'asc' }] },
    }),
    teachers: t.relation('teachers', {
      query: { orderBy: [{ part: 'asc' }, { staff: { name: 'asc' } }, { staffId: 'asc' }] },
    }),
    enrolments: t.relation('enrolments', {
      description: '名单：您可见的学生，按次序。 Its roster: the pupils that you may see, in order.',
      args: {
        states: t.arg({
          type: [EnrolmentStateEnum],
          description: '状态，默认已录取与候补。 States; enrolled and waiting unless said.',
        }),
      },
      query: ({ states }, context) => ({
        where: {
          ...toldPlaces(schoolViewer(context)),
          pupil: visiblePupils(schoolViewer(context)),
          state: { in: states ?? ['ENROLLED', 'WAITING'] },
        },
        orderBy: [{ state: 'asc' }, { position: 'asc' }, { id: 'asc' }],
      }),
    }),
    editable: t.boolean({
      description:
        '您能否修改该社团（所有招收年级都归您管）。 Whether you may change the club: all its grades are yours.',
      select: { grades: { select: { grade: { select: { number: true } } } } },
      resolve: ({ grades }, _args, context) =>
        mayInGrades(
          schoolViewer(context),
          'clubs:edit',
          grades.map(({ grade }) => grade.number),
        ),
    }),
  }),
})

builder.prismaObject('ClubSession', {
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    weekday: t.exposeInt('weekday'),
    period: t.exposeInt('period'),
    startsAt: t.exposeInt('startsAt'),
    endsAt: t.exposeInt('endsAt'),
    venue: t.relation('venue', { nullable: true }),
  }),
})

builder.prismaObject('ClubTeacher', {
  authScopes: { can: 'clubs:read' },
  fields: (t) => ({
    part: t.expose('part', { type: ClubTeacherPartEnum }),
    staff: t.relation('staff'),
  }),
})
