import { schoolViewer } from '../../../../context.ts'
import { builder } from '../../../../graphql/builder.ts'
import { visibleGrants } from '../access.ts'
import type { IssuedPassword } from '../service/create-account.ts'
import { accountOf } from '../service/own-account.ts'
import { RoleEnum } from './role.ts'

export const Account = builder.prismaObject('User', {
  name: 'Account',
  authScopes: { can: 'accounts:manage' },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    username: t.exposeString('username', { nullable: true }),
    banned: t.exposeBoolean('banned'),
    banReason: t.exposeString('banReason', { nullable: true }),
    mustChangePassword: t.exposeBoolean('mustChangePassword'),
    lastSeenAt: t.expose('lastSeenAt', { type: 'DateTime', nullable: true }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
    roles: t.relation('grants', {
      description: '在本校的角色。 The roles held in the school.',
      query: (_args, context) => ({
        where: visibleGrants(schoolViewer(context)),
        orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
      }),
    }),
  }),
})

builder.prismaObject('RoleGrant', {
  authScopes: { can: 'accounts:manage' },
  fields: (t) => ({
    id: t.exposeID('id'),
    role: t.expose('role', { type: RoleEnum }),
    grades: t.exposeIntList('grades'),
    grantedAt: t.expose('grantedAt', { type: 'DateTime' }),
    officeId: t.exposeID('officeId', { nullable: true, description: '处室。 The office, of its member.' }),
    officeName: t.string({
      nullable: true,
      description: '处室名称。 Name of the office.',
      select: { office: { select: { name: true } } },
      resolve: ({ office }) => office?.name ?? null,
    }),
    staffId: t.exposeID('staffId', {
      nullable: true,
      description: '教职工。 The member of staff whose account it is.',
    }),
    guardianId: t.exposeID('guardianId', { nullable: true, description: '家长。 The guardian whose account it is.' }),
  }),
})

export const FirstPassword = builder.objectRef<IssuedPassword>('FirstPassword').implement({
  description:
    '账号与它的初始密码；密码只在这里显示一次。 An account and the password to begin with, which is shown here once and never again.',
  authScopes: { can: 'accounts:manage' },
  fields: (t) => ({
    account: t.prismaField({
      type: Account,
      description: '账号。 The account.',
      resolve: (query, { accountId }, _args, context) => accountOf(schoolViewer(context), accountId, query),
    }),
    password: t.exposeString('password', {
      description: '初始密码，首次登录后须修改。 The password to begin with; it must be changed at the first sign-in.',
    }),
  }),
})
