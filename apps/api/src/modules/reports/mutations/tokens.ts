import { signedIn } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, NotFoundError } from '../../../graphql/errors.ts'
import { RecordIds } from '../../../graphql/version.ts'
import { inBureau } from '../bureau/as-bureau.ts'
import { createServiceToken, type NewToken, revokeServiceToken } from '../tokens/tokens.ts'

const authScopes = { can: 'reports:tokens' } as const

const NewServiceTokenType = builder.objectRef<NewToken>('NewServiceToken').implement({
  description: '新的令牌，只显示这一次。 A new token, shown this once.',
  authScopes,
  fields: (t) => ({
    id: t.exposeID('id', { description: '标识。 Identifier.' }),
    token: t.exposeString('token', { description: '令牌，请立即保存。 The token; keep it now.' }),
  }),
})

const CreateServiceTokenInput = builder.inputType('CreateServiceTokenInput', {
  description: '新的令牌：名称与有效天数。 A new token: its name, and for how many days it holds.',
  fields: (t) => ({
    name: t.string({ required: true, description: '名称，不超过 60 字。 Name, at most 60 characters.' }),
    days: t.int({ required: true, description: '有效天数，1 至 365。 For how many days, 1 to 365.' }),
  }),
})

const RevokeServiceTokenInput = builder.inputType('RevokeServiceTokenInput', {
  description: '撤销哪个令牌。 Which token is revoked.',
  fields: (t) => ({ id: t.id({ required: true, description: '令牌。 The token.' }) }),
})

builder.mutationFields((t) => ({
  createServiceToken: t.field({
    type: NewServiceTokenType,
    description:
      '为教育局的程序建立令牌：只能读报表，至多一年。 Makes a token for a bureau’s program: it reads reports alone, for a year at most. For bureaus.',
    authScopes,
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: CreateServiceTokenInput, required: true, description: '内容。 The token.' }) },
    resolve: (_root, { input }, context) => createServiceToken(inBureau(signedIn(context)), input),
  }),
  revokeServiceToken: t.field({
    type: RecordIds,
    description: '撤销令牌，下一次请求即被拒绝。 Revokes a token; its next request is refused. For bureaus.',
    authScopes,
    errors: { types: [NotFoundError] },
    args: { input: t.arg({ type: RevokeServiceTokenInput, required: true, description: '哪个。 Which.' }) },
    resolve: async (_root, { input: { id } }, context) => ({
      ids: [await revokeServiceToken(inBureau(signedIn(context)), id)],
    }),
  }),
}))
