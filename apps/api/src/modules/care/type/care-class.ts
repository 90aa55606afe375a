import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { selectedWithParent } from '../../../graphql/selected-with-parent.ts'
import { visiblePupils } from '../../people/access.ts'
import { mayFormCareOf } from '../access.ts'
import { formationOf } from '../service/state.ts'

builder.prismaObject('CareClass', {
  authScopes: { can: 'care:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    weekday: t.exposeInt('weekday'),
    startsAt: t.exposeInt('startsAt'),
    endsAt: t.exposeInt('endsAt'),
    pinned: t.exposeBoolean('pinned'),
    pinReason: t.exposeString('pinReason', { nullable: true }),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    term: t.relation('term'),
    grade: t.relation('grade'),
    venue: t.relation('venue', { nullable: true }),
    homeClasses: t.prismaField({
      type: ['HomeClass'],
      description: '所含的行政班，按班号。 The home classes whose pupils it takes, by number.',
      select: (_args, _context, nested) => ({
        homeClasses: { select: { homeClass: nested(true) }, orderBy: { homeClass: { number: 'asc' } } },
      }),
      resolve: (query, { homeClasses }) =>
        selectedWithParent(
          query,
          homeClasses.map(({ homeClass }) => homeClass),
        ),
    }),
    pupilCount: t.relationCount('places', { description: '学生人数。 How many pupils it has.' }),
    pupils: t.prismaField({
      type: ['Pupil'],
      description: '学生：您可见的，按班级和学号。 Its pupils: those that you may see, by class and number.',
      select: (_args, context, nested) => ({
        places: {
          where: { pupil: visiblePupils(schoolViewer(context)) },
          select: { pupil: nested(true) },
          orderBy: [{ pupil: { homeClass: { number: 'asc' } } }, { pupil: { pupilNumber: 'asc' } }],
        },
      }),
      resolve: (query, { places }) =>
        selectedWithParent(
          query,
          places.map(({ pupil }) => pupil),
        ),
    }),
    reasons: t.stringList({
      description:
        '编班时说明的理由，按请求的语言（R20）。 Why it was formed so, in the language of the request (R20).',
      select: { formation: true },
      resolve: ({ formation }, _args, { locale }) => formationOf(formation).map((sentence) => sentence[locale]),
    }),
    editable: t.boolean({
      description: '您能否修改。 Whether you may change it.',
      select: { grade: { select: { number: true } } },
      resolve: ({ grade }, _args, context) => mayFormCareOf(schoolViewer(context), grade.number),
    }),
  }),
})
