import type { QueryClient } from '@tanstack/react-query'
import { type AuthProvider, HttpError, type I18nProvider } from 'react-admin'
import { createAuthProvider } from './auth/auth-provider.ts'
import { type Credentials, createCredentials } from './auth/credentials.ts'
import { SavePreferences, WhoAmI } from './auth/operations.ts'
import { Session } from './auth/session.ts'
import { createClient } from './data/client.ts'
import { type AppDataProvider, createDataProvider } from './data/data-provider.ts'
import { createPreferenceStore, type PreferenceStore, type Preferences } from './data/preferences.ts'
import { createQueryClient } from './data/query-client.ts'
import { createI18nProvider } from './i18n/i18n-provider.ts'
import { chosenLocale, isLocale } from './i18n/locale.ts'
import { keepTimeOf } from './i18n/moments.ts'
import { ChangeHub } from './live/changes.ts'
import { readAgain } from './live/invalidate.ts'
import { followChanges } from './live/one-stream.ts'
import { definitions } from './resources/definitions.ts'

/** The parts that the screens stand on, put together once. */
export interface Dashboard {
  readonly session: Session
  readonly credentials: Credentials
  readonly dataProvider: AppDataProvider
  readonly authProvider: AuthProvider
  readonly i18nProvider: I18nProvider
  readonly store: PreferenceStore
  readonly queryClient: QueryClient
  readonly changes: ChangeHub
}

export async function createDashboard(): Promise<Dashboard> {
  const i18nProvider = await createI18nProvider(chosenLocale())
  const language = () => i18nProvider.getLocale()
  const queryClient = createQueryClient()
  const changes = new ChangeHub()
  changes.follow((told) => readAgain(queryClient, told))

  const credentials = createCredentials(language)
  const client = createClient({
    language,
    schoolId: () => session.chosenSchool(),
    persisted: import.meta.env.PROD,
  })
  const dataProvider = createDataProvider(client, definitions)
  const store = createPreferenceStore(async (preferences) => {
    await dataProvider.run(SavePreferences, { input: { patch: preferences } })
  })

  let following = new AbortController()
  const session = new Session({
    whoAmI: async () => {
      const answer = await dataProvider.run(WhoAmI, {}).catch(nullWhenSignedOut)
      if (answer) store.adopt(answer.preferences.values as Preferences)
      return answer?.me ?? null
    },
    isSetUpOpen: () => credentials.isSetUpOpen(),
    onSignedIn: (me) => {
      keepTimeOf(me.timeZone)
      const locale = store.getItem('locale')
      if (isLocale(locale) && locale !== language()) void i18nProvider.changeLocale(locale)
      following.abort()
      following = new AbortController()
      if (!me.mustChangePassword) {
        followChanges(client, `${me.id}:${me.school?.id}`, (change) => changes.add(change), following.signal)
      }
    },
    onSignedOut: () => {
      following.abort()
      queryClient.clear()
      store.reset()
    },
  })
  return {
    session,
    credentials,
    dataProvider,
    authProvider: createAuthProvider(session, definitions),
    i18nProvider,
    store,
    queryClient,
    changes,
  }
}

/** Nobody signed in is an answer; anything else that fails is not. */
function nullWhenSignedOut(error: unknown): null {
  if (error instanceof HttpError && error.status === 401) return null
  throw error
}
