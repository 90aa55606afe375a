import { isGrade } from '@afterbell/domain/schools/grade'
import { homeClassName } from '@afterbell/domain/schools/home-class-name'
import { chosenLocale } from './locale.ts'

/** A home class in the language chosen: 三（2）班, Class 3(2). */
export const classText = (grade: number, number: number): string =>
  isGrade(grade) ? homeClassName({ grade, number }, chosenLocale() === 'en' ? 'en' : 'zh') : String(number)
