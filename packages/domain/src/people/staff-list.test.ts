import { describe, expect, it } from 'vitest'
import { GRADES, gradeName } from '../schools/grade.ts'
import { listRows, numberedRows, type WrittenCell } from './list-rows.fixture.ts'
import fixture from './staff-list.fixture.json' with { type: 'json' }
import { checkStaffList, type KnownStaffMember, type StaffListCheck, type StaffListState } from './staff-list.ts'

const school: StaffListState = {
  offices: [
    ...['教学处', '德育处', '校务处', '总务处'].map((name) => ({ id: name, name, grade: null })),
    ...GRADES.map((grade) => ({ id: `department-${grade}`, name: `${gradeName(grade, 'zh')}级部`, grade })),
  ],
  homeClasses: GRADES.flatMap((grade) =>
    [1, 2, 3, 4, 5, 6].map((number) => ({ id: `class-${grade}-${number}`, grade, number })),
  ),
  staff: [],
}

function accepted(check: StaffListCheck) {
  if (!check.ok) throw new Error(check.code)
  return check
}

const HEADER = ['工号', '姓名', '部门', '任教年级', '任教学科', '班主任', '手机']

function linesOf(rows: WrittenCell[][], state = school) {
  return accepted(checkStaffList(numberedRows(HEADER, ...rows), state)).lines
}

describe('the rows of the school’s own list of staff that are out of order, among some that are not', () => {
  const check = accepted(checkStaffList(listRows(fixture), school))
  const line = (number: number) => check.lines.find((each) => each.line === number)

  it('gives each its verdict', () => {
    expect(check.counts).toEqual({ NEW: 8, UPDATE: 0, UNCHANGED: 0, DUPLICATE: 0, INVALID: 3 })
    expect(check.skipped).toEqual([])
  })

  it('reads what is only written oddly', () => {
    expect(line(8)?.values.staffNumber).toBe('T005')
    expect(line(19)?.values.name).toBe('吕望')
    expect(line(12)?.values).toEqual({
      staffNumber: 'T009',
      name: '林夏轩',
      officeId: 'department-1',
      grade: 1,
      subjects: ['语文'],
      homeClassId: 'class-1-5',
      phone: '12033671462',
    })
  })

  it('tells what is the matter with the others', () => {
    expect(line(4)?.issues).toEqual([{ column: 'staffNumber', code: 'NUMBER_OF_OTHER_NAME', data: { lines: [104] } }])
    expect(line(104)?.issues).toEqual([{ column: 'staffNumber', code: 'NUMBER_OF_OTHER_NAME', data: { lines: [4] } }])
    expect(line(105)?.issues).toEqual([
      { column: 'grade', code: 'GRADE_UNKNOWN', data: { written: '九年级' } },
      { column: 'office', code: 'OFFICE_UNKNOWN', data: { written: '不存在的处' } },
      { column: 'homeClass', code: 'CLASS_UNKNOWN', data: { written: '九(9)班' } },
      { column: 'phone', code: 'PHONE_FAULT', data: { fault: 'TOO_SHORT', digits: 2 } },
    ])
  })
})

describe('lines of a list of staff', () => {
  it('may name several subjects, and several grades, of which none is kept', () => {
    const [line] = linesOf([['T1', '王芳', '教学处', '四、三年级', '语文/道德与法治', '', '']])
    expect(line?.values).toMatchObject({ grade: undefined, subjects: ['语文', '道德与法治'], phone: undefined })
    expect(line?.verdict).toBe('NEW')
    expect(line?.issues).toEqual([{ column: 'grade', code: 'SEVERAL_GRADES', data: { grades: [3, 4] } }])
  })

  it('may say that somebody is no class teacher', () => {
    const lines = linesOf([
      ['T1', '王芳', '', '', '', '无', ''],
      ['T2', '李梅', '', '', '', '—', ''],
    ])
    expect(lines.map(({ verdict, values }) => [verdict, values.homeClassId])).toEqual(Array(2).fill(['NEW', undefined]))
  })

  it('know a grade department by its grade', () => {
    const lines = linesOf(
      ['三年级组', '三年级', '3年级部', '三年级级部'].map((office, index) => [`T${index}`, '王芳', office]),
    )
    expect(lines.map(({ values }) => values.officeId)).toEqual(Array(4).fill('department-3'))
  })

  it('cannot give one class two class teachers', () => {
    const lines = linesOf([
      ['T1', '王芳', '', '', '', '三（2）班', ''],
      ['T2', '李梅', '', '', '', '302班', ''],
    ])
    expect(lines.map(({ verdict, issues }) => [verdict, issues[0]?.data])).toEqual([
      ['INVALID', { lines: [3] }],
      ['INVALID', { lines: [2] }],
    ])
  })
})

describe('against the staff that the school has', () => {
  const member: KnownStaffMember = {
    id: 'staff-1',
    staffNumber: 'T1',
    name: '王芳',
    officeId: '教学处',
    grade: 3,
    subjects: ['语文', '书法'],
    homeClassId: 'class-3-2',
    phone: '12012345678',
    archived: false,
  }
  const row = ['T1', '王芳', '教学处', '三年级', '书法、语文', '三2班', '120-1234-5678']
  const lineOf = (changed: WrittenCell[], known: Partial<KnownStaffMember> = {}) =>
    linesOf([changed], { ...school, staff: [{ ...member, ...known }] })[0]

  it('is unchanged when nothing differs, in whatever order', () => expect(lineOf(row)?.verdict).toBe('UNCHANGED'))

  it('updates what differs', () => {
    const line = lineOf(row, { officeId: '总务处', grade: 4, subjects: ['语文'], phone: null, archived: true })
    expect(line?.known?.changes).toEqual([
      { field: 'officeId', from: '总务处', to: '教学处' },
      { field: 'phone', from: null, to: '12012345678' },
      { field: 'grade', from: 4, to: 3 },
      { field: 'subjects', from: ['语文'], to: ['书法', '语文'] },
      { field: 'archived', from: true, to: false },
    ])
    expect(lineOf(row, { name: '王方' })?.issues).toEqual([{ column: 'name', code: 'NAME_WILL_CHANGE', data: {} }])
  })
})
