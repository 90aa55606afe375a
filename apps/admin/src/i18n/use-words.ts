import { useTranslate } from 'react-admin'
import type { KeyOf } from './catalogue.ts'
import type { zh } from './catalogue.zh.ts'

/** A text of the catalogues. One that does not exist does not compile. */
export type WordKey = KeyOf<typeof zh>

/** Says a text in the language chosen, with what it names put in. */
export type Words = (key: WordKey, inserted?: Readonly<Record<string, string | number>>) => string

/** The texts of the catalogues, in the language chosen. */
export const useWords = (): Words => useTranslate()
