import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES } from '../schools/grade.ts'
import { listRows, numberedRows, type WrittenCell } from './list-rows.fixture.ts'
import fixture from './pupil-list.fixture.json' with { type: 'json' }
import { checkPupilList, type KnownPupil, type PupilListCheck, type PupilListState } from './pupil-list.ts'

const homeClasses = GRADES.flatMap((grade) =>
  [1, 2, 3, 4, 5, 6].map((number) => ({ id: `class-${grade}-${number}`, grade, number })),
)
const emptySchool: PupilListState = { homeClasses, pupils: [] }

function accepted(check: PupilListCheck) {
  if (!check.ok) throw new Error(check.code)
  return check
}

const HEADER = ['序号', '年级', '班级', '学号', '姓名', '性别', '家长姓名', '关系', '联系电话', '备注']
const PUPIL = [1, '三年级', '三（2）班', '20193201', '王欣怡', '女', '王芳', '母亲', '12012345678', '花生过敏']

/** The one line that a list of this pupil comes to, with some of its cells changed. */
function lineWith(changes: Record<string, WrittenCell>, state = emptySchool) {
  const row = HEADER.map((heading, place) => changes[heading] ?? (heading in changes ? null : (PUPIL[place] ?? null)))
  const [line] = accepted(checkPupilList(numberedRows(HEADER, row), state)).lines
  if (!line) throw new Error('the row was passed over')
  return line
}

describe('the rows of the school’s own list that are out of order, among some that are not', () => {
  const check = accepted(checkPupilList(listRows(fixture), emptySchool))
  const line = (number: number) => check.lines.find((each) => each.line === number)

  it('gives each its verdict', () => {
    expect(check.counts).toEqual({ NEW: 17, UPDATE: 0, UNCHANGED: 0, DUPLICATE: 1, INVALID: 12 })
    expect(check.lines.filter(({ verdict }) => verdict === 'INVALID').map((each) => each.line)).toEqual([
      169, 259, 329, 554, 638, 670, 911, 1061, 1540, 1541, 1542, 1543,
    ])
  })

  it('passes over the totals between the grades', () => {
    expect(check.skipped).toEqual([269, 523, 775, 1030, 1287].map((each) => ({ line: each, reason: 'TOTAL' })))
  })

  it('reads what is only written oddly', () => {
    expect(line(260)?.values.name).toBe('郝欣乐')
    expect(line(16)?.values.pupilNumber).toBe('20211113')
    expect(line(8)?.values.pupilNumber).toBe('20211105')
    expect([4, 5, 6, 7].map((each) => line(each)?.values.homeClassId)).toEqual(Array(4).fill('class-1-1'))
    expect(line(4)?.values).toEqual({
      pupilNumber: '20211101',
      name: '刘汐昕',
      sex: 'MALE',
      homeClassId: 'class-1-1',
      schoolRollNumber: undefined,
      careNote: undefined,
      remark: undefined,
      guardian: { name: '邹昕星', relation: 'GRANDFATHER', phone: '12031084827' },
    })
    expect(line(50)?.values.remark).toBe('哮喘，备药')
  })

  it('tells what is the matter with the others', () => {
    const short = { column: 'guardianPhone', code: 'PHONE_FAULT', data: { fault: 'TOO_SHORT', digits: 10 } }
    for (const each of [169, 259, 329, 554, 638, 670, 1061]) expect(line(each)?.issues).toEqual([short])
    expect(line(1539)).toMatchObject({ verdict: 'DUPLICATE', duplicateOf: 21, issues: [] })
    expect(line(911)?.issues).toEqual([
      { column: 'pupilNumber', code: 'NUMBER_OF_OTHER_NAME', data: { lines: [1540] } },
    ])
    expect(line(1540)?.issues).toEqual([
      { column: 'grade', code: 'GRADE_CONTRADICTS_CLASS', data: { grade: 5, classGrade: 4 } },
      { column: 'pupilNumber', code: 'NUMBER_OF_OTHER_NAME', data: { lines: [911] } },
    ])
    expect(line(1541)?.issues.map(({ column, code }) => [column, code])).toEqual([
      ['grade', 'GRADE_UNKNOWN'],
      ['homeClass', 'CLASS_UNKNOWN'],
    ])
    expect(line(1542)?.issues).toEqual([{ column: 'pupilNumber', code: 'MISSING', data: {} }])
    expect(line(1543)?.issues).toEqual([{ column: 'name', code: 'FORMULA', data: {} }])
  })

  it('never repeats a name or a phone in an issue', () => {
    const issues = JSON.stringify(check.lines.map((each) => each.issues))
    for (const { values } of check.lines) {
      if (values.name) expect(issues).not.toContain(values.name)
      if (values.guardian) expect(issues).not.toContain(values.guardian.phone)
    }
  })
})

