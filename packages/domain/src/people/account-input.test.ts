import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { describeInputIssue } from '../input-issue.ts'
import { createAccountInput, grantRoleInput, heldRoleInput, preferencesPatch, usernameField } from './account-input.ts'

const id = '0198f000-0000-7000-8000-000000000001'

const messages = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).map(
    (issue) => `${issue.path.join('.')} ${describeInputIssue(issue, 'zh')}`,
  )

describe('a user name', () => {
  it('is kept in lower case and half width', () => {
    expect(usernameField.parse(' Ｌi.Min-3 ')).toBe('li.min-3')
  })

  it.each(['ab', '李敏老师', 'li min', '-limin', 'l'.repeat(31)])('refuses %s', (text) => {
    expect(messages(usernameField, text)).toEqual([expect.stringContaining('用户名为 3 至 30 个')])
  })
})

describe('a role', () => {
  it('of a grade lead names grades, each once and in order', () => {
    expect(heldRoleInput.parse({ role: 'GRADE_LEAD', grades: [5, 3, 5] })).toEqual({
      role: 'GRADE_LEAD',
      grades: [3, 5],
    })
    expect(messages(heldRoleInput, { role: 'GRADE_LEAD', grades: [] })).toEqual(['grades 请填写。'])
  })

  it('of an office names the office, of a guardian the guardian', () => {
    expect(messages(heldRoleInput, { role: 'OFFICE', officeId: '' })).toEqual(['officeId 请填写。'])
    expect(messages(grantRoleInput, { accountId: id, role: 'GUARDIAN' })).toEqual(['guardianId 请填写。'])
  })

  it('is never a bureau’s', () => {
    expect(messages(heldRoleInput, { role: 'BUREAU' })).toEqual(['role 请从列出的选项中选择。'])
  })
})

describe('an account', () => {
  it('has a role from the start', () => {
    expect(messages(createAccountInput, { staffId: id, username: 'limin', roles: [] })).toEqual(['roles 至少选 1 项。'])
  })
})

describe('preferences', () => {
  it('are plain data of a bounded size under plain keys', () => {
    expect(preferencesPatch.parse({ 'RaStore.pupils.columns': ['name'], old: null })).toEqual({
      'RaStore.pupils.columns': ['name'],
      old: null,
    })
    expect(messages(preferencesPatch, { a: 'x'.repeat(16_385) })).toEqual([' 偏好设置太大，没有保存。'])
    expect(preferencesPatch.safeParse({ 'a key with spaces': 1 }).success).toBe(false)
  })
})
