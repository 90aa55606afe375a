import { isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import { builder } from '../../../graphql/builder.ts'

/** A check of the database keeps grades between 1 and 6. */
const className = (grade: number, number: number) =>
  isGrade(grade) ? homeClassName({ grade, number }, 'zh') : `${number}班`

builder.prismaObject('Grade', {
  authScopes: { can: 'schools:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
  }),
})

builder.prismaObject('HomeClass', {
  authScopes: { can: 'schools:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    name: t.string({
      description: '班名，例如 三（2）班。 The class’s Chinese name, such as 三（2）班.',
      select: { number: true, grade: { select: { number: true } } },
      resolve: ({ number, grade }) => className(grade.number, number),
    }),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    grade: t.relation('grade'),
    venue: t.relation('venue', { nullable: true }),
  }),
})
