import { expect, test } from 'vitest'
import { heldRoleText, roleText } from './role-text.ts'

const translate = (key: string, inserted?: object) => (inserted ? `${key} ${JSON.stringify(inserted)}` : key)

test('a grade lead is written with the grades led, a member of an office with the office', () => {
  expect(roleText({ role: 'GRADE_LEAD', grades: [3, 4] }, translate)).toBe(
    'accounts.roleWithin {"role":"enums.Role.GRADE_LEAD","within":"schools.grades.3list.separatorschools.grades.4"}',
  )
  expect(roleText({ role: 'OFFICE', grades: [], officeName: '教务处' }, translate)).toBe(
    'accounts.roleWithin {"role":"enums.Role.OFFICE","within":"教务处"}',
  )
})

test('a role over the whole school stands by itself, also as the log keeps it', () => {
  expect(roleText({ role: 'SCHOOL_ADMIN', grades: [] }, translate)).toBe('enums.Role.SCHOOL_ADMIN')
  expect(heldRoleText({ role: 'TEACHER', grades: [], officeId: null }, translate)).toBe('enums.Role.TEACHER')
  expect(heldRoleText(null, translate)).toBe('')
})