describe('one line', () => {
  it.each<[string, Record<string, WrittenCell>, string, string]>([
    ['a class that the school has not', { 班级: '三（9）班' }, 'homeClass', 'CLASS_UNKNOWN'],
    ['a number that the spreadsheet cut', { 学号: '2.0193E+07' }, 'pupilNumber', 'NUMBER_UNREADABLE'],
    ['a number with a fraction', { 学号: 2019.5 }, 'pupilNumber', 'NUMBER_UNREADABLE'],
    ['a class that became a date', { 班级: { kind: 'date' } }, 'homeClass', 'UNEXPECTED_KIND'],
    ['a phone from a formula', { 联系电话: { kind: 'formula' } }, 'guardianPhone', 'FORMULA'],
    ['a guardian without a phone', { 联系电话: null }, 'guardianPhone', 'MISSING'],
    ['a guardian without a name', { 家长姓名: '　' }, 'guardianName', 'MISSING'],
    ['a relation that is none', { 关系: '邻居' }, 'guardianRelation', 'RELATION_UNKNOWN'],
    ['a sex that is none', { 性别: '？' }, 'sex', 'SEX_UNKNOWN'],
    ['a name with a remark in it', { 姓名: '王欣怡(转)' }, 'name', 'NAME_FAULT'],
    ['no name', { 姓名: null }, 'name', 'MISSING'],
    ['a note that is too long', { 备注: '长'.repeat(501) }, 'remark', 'TEXT_TOO_LONG'],
  ])('with %s is invalid, for that alone', (_, changes, column, code) => {
    const line = lineWith(changes)
    expect(line.verdict).toBe('INVALID')
    expect(line.issues.map((issue) => [issue.column, issue.code])).toEqual([[column, code]])
  })

  it('without a guardian is new, with a note', () => {
    const line = lineWith({ 家长姓名: null, 关系: null, 联系电话: null })
    expect(line).toMatchObject({ verdict: 'NEW', issues: [{ code: 'GUARDIAN_NOT_STATED' }] })
  })

  it('may have the number of its class beside its grade', () => {
    expect(lineWith({ 班级: '2班' }).values.homeClassId).toBe('class-3-2')
    expect(lineWith({ 班级: 2 }).values.homeClassId).toBe('class-3-2')
    expect(lineWith({ 班级: '2班', 年级: null }).issues.map(({ code }) => code)).toEqual(['CLASS_UNKNOWN'])
  })
})

describe('against what the school has', () => {
  const pupil: KnownPupil = {
    id: 'pupil-1',
    pupilNumber: '20193201',
    name: '王欣怡',
    sex: 'FEMALE',
    homeClassId: 'class-3-2',
    schoolRollNumber: 'G330100201301011234',
    careNote: null,
    remark: '花生过敏',
    archived: false,
    guardians: [
      { name: '王强', relation: 'FATHER', phone: '12087654321' },
      { name: '王芳', relation: 'MOTHER', phone: '12012345678' },
    ],
  }
  const school = (...changes: Partial<KnownPupil>[]): PupilListState => ({
    homeClasses,
    pupils: changes.map((change) => ({ ...pupil, ...change })),
  })

  it('is unchanged when it says nothing new, whatever it leaves out', () => {
    expect(lineWith({}, school({}))).toMatchObject({ verdict: 'UNCHANGED', known: { id: 'pupil-1', changes: [] } })
    expect(lineWith({ 性别: null, 备注: null }, school({})).verdict).toBe('UNCHANGED')
  })

  it('updates the fields that differ, and only those', () => {
    const line = lineWith({ 班级: '302班', 备注: '哮喘' }, school({ homeClassId: 'class-3-1' }))
    expect(line.verdict).toBe('UPDATE')
    expect(line.known?.changes).toEqual([
      { field: 'homeClassId', from: 'class-3-1', to: 'class-3-2' },
      { field: 'remark', from: '花生过敏', to: '哮喘' },
    ])
  })

  it('knows a guardian again by name or by phone', () => {
    const to = { name: '王芳', relation: 'MOTHER', phone: '12012345679' } as const
    const changed = lineWith({ 联系电话: to.phone }, school({}))
    expect(changed.known?.changes).toEqual([{ field: 'guardian', from: pupil.guardians[1], to }])
    const renamed = lineWith({ 家长姓名: '王方' }, school({}))
    expect(renamed.known?.changes).toMatchObject([{ from: pupil.guardians[1], to: { name: '王方' } }])
    const added = lineWith({ 家长姓名: '李红', 联系电话: '12011112222', 关系: '外婆' }, school({}))
    expect(added.known?.changes).toMatchObject([{ from: null, to: { relation: 'MATERNAL_GRANDMOTHER' } }])
  })

  it('draws attention to a number that had another name, and to a name that had another number', () => {
    expect(lineWith({}, school({ name: '李梅' }))).toMatchObject({
      verdict: 'UPDATE',
      issues: [{ code: 'NAME_WILL_CHANGE' }],
    })
    expect(lineWith({}, school({ pupilNumber: '20193999' }))).toMatchObject({
      verdict: 'NEW',
      issues: [{ code: 'SAME_NAME_KNOWN', data: { existingId: 'pupil-1' } }],
    })
  })

  it('brings an archived pupil back', () => {
    const line = lineWith({}, school({ archived: true }))
    expect(line).toMatchObject({
      verdict: 'UPDATE',
      known: { changes: [{ field: 'archived', from: true, to: false }] },
    })
  })

  it('lists those whom the list does not name', () => {
    const state = school({}, { id: 'gone', pupilNumber: '1' }, { id: 'past', pupilNumber: '2', archived: true })
    expect(accepted(checkPupilList(numberedRows(HEADER, PUPIL), state)).unlistedIds).toEqual(['gone'])
  })
})

