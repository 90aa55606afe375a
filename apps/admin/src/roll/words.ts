import { chosenLocale } from '../i18n/locale.ts'
import { rollEn } from './words.en.ts'
import { rollZh } from './words.zh.ts'

/** The words of the language chosen on this phone. */
export const words = chosenLocale() === 'en' ? rollEn : rollZh

/** A text with its blanks filled. */
export const fill = (text: string, blanks: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(blanks[name] ?? whole))

/** A relation: the code of a guardianship, or as it was entered. */
export const relationText = (relation: string): string =>
  words.relations[relation as keyof typeof words.relations] ?? relation

/** A time of day, given in minutes since midnight. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
