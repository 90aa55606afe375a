/** The languages in which the product speaks. */
export type Locale = 'zh' | 'en'

/** The same sentence in each language. */
export type Sentence = Record<Locale, string>

/** English only when the client prefers it to Chinese; Chinese otherwise. */
export function localeOf(acceptLanguage: string | null): Locale {
  return acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'zh'
}
