import { signedIn } from '../../../../context.ts'
import { builder } from '../../../../graphql/builder.ts'
import { InvalidInputError } from '../../../../graphql/errors.ts'
import { savePreferences } from '../service/preferences.ts'
import { signOutEverywhere } from '../service/sessions.ts'
import { Preferences } from '../type/preferences.ts'

builder.mutationField('signOutEverywhere', (t) =>
  t.int({
    description:
      '在所有设备上退出登录，包括当前设备；答复结束了多少处登录。 Signs one out on every device, this one too; answers how many sessions ended.',
    authScopes: { signedIn: true },
    resolve: (_root, _args, context) => signOutEverywhere(signedIn(context)),
  }),
)

const SavePreferencesInput = builder.inputType('SavePreferencesInput', {
  description: '界面偏好的修改。 Changes to what one prefers.',
  fields: (t) => ({
    patch: t.field({
      type: 'JSON',
      required: true,
      description:
        '各键的新值；未给出的键不变，空值表示清除。 The new value of each key; keys left out stay, null forgets one.',
    }),
  }),
})

builder.mutationField('savePreferences', (t) =>
  t.field({
    type: Preferences,
    description: '保存本人的界面偏好。 Keeps what one prefers, in the account.',
    authScopes: { signedIn: true },
    errors: { types: [InvalidInputError] },
    args: { input: t.arg({ type: SavePreferencesInput, required: true, description: '内容。 The changes.' }) },
    resolve: async (_root, { input }, context) => ({ values: await savePreferences(signedIn(context), input.patch) }),
  }),
)
