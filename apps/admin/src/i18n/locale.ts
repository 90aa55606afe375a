/** The languages of the dashboard, as browsers name them. */
export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** Texts of the school's own are in Chinese whatever language the dashboard speaks: said aloud, they are to be read so. */
export const contentLanguage: Locale = 'zh-CN'

const key = 'afterbell.locale'

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value)

/** The language chosen on this device; Chinese until somebody chooses. Also before sign-in, so it is not the account's alone. */
export function chosenLocale(): Locale {
  const stored = localStorage.getItem(key)
  return isLocale(stored) ? stored : 'zh-CN'
}

/** Remembers the language on this device, and tells the browser (and so screen readers) which one the page is in. */
export function rememberLocale(locale: Locale): void {
  localStorage.setItem(key, locale)
  document.documentElement.lang = locale
}
