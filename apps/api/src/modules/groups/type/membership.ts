import { GroupPosition } from '@afterbell/db/client'
import { phaseOn } from '@afterbell/domain/groups/term-of-office'
import { schoolViewer } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { selectedWithParent } from '../../../graphql/selected-with-parent.ts'
import { schoolToday } from '../../policies/access.ts'
import { seesPupilOf } from '../access.ts'

export const GroupPositionEnum = prismaEnum('GroupPosition', GroupPosition)

builder.prismaObject('GroupMembership', {
  authScopes: { can: 'groups:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    position: t.expose('position', { type: GroupPositionEnum }),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    endsOn: t.expose('endsOn', { type: 'Date', nullable: true }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    group: t.relation('group'),
    current: t.boolean({
      description: '今天是否在任。 Whether the seat is held today.',
      select: { startsOn: true, endsOn: true },
      resolve: (seat, _args, context) => phaseOn(seat, schoolToday(schoolViewer(context))) === 'CURRENT',
    }),
    memberName: t.string({
      description: '成员姓名。 The member’s name.',
      select: { staff: { select: { name: true } }, guardian: { select: { name: true } } },
      resolve: ({ staff, guardian }) => staff?.name ?? guardian?.name ?? '',
    }),
    staffId: t.exposeID('staffId', {
      nullable: true,
      description:
        '教职工成员；详情按人员权限另查。 The member of staff; look the person up under the permissions of people.',
    }),
    guardianId: t.exposeID('guardianId', {
      nullable: true,
      description: '家长成员；电话按人员权限另查。 The guardian; phones are looked up under the permissions of people.',
    }),
    pupilId: t.exposeID('pupilId', {
      nullable: true,
      description: '家长所代表的孩子。 The pupil for whom the guardian speaks.',
    }),
    pupilName: t.string({
      nullable: true,
      description: '孩子姓名；仅可查看学生的人可见。 The pupil’s name, for those who may see pupils; null for others.',
      select: { guardianId: true, pupil: { select: { name: true } } },
      resolve: ({ guardianId, pupil }, _args, context) =>
        pupil && seesPupilOf(schoolViewer(context), guardianId) ? pupil.name : null,
    }),
    homeClass: t.prismaField({
      type: 'HomeClass',
      nullable: true,
      description: '孩子所在班级。 The pupil’s home class.',
      select: (_args, _context, nested) => ({ pupil: { select: { homeClass: nested(true) } } }),
      resolve: (query, { pupil }) => selectedWithParent(query, pupil?.homeClass ?? null),
    }),
  }),
})
