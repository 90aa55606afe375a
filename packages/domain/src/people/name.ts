import { tidyText } from '../written-text.ts'

/** Why a text is not the name of a person. */
export const NAME_FAULTS = ['EMPTY', 'TOO_SHORT', 'TOO_LONG', 'NOT_LETTERS', 'WORD_OF_A_LIST'] as const
export type NameFault = (typeof NAME_FAULTS)[number]

/** The longest names taken: 20 Chinese characters, 60 Latin letters. */
export const NAME_LIMITS = { han: 20, latin: 60 } as const

const HAN_NAME = /^\p{Script=Han}+(?:·\p{Script=Han}+)*$/u
const LATIN_NAME = /^\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:[ .'’-]{1,2}[\p{Script=Latin}\p{M}]+)*\.?$/u
const HAN = '[\\p{Script=Han}·]'
const SPACE_BESIDE_HAN = new RegExp(`(?<=${HAN}) | (?=${HAN})`, 'gu')

/** What stands in the column of names without being one. */
const WORDS_OF_A_LIST = new Set(
  '姓名 学生姓名 家长姓名 教师姓名 合计 总计 小计 共计 备注 示例 样例 范例 暂无 未知 待定 测试 空缺 同上'.split(' '),
)

/**
 * A name as it is kept: half-width, without invisible characters, without spaces between Chinese characters (` 郝　欣　乐 ` → 郝欣乐),
 * one space between Latin words, and the dot of transcribed names as · in all its forms (买买提•艾力 → 买买提·艾力).
 */
export function normaliseName(text: string): string {
  const tidy = tidyText(text).replace(/(?<=\p{Script=Han} ?)[•‧∙⋅・.](?= ?\p{Script=Han})/gu, '·')
  return tidy.replace(SPACE_BESIDE_HAN, '')
}

/** What speaks against a normalised text being a person's name; undefined when nothing does. */
export function nameFault(name: string): NameFault | undefined {
  if (name === '') return 'EMPTY'
  if (WORDS_OF_A_LIST.has(name)) return 'WORD_OF_A_LIST'
  const isHan = HAN_NAME.test(name)
  if (!isHan && !LATIN_NAME.test(name)) return 'NOT_LETTERS'
  const length = [...name].length
  if (length < 2) return 'TOO_SHORT'
  return length > (isHan ? NAME_LIMITS.han : NAME_LIMITS.latin) ? 'TOO_LONG' : undefined
}
