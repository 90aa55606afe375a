import polyglotI18nProvider from 'ra-i18n-polyglot'
import type { I18nProvider } from 'react-admin'
import { type Locale, rememberLocale } from './locale.ts'

const load = {
  'zh-CN': () => import('./catalogue.zh.ts').then(({ zh }) => zh),
  en: () => import('./catalogue.en.ts').then(({ en }) => en),
} satisfies Record<Locale, () => Promise<object>>

// Names of languages stand in their own language wherever one chooses among them.
const choices = [
  { locale: 'zh-CN', name: '简体中文' },
  { locale: 'en', name: 'English' },
]

/** The dashboard's texts, beginning with `initial`; the other language is loaded when it is chosen. */
export async function createI18nProvider(initial: Locale): Promise<I18nProvider> {
  const first = await load[initial]()
  rememberLocale(initial)
  const provider = polyglotI18nProvider(
    (locale) => (locale === initial ? first : load[locale as Locale]()) as never,
    initial,
    choices,
    { allowMissing: false, onMissingKey },
  )
  return {
    ...provider,
    changeLocale: async (locale: string) => {
      await provider.changeLocale(locale)
      rememberLocale(locale as Locale)
    },
  }
}

/** A key that nobody wrote shows as itself: seen on screen, and by the browser tests, instead of hidden. */
const onMissingKey = (key: string) => key
