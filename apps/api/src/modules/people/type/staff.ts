import { maskPhone } from '@afterbell/domain/people/phone'
import { builder } from '../../../graphql/builder.ts'
import { reachIn } from '../reach.ts'
import { staffPhone } from '../sealing.ts'
import { StaffKindEnum } from './enums.ts'

builder.prismaObject('Staff', {
  authScopes: { can: 'people:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    staffNumber: t.exposeString('staffNumber'),
    name: t.exposeString('name'),
    pinyin: t.exposeString('pinyin'),
    initials: t.exposeString('initials'),
    kind: t.expose('kind', { type: StaffKindEnum }),
    subjects: t.exposeStringList('subjects'),
    officeId: t.exposeID('officeId', {
      nullable: true,
      description: '所属处室或级部。 Office or grade department.',
    }),
    phoneMasked: t.string({
      nullable: true,
      description:
        '手机号码，部分隐藏（138****1234）；没有时或您不可见时为空。 The phone, masked (138****1234); null when there is none, and to those who may not read contacts.',
      select: { id: true, schoolId: true, phoneCipher: true },
      resolve: async ({ id, schoolId, phoneCipher }, _args, context) =>
        phoneCipher && (await reachIn(context).over('staff', 'people:read-contacts', id))
          ? maskPhone(staffPhone.open(schoolId, phoneCipher))
          : null,
    }),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    grade: t.relation('grade', { nullable: true }),
    homeClasses: t.relation('homeClasses', {
      query: {
        where: { archivedAt: null },
        orderBy: [{ grade: { number: 'asc' } }, { number: 'asc' }],
      },
    }),
  }),
})
