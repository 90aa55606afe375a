import { gradeName, isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import type { Sentence } from '../../../locale.ts'

const weekdays = {
  zh: ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

const both = (text: string): Sentence => ({ zh: text, en: text })

export const gradeLabel = (number: number): Sentence =>
  isGrade(number) ? { zh: gradeName(number, 'zh'), en: gradeName(number, 'en') } : both(String(number))

export const classLabel = (grade: number, number: number): Sentence =>
  isGrade(grade)
    ? { zh: homeClassName({ grade, number }, 'zh'), en: homeClassName({ grade, number }, 'en') }
    : both(`${grade}-${number}`)

export const weekdayLabel = (weekday: number): Sentence => ({
  zh: weekdays.zh[weekday] ?? '',
  en: weekdays.en[weekday] ?? '',
})

/** A week by the Monday on which it begins. */
export const weekLabel = (monday: string): Sentence => ({ zh: monday.slice(5), en: monday.slice(5) })

export const plainLabel = both
