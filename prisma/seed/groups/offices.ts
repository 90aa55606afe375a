import type { SchoolOffice } from '@afterbell/domain/people/staff-list-line'
import { GRADES, type Grade, gradeName } from '@afterbell/domain/schools/grade'
import { demoId } from '../choice.ts'

/** The id of a group of the demo school. */
export function groupId(name: string): string {
  return demoId('group', name)
}

/** The office that leads the service (R41). */
export const TEACHING_OFFICE = '教学处'

/** The offices that assist it (R41). */
export const ASSISTING_OFFICES = ['德育处', '校务处', '总务处'] as const

/** The name of a grade's department (级部). */
export function departmentOf(grade: Grade): string {
  return `${gradeName(grade, 'zh')}组`
}

/** Offices and grade departments (级部), by the names that the school's own list of staff uses. */
export const OFFICES: readonly SchoolOffice[] = [
  ...[TEACHING_OFFICE, ...ASSISTING_OFFICES].map((name) => ({ id: groupId(name), name, grade: null })),
  ...GRADES.map((grade) => ({ id: groupId(departmentOf(grade)), name: departmentOf(grade), grade })),
]
