import { signedIn } from '../../../context.ts'
import { database } from '../../../database.ts'
import { builder } from '../../../graphql/builder.ts'
import { inBureau } from '../bureau/as-bureau.ts'
import { ownTokens } from '../tokens/tokens.ts'

const authScopes = { can: 'reports:tokens' } as const

builder.prismaObject('ServiceToken', {
  authScopes,
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    expiresAt: t.expose('expiresAt', { type: 'DateTime' }),
    createdByName: t.exposeString('createdByName'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true }),
    revokedByName: t.exposeString('revokedByName', { nullable: true }),
  }),
})

builder.queryField('serviceTokens', (t) =>
  t.prismaField({
    type: ['ServiceToken'],
    description: '教育局程序的访问令牌，新的在前。 Tokens of the bureau’s programs, the newest first. For bureaus.',
    authScopes,
    resolve: (query, _root, _args, context) =>
      database.serviceToken.findMany({
        ...query,
        where: ownTokens(inBureau(signedIn(context))),
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      }),
  }),
)
