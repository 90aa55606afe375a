import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { visiblePupils } from '../access.ts'

builder.prismaObjectField('HomeClass', 'pupils', (t) =>
  t.relation('pupils', {
    description: '本班在校学生，按学号；只含您可见的。 The pupils of the class whom you may see, by number.',
    authScopes: { can: 'people:read' },
    query: (_args, context) => ({
      where: { AND: [visiblePupils(schoolViewer(context)), { archivedAt: null }] },
      orderBy: [{ pupilNumber: 'asc' }],
    }),
  }),
)

builder.prismaObjectField('HomeClass', 'pupilCount', (t) =>
  t.relationCount('pupils', {
    description: '本班在校学生人数。 How many pupils are in the class.',
    where: { archivedAt: null },
  }),
)

// Visible to all who see the class: whoever leads one is known to its families, too.
builder.prismaObjectField('HomeClass', 'headTeacher', (t) =>
  t.relation('headTeacher', { nullable: true, authScopes: { can: 'people:read' } }),
)
