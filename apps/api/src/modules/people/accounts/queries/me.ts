import { signedIn } from '../../../../context.ts'
import { builder } from '../../../../graphql/builder.ts'
import { preferencesOf } from '../service/preferences.ts'
import { Me } from '../type/me.ts'
import { Preferences } from '../type/preferences.ts'

builder.queryField('me', (t) =>
  t.field({
    type: Me,
    description:
      '当前登录的账号、角色与权限；须修改初始密码时也可查询。 The account that is signed in, its roles and permissions; answers even while a first password must be changed.',
    authScopes: { signedIn: true },
    resolve: (_root, _args, context) => signedIn(context),
  }),
)

builder.queryField('preferences', (t) =>
  t.field({
    type: Preferences,
    description: '本人的界面偏好：列、常用查询、每页条数等。 What one prefers: columns, saved queries, page sizes …',
    authScopes: { signedIn: true },
    resolve: async (_root, _args, context) => ({ values: await preferencesOf(signedIn(context)) }),
  }),
)
