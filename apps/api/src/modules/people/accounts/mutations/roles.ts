import { schoolViewer } from '../../../../context.ts'
import { builder } from '../../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../../graphql/errors.ts'
import { LastSchoolAdminError, RoleHeldError } from '../errors.ts'
import { grantRole, revokeRole } from '../service/grants.ts'
import { accountOf } from '../service/own-account.ts'
import { Account } from '../type/account.ts'
import { heldRoleFields } from './held-role.ts'

const GrantRoleInput = builder.inputType('GrantRoleInput', {
  description: '授予角色。 The granting of a role.',
  fields: (t) => ({
    accountId: t.id({ required: true, description: '账号。 The account.' }),
    ...heldRoleFields(t),
  }),
})

const RevokeRoleInput = builder.inputType('RevokeRoleInput', {
  description: '收回角色。 The revoking of a role.',
  fields: (t) => ({
    grantId: t.id({ required: true, description: '账号的这个角色。 The role, as the account holds it.' }),
    reason: t.string({ description: '原因，不超过 200 字。 Why, at most 200 characters.' }),
  }),
})

builder.mutationField('grantRole', (t) =>
  t.prismaField({
    type: Account,
    description:
      '授予账号一个本校角色，下次请求起有效。 Gives an account a role in the school, from its next request on. For school admins.',
    authScopes: { can: 'accounts:manage' },
    errors: { types: [InvalidInputError, NotFoundError, RoleHeldError] },
    args: { input: t.arg({ type: GrantRoleInput, required: true, description: '内容。 Which role, and to whom.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return accountOf(viewer, await grantRole(viewer, input), query)
    },
  }),
)

builder.mutationField('revokeRole', (t) =>
  t.prismaField({
    type: Account,
    description:
      '收回账号的一个本校角色，下次请求起有效。 Takes a role in the school from an account, from its next request on. For school admins.',
    authScopes: { can: 'accounts:manage' },
    errors: { types: [InvalidInputError, NotFoundError, LastSchoolAdminError] },
    args: { input: t.arg({ type: RevokeRoleInput, required: true, description: '内容。 Which role, and why.' }) },
    resolve: async (query, _root, { input }, context) => {
      const viewer = schoolViewer(context)
      return accountOf(viewer, await revokeRole(viewer, input), query)
    },
  }),
)