describe('lines of one list against each other', () => {
  const pupilRow = (number: string, name: string, homeClass = '三（2）班') => ['', '', homeClass, number, name]
  const verdicts = (...rows: WrittenCell[][]) =>
    accepted(checkPupilList(numberedRows(HEADER, ...rows), emptySchool)).lines.map(({ verdict }) => verdict)

  it('keep the first of several that say the same, however it is written', () => {
    expect(verdicts(pupilRow('2019', '王欣怡'), pupilRow('２０１９', '王 欣 怡'), pupilRow('2019 ', '王欣怡'))).toEqual(
      ['NEW', 'DUPLICATE', 'DUPLICATE'],
    )
  })

  it('refuse a number altogether that has two names', () => {
    expect(verdicts(pupilRow('2019', '王欣怡'), pupilRow('2019', '李梅'), pupilRow('2019', '王欣怡'))).toEqual(
      Array(3).fill('INVALID'),
    )
  })

  it('note namesakes in one class and not in two', () => {
    const check = (homeClass: string) =>
      accepted(
        checkPupilList(
          numberedRows(HEADER, pupilRow('2019', '王欣怡'), pupilRow('2020', '王欣怡', homeClass)),
          emptySchool,
        ),
      ).lines.flatMap(({ issues }) => issues.filter(({ code }) => code === 'SAME_NAME_IN_CLASS'))
    expect(check('三2班').map(({ data }) => data)).toEqual([{ lines: [3] }, { lines: [2] }])
    expect(check('三3班')).toEqual([])
  })

  it('leave nothing to do when a list is taken over and checked again', () => {
    const number = fc.constantFrom('2001', '2002', '2003', '２００１', '')
    const name = fc.constantFrom('王欣怡', '李 梅', '张伟', '')
    const homeClass = fc.constantFrom('三（2）班', '101班', '七（1）班')
    fc.assert(
      fc.property(fc.array(fc.tuple(number, name, homeClass), { maxLength: 8 }), (list) => {
        const rows = numberedRows(HEADER, ...list.map((each) => pupilRow(...each)))
        const first = accepted(checkPupilList(rows, emptySchool))
        expect(first.lines.length + first.skipped.length).toBe(list.length)
        const taken = first.lines.filter(({ verdict }) => verdict === 'NEW')
        const numbers = taken.map(({ values }) => values.pupilNumber)
        expect(new Set(numbers).size).toBe(numbers.length)
        const pupils = taken.map(({ line, values }) => ({
          ...{
            id: `pupil-${line}`,
            sex: null,
            schoolRollNumber: null,
            careNote: null,
            remark: null,
            archived: false,
            guardians: [],
          },
          ...{
            pupilNumber: values.pupilNumber ?? '',
            name: values.name ?? '',
            homeClassId: values.homeClassId ?? null,
          },
        }))
        const second = accepted(checkPupilList(rows, { homeClasses, pupils }))
        expect(second.counts).toEqual({ ...first.counts, NEW: 0, UNCHANGED: first.counts.NEW })
        expect(second.unlistedIds).toEqual([])
      }),
    )
  })
})
