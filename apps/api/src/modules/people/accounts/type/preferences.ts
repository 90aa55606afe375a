import { builder } from '../../../../graphql/builder.ts'

export const Preferences = builder.objectRef<{ values: Record<string, unknown> }>('Preferences').implement({
  description: '本人的界面偏好。 What one prefers of the screens.',
  fields: (t) => ({
    values: t.expose('values', {
      type: 'JSON',
      description: '各项偏好，键到值。 Every preference, from key to value.',
    }),
  }),
})
