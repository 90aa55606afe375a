import { expect, test } from 'vitest'
import { roleInput } from './RoleInputs.tsx'

test('only what narrows the chosen role is sent, also when another was chosen before', () => {
  const left = { grades: [3], officeId: 'o1' }
  expect(roleInput({ role: 'GRADE_LEAD', ...left })).toEqual({ role: 'GRADE_LEAD', grades: [3] })
  expect(roleInput({ role: 'OFFICE', ...left })).toEqual({ role: 'OFFICE', officeId: 'o1' })
  expect(roleInput({ role: 'TEACHER', ...left })).toEqual({ role: 'TEACHER' })
})
