import { withoutSpaces } from '../written-text.ts'

/** A pupil's sex as the school's list has it. */
export const SEXES = ['MALE', 'FEMALE'] as const
export type Sex = (typeof SEXES)[number]

/** Codes 1 and 2 are those of GB/T 2261.1. */
const WORDS: Record<Sex, readonly string[]> = {
  MALE: ['男', '男性', '男生', 'm', 'male', '1'],
  FEMALE: ['女', '女性', '女生', 'f', 'female', '2'],
}

/** Reads 男, 女, M, F or the standard's codes 1 and 2; undefined for anything else. */
export function parseSex(text: string): Sex | undefined {
  const word = withoutSpaces(text).toLowerCase()
  return SEXES.find((sex) => WORDS[sex].includes(word))
}
