import { withoutSpaces } from '../written-text.ts'
import { type Grade, gradeNumeral, gradeOfNumeral } from './grade.ts'

/** A home class (行政班) by what identifies it in its school. */
export interface HomeClassRef {
  readonly grade: Grade
  /** The class's number in its grade, 1 to 99. */
  readonly number: number
}

const CLASS_NUMERALS = '一二三四五六七八九十'
const GRADE = '([一二三四五六1-6])'

/** The ways in which the grade stands before the number; each leaves no doubt where the one ends and the other begins. */
const WRITTEN_FORMS = [
  // 一(1)班, 1年级(1)班, 一年级1班, 一年级一班, 一(一)
  new RegExp(`^(?:小学)?${GRADE}(?:年级)?\\((\\d{1,2}|[${CLASS_NUMERALS}])\\)班?$`),
  new RegExp(`^(?:小学)?${GRADE}年级(\\d{1,2}|[${CLASS_NUMERALS}])班?$`),
  // 1-1班, 一.1班
  new RegExp(`^${GRADE}[-–—.·](\\d{1,2})班?$`),
  // 一1班, 一1, 一一班; not 二十班, which could be class 20 of no grade
  /^([一二三四五六])(\d{1,2}|[一二三四五六七八九](?=班))班?$/,
  // 101班, 112
  /^([1-6])(\d{2})班?$/,
  // Class 3(2)
  /^class([1-6])\((\d{1,2})\)$/i,
]

/**
 * Reads a home class as schools write it: 一（1）班, 一(1)班, 一1班, 101班, 1年级1班, 一年级（1）班, with full-width digits and
 * stray spaces. Undefined when it is no class of a primary school (七（1）班) or when grade and number cannot be told apart (12班).
 */
export function parseHomeClassName(text: string): HomeClassRef | undefined {
  const written = withoutSpaces(text)
    .replace(/[[【〔]/g, '(')
    .replace(/[\]】〕]/g, ')')
  for (const form of WRITTEN_FORMS) {
    const match = form.exec(written)
    if (match?.[1] && match[2]) return homeClassRef(gradeOfNumeral(match[1]), match[2])
  }
  return undefined
}

/** Reads the number alone, as lists with a column of its own for the grade write it: （1）班, 1班, 1, 一班. */
export function parseHomeClassNumber(text: string): number | undefined {
  const match = new RegExp(`^\\(?(\\d{1,2}|[${CLASS_NUMERALS}])\\)?班?$`).exec(withoutSpaces(text))
  return match?.[1] === undefined ? undefined : classNumber(match[1])
}

/** The class's name as the school prints it: 三（2）班, or Class 3(2). */
export function homeClassName({ grade, number }: HomeClassRef, locale: 'zh' | 'en'): string {
  return locale === 'zh' ? `${gradeNumeral(grade)}（${number}）班` : `Class ${grade}(${number})`
}

/** Whether both are the same class. */
export function isSameHomeClass(one: HomeClassRef, other: HomeClassRef): boolean {
  return one.grade === other.grade && one.number === other.number
}

function homeClassRef(grade: Grade | undefined, numeral: string): HomeClassRef | undefined {
  const number = classNumber(numeral)
  return grade === undefined || number === undefined ? undefined : { grade, number }
}

function classNumber(numeral: string): number | undefined {
  const number = /^\d+$/.test(numeral) ? Number(numeral) : CLASS_NUMERALS.indexOf(numeral) + 1
  return number > 0 ? number : undefined
}
