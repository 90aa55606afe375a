import { schoolViewer } from '../../../../context.ts'
import { builder } from '../../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../../graphql/errors.ts'
import { AccountSharedError, LastSchoolAdminError } from '../errors.ts'
import { banAccount, unbanAccount } from '../service/bans.ts'
import { createAccount } from '../service/create-account.ts'
import { accountOf } from '../service/own-account.ts'
import { resetPassword } from '../service/passwords.ts'
import { Account, FirstPassword } from '../type/account.ts'
import { heldRoleFields } from './held-role.ts'

const HeldRoleInput = builder.inputType('HeldRoleInput', {
  description: '一个角色及其范围。 A role with what narrows it.',
  fields: heldRoleFields,
})

const CreateAccountInput = builder.inputType('CreateAccountInput', {
  description: '为教职工建立账号。 A new account of a member of staff.',
  fields: (t) => ({
    staffId: t.id({ required: true, description: '教职工。 The member of staff.' }),
    username: t.string({
      required: true,
      description:
        '用户名，3 至 30 个小写字母或数字。 User name: 3 to 30 letters in lower case or digits, with dots, hyphens and underscores between.',
    }),
    roles: t.field({
      type: [HeldRoleInput],
      required: true,
      description: '在本校的角色，至少一个。 Roles in the school, at least one.',
    }),
  }),
})

builder.mutationField('createAccount', (t) =>
  t.field({
    type: FirstPassword,
    description:
      '为教职工建立账号，答复中有只显示一次的初始密码。 Adds an account for a member of staff; answers with the first password, shown once. For school admins.',
    authScopes: { can: 'accounts:manage' },
    errors: { types: [InvalidInputError, NotFoundError] },
    args: { input: t.arg({ type: CreateAccountInput, required: true, description: '内容。 The account.' }) },
    resolve: (_root, { input }, context) => createAccount(schoolViewer(context), input),
  }),
)

builder.mutationField('resetPassword', (t) =>
  t.field({
    type: FirstPassword,
    description:
      '重置密码：给出新的初始密码，并结束其所有登录。 Resets a password: answers with a new first password, shown once, and ends every session of the account. For school admins.',
    authScopes: { can: 'accounts:manage' },
    errors: { types: [NotFoundError, AccountSharedError] },
    args: { id: t.arg.id({ required: true, description: '账号。 The account.' }) },
    resolve: (_root, { id }, context) => resetPassword(schoolViewer(context), id),
  }),
)

const BanAccountInput = builder.inputType('BanAccountInput', {
  description: '停用账号。 The banning of an account.',
  fields: (t) => ({
    id: t.id({ required: true, description: '账号。 The account.' }),
    reason: t.string({ description: '原因，不超过 200 字。 Why, at most 200 characters.' }),
  }),
})

builder.mutationField('banAccount', (t) =>
  t.prismaField({
    type: Account,
    description: '停用账号，立即生效；可恢复。 Bans an account, at once; it can be undone. For school admins.',
    authScopes: { can: 'accounts:manage' },
    errors: { types: [InvalidInputError, NotFoundError, AccountSharedError, LastSchoolAdminError] },
    args: { input: t.arg({ type: BanAccountInput, required: true, description: '内容。 Which, and why.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return accountOf(viewer, await banAccount(viewer, input), query)
    },
  }),
)

builder.mutationField('unbanAccount', (t) =>
  t.prismaField({
    type: Account,
    description: '恢复被停用的账号。 Lets a banned account sign in again. For school admins.',
    authScopes: { can: 'accounts:manage' },
    errors: { types: [NotFoundError, AccountSharedError] },
    args: { id: t.arg.id({ required: true, description: '账号。 The account.' }) },
    resolve: async (query, _root, { id }, context) => {
      const viewer = schoolViewer(context)
      return accountOf(viewer, await unbanAccount(viewer, id), query)
    },
  }),
)
