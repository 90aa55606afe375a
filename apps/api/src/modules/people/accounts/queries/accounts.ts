import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { schoolViewer } from '../../../../context.ts'
import { database } from '../../../../database.ts'
import { builder } from '../../../../graphql/builder.ts'
import { pageArgument, pageOf, windowOf } from '../../../../graphql/page.ts'
import { columnOrder, sortOf } from '../../../../graphql/sort.ts'
import { visibleAccounts, visibleGrants } from '../access.ts'
import { Account } from '../type/account.ts'
import { SchoolRoleEnum } from '../type/role.ts'

const AccountPage = pageOf('User', '账号', database.user, 'Account')

const AccountSort = sortOf('Account', {
  name: '姓名。 Name.',
  username: '用户名。 User name.',
  lastSeenAt: '最近使用时间。 When it was last used.',
  createdAt: '建立时间。 When it was created.',
})

const AccountFilter = builder.inputType('AccountFilter', {
  description: '账号筛选，各条件同时满足。 Filter of accounts; all conditions hold together.',
  fields: (t) => ({
    ids: t.idList({ description: '标识。 By identifiers.' }),
    q: t.string({ description: '姓名或用户名包含。 The name or the user name contains this.' }),
    role: t.field({ type: SchoolRoleEnum, description: '在本校有此角色。 Holds this role in the school.' }),
    staffId: t.id({ description: '某位教职工的账号。 The account of this member of staff.' }),
    banned: t.boolean({ description: '是否停用。 Banned or not.' }),
  }),
})

const matching = (viewer: SchoolViewer, filter: typeof AccountFilter.$inferInput): Prisma.UserWhereInput => {
  const held = {
    ...visibleGrants(viewer),
    ...(filter.role && { role: filter.role }),
    ...(filter.staffId && { staffId: filter.staffId }),
  }
  const conditions: Prisma.UserWhereInput[] = [visibleAccounts(viewer)]
  if (filter.ids) conditions.push({ id: { in: filter.ids } })
  if (filter.role || filter.staffId) conditions.push({ grants: { some: held } })
  if (typeof filter.banned === 'boolean') conditions.push({ banned: filter.banned })
  if (filter.q) {
    const contains = { contains: filter.q, mode: 'insensitive' as const }
    conditions.push({ OR: [{ name: contains }, { username: contains }] })
  }
  return { AND: conditions }
}

builder.queryField('accounts', (t) =>
  t.field({
    type: AccountPage,
    description: '本校的账号。 The school’s accounts. For school admins.',
    authScopes: { can: 'accounts:manage' },
    args: {
      ...pageArgument,
      sort: t.arg({ type: AccountSort, description: '排序，默认按姓名。 Sort; by name unless said.' }),
      filter: t.arg({ type: AccountFilter, description: '筛选。 Filter.' }),
    },
    resolve: (_root, { page, sort, filter }, context) => ({
      where: matching(schoolViewer(context), filter ?? {}),
      orderBy: columnOrder(sort, 'name'),
      ...windowOf(page),
    }),
  }),
)

builder.queryField('account', (t) =>
  t.prismaField({
    type: Account,
    nullable: true,
    description: '一个账号；不存在或不可见时为空。 One account; null when absent or not visible. For school admins.',
    authScopes: { can: 'accounts:manage' },
    args: { id: t.arg.id({ required: true, description: '标识。 Identifier.' }) },
    resolve: (query, _root, { id }, context) =>
      database.user.findFirst({ ...query, where: { AND: [visibleAccounts(schoolViewer(context)), { id }] } }),
  }),
)
