import { maskPhone } from '@afterbell/domain/people/phone'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { visiblePupils } from '../access.ts'
import { guardianPhone } from '../sealing.ts'
import { GuardianRelationEnum } from './enums.ts'

builder.prismaObject('Guardian', {
  authScopes: { can: 'people:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    pinyin: t.exposeString('pinyin'),
    initials: t.exposeString('initials'),
    phoneMasked: t.string({
      nullable: true,
      description:
        '手机号码，部分隐藏（138****1234）；没有时为空。 The phone, masked (138****1234); null when there is none.',
      select: { schoolId: true, phoneCipher: true },
      resolve: ({ schoolId, phoneCipher }) =>
        phoneCipher ? maskPhone(guardianPhone.open(schoolId, phoneCipher)) : null,
    }),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    guardianships: t.relation('guardianships', {
      description: '监护关系；只含您可见的学生。 The pupils in the guardian’s care whom you may see.',
      query: (_args, context) => ({
        where: { pupil: visiblePupils(schoolViewer(context)) },
        orderBy: [{ pupil: { pupilNumber: 'asc' } }, { id: 'asc' }],
      }),
    }),
  }),
})

builder.prismaObject('Guardianship', {
  authScopes: { can: 'people:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    relation: t.expose('relation', { type: GuardianRelationEnum }),
    order: t.exposeInt('order'),
    // Both ends are visible: whoever reaches a guardianship came from one of them, by a list filtered for the other.
    pupil: t.relation('pupil'),
    guardian: t.relation('guardian'),
  }),
})
