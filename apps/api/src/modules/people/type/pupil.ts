import { maskSchoolRollNumber } from '@afterbell/domain/people/school-roll-number'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { visibleGuardians } from '../access.ts'
import { reachIn } from '../reach.ts'
import { rollNumber } from '../sealing.ts'
import { SexEnum } from './enums.ts'

builder.prismaObject('Pupil', {
  authScopes: { can: 'people:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    pupilNumber: t.exposeString('pupilNumber'),
    name: t.exposeString('name'),
    pinyin: t.exposeString('pinyin'),
    initials: t.exposeString('initials'),
    sex: t.expose('sex', { type: SexEnum, nullable: true }),
    remark: t.exposeString('remark', { nullable: true }),
    careNote: t.string({
      nullable: true,
      description:
        '特殊照顾事项；没有时或您不可见时为空。 Special care; null when there is none, and to those who may not read it.',
      select: { id: true, careNote: true },
      resolve: async ({ id, careNote }, _args, context) =>
        (await reachIn(context).over('pupil', 'people:read-care-note', id)) ? careNote : null,
    }),
    rollNumberMasked: t.string({
      nullable: true,
      description:
        '学籍号，部分隐藏；没有时或您不可见时为空。 The roll number, masked; null when there is none, and to those who may not read contacts.',
      select: { id: true, schoolId: true, rollNumberCipher: true },
      resolve: async ({ id, schoolId, rollNumberCipher }, _args, context) =>
        rollNumberCipher && (await reachIn(context).over('pupil', 'people:read-contacts', id))
          ? maskSchoolRollNumber(rollNumber.open(schoolId, rollNumberCipher))
          : null,
    }),
    archivedAt: t.expose('archivedAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    homeClass: t.relation('homeClass'),
    guardianships: t.relation('guardianships', {
      description:
        '监护关系，按联系次序；只含您可见的监护人。 The pupil’s guardians whom you may see, in the order of calling.',
      query: (_args, context) => ({
        where: { guardian: visibleGuardians(schoolViewer(context)) },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
      }),
    }),
  }),
})
