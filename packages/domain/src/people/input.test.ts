import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { describeInputIssue } from '../input-issue.ts'
import {
  createGuardianInput,
  createGuardianshipInput,
  createPupilInput,
  createStaffInput,
  updateGuardianshipInput,
  updatePupilInput,
} from './input.ts'

const id = '0198f000-0000-7000-8000-000000000001'

function messages(schema: z.ZodType, value: unknown): string[] {
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.map((issue) => `${issue.path.join('.')} ${describeInputIssue(issue, 'zh')}`)
}

describe('a pupil', () => {
  const pupil = { pupilNumber: ' ２０１９３２０１ ', name: ' 王　欣怡 ', sex: 'FEMALE', homeClassId: id }

  it('is normalised as it is typed', () => {
    expect(createPupilInput.parse({ ...pupil, schoolRollNumber: 'g330100201301011234', remark: ' ' })).toEqual({
      pupilNumber: '20193201',
      name: '王欣怡',
      sex: 'FEMALE',
      homeClassId: id,
      schoolRollNumber: 'G330100201301011234',
      remark: null,
    })
  })

  it.each<[object, string]>([
    [{ name: '' }, 'name 请填写姓名。'],
    [{ name: '王2' }, 'name 姓名只能是汉字，或只是字母；数字、括号和说明请写在备注里。'],
    [{ pupilNumber: '' }, 'pupilNumber 请填写。'],
    [{ pupilNumber: '2.0E+7' }, 'pupilNumber 学号由 2 至 20 位数字或字母组成。'],
    [{ schoolRollNumber: '1' }, 'schoolRollNumber 学籍号共 19 位：G、J 或 L 开头，后接 18 位。'],
    [{ sex: 'X' }, 'sex 请从列出的选项中选择。'],
    [{ careNote: '长'.repeat(501) }, 'careNote 不能超过 500 个字。'],
    [{ homeClassId: '' }, 'homeClassId 没有找到，请从列出的项目中选择。'],
  ])('is refused with %j', (change, message) =>
    expect(messages(createPupilInput, { ...pupil, ...change })).toEqual([message]),
  )

  it('is changed in part, and emptied where that is allowed', () => {
    expect(updatePupilInput.parse({ sex: '', careNote: null })).toEqual({ sex: null, careNote: null })
    expect(messages(updatePupilInput, { name: null })).toEqual(['name 请填写。'])
  })
})

describe('guardians and staff', () => {
  it('have phones, normalised, or none', () => {
    expect(createGuardianInput.parse({ name: '王芳', phone: '+86 120-3108-4827' }).phone).toBe('12031084827')
    expect(createGuardianInput.parse({ name: '王芳', phone: '' }).phone).toBeNull()
    expect(createGuardianInput.parse({ name: '王芳' }).phone).toBeUndefined()
    expect(messages(createGuardianInput, { name: '王芳', phone: '1203108482' })).toEqual([
      'phone 手机号码应为 11 位，这里是 10 位。',
    ])
  })

  it('are related to pupils in an order', () => {
    const guardianship = { pupilId: id, guardianId: id, relation: 'MATERNAL_GRANDMOTHER', order: 1 }
    expect(createGuardianshipInput.parse(guardianship)).toEqual(guardianship)
    expect(updateGuardianshipInput.parse({ ...guardianship, order: 2 })).toEqual({
      relation: 'MATERNAL_GRANDMOTHER',
      order: 2,
    })
    expect(messages(createGuardianshipInput, { ...guardianship, order: 0 })).toEqual(['order 不能小于 1。'])
  })

  it('serve as one of the kinds that there are (R71)', () => {
    const staff = {
      staffNumber: 't００５',
      name: 'Anna Li',
      kind: 'OUTSIDE_INSTRUCTOR',
      officeId: '',
      subjects: [' 足球 '],
      phone: null,
    }
    expect(createStaffInput.parse(staff)).toEqual({
      ...staff,
      staffNumber: 'T005',
      officeId: null,
      subjects: ['足球'],
    })
    expect(messages(createStaffInput, { ...staff, subjects: ['足球', '足球 '] })).toEqual([
      'subjects.1 重复了，请只保留一项。',
    ])
  })
})
