import { withoutSpaces } from '../written-text.ts'

/** The grades of a primary school. */
export const GRADES = [1, 2, 3, 4, 5, 6] as const
export type Grade = (typeof GRADES)[number]

const CHINESE_NUMERALS = ['一', '二', '三', '四', '五', '六'] as const satisfies readonly string[]

/** Whether the number is a grade of a primary school. */
export function isGrade(value: number): value is Grade {
  return GRADES.some((grade) => grade === value)
}

/** The grade's Chinese numeral: 三. */
export function gradeNumeral(grade: Grade): string {
  return CHINESE_NUMERALS[grade - 1] ?? String(grade)
}

/** The grade's name: 三年级, or Grade 3. */
export function gradeName(grade: Grade, locale: 'zh' | 'en'): string {
  return locale === 'zh' ? `${gradeNumeral(grade)}年级` : `Grade ${grade}`
}

/** Reads 三年级, 3年级, 小学三年级, 三, ３ or "Grade 3"; undefined for what is not a grade of a primary school (七年级). */
export function parseGrade(text: string): Grade | undefined {
  const match = /^(?:小学|grade)?([一二三四五六1-6])(?:年级)?$/i.exec(withoutSpaces(text))
  return match?.[1] === undefined ? undefined : gradeOfNumeral(match[1])
}

/** Reads one numeral, Chinese or Arabic, as a grade. */
export function gradeOfNumeral(numeral: string): Grade | undefined {
  return GRADES.find((grade) => numeral === String(grade) || numeral === gradeNumeral(grade))
}
