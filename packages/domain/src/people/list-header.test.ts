import { describe, expect, it } from 'vitest'
import { findListHeader } from './list-header.ts'
import { numberedRows, type WrittenCell } from './list-rows.fixture.ts'
import { checkPupilList } from './pupil-list.ts'
import { PUPIL_LIST_HEADINGS, type PupilListColumn } from './pupil-list-columns.ts'

const find = (...rows: WrittenCell[][]) => findListHeader<PupilListColumn>(numberedRows(...rows), PUPIL_LIST_HEADINGS)
const places = (...rows: WrittenCell[][]) => Object.fromEntries(find(...rows)?.places ?? [])

describe('the header of a list', () => {
  it('is found below titles, in any order, under any of its words', () => {
    const header = find(
      ['示范小学 2022 年春学期学生花名册'],
      [null],
      ['学生姓名 *', '联系方式（必填）', '班　级', '3.学号', '民族'],
    )
    expect(header?.firstRow).toBe(3)
    expect(Object.fromEntries(header?.places ?? [])).toEqual({
      name: 0,
      guardianPhone: 1,
      homeClass: 2,
      pupilNumber: 3,
    })
    expect(header?.unknownHeadings).toEqual(['民族'])
  })

  it('may take two rows, the upper naming the group', () => {
    const rows: WrittenCell[][] = [
      ['学生信息', null, null, '家长', null, null, '备注'],
      ['学号', '姓名', '班级', '姓名', '关系', '电话', null],
      ['2019', '王欣怡', '三（2）班', '王芳', '母亲', '12012345678', null],
    ]
    expect(find(...rows)?.firstRow).toBe(2)
    expect(places(...rows)).toEqual({
      pupilNumber: 0,
      name: 1,
      homeClass: 2,
      guardianName: 3,
      guardianRelation: 4,
      guardianPhone: 5,
      remark: 6,
    })
  })

  it('takes one row when a second adds nothing', () => {
    expect(find(['花名册', null, null], ['学号', '姓名', '班级'], ['2019', '王欣怡', '三2班'])?.firstRow).toBe(2)
  })

  it('takes the first of two columns with the same meaning and names the second', () => {
    const header = find(['学号', '姓名', '联系电话', '手机'])
    expect(header?.places.get('guardianPhone')).toBe(2)
    expect(header?.unknownHeadings).toEqual(['手机'])
  })

  it('is not found in what is no list, nor further down than the tenth row', () => {
    expect(find(['课程表'], ['周一', '周二'])).toBeUndefined()
    expect(find(...Array(10).fill([null]), ['学号', '姓名', '班级'])).toBeUndefined()
    expect(find(...Array(9).fill([null]), ['学号', '姓名', '班级'])?.firstRow).toBe(10)
    expect(find()).toBeUndefined()
  })
})

describe('a list without a usable header', () => {
  const school = { homeClasses: [], pupils: [] }

  it('says so, and which columns are missing', () => {
    expect(checkPupilList(numberedRows(['周一', '周二']), school)).toEqual({ ok: false, code: 'HEADER_NOT_FOUND' })
    expect(checkPupilList(numberedRows(['姓名', '性别']), school)).toEqual({
      ok: false,
      code: 'COLUMNS_MISSING',
      missing: ['pupilNumber', 'homeClass'],
    })
  })
})

describe('rows below the header that are no lines', () => {
  const header = ['序号', '学号', '姓名', '班级', '性别', '家长姓名', '关系', '联系电话']

  it.each<[string, WrittenCell[]]>([
    ['EMPTY', [null, ' ', '\u3000']],
    ['EMPTY', [12]],
    ['TOTAL', ['合计：264 人']],
    ['TOTAL', [null, '共 264 人']],
    ['SAMPLE', ['示例', '20190101', '张三', '三（1）班']],
    ['SAMPLE', [0, '20190101', '例：张三', '三（1）班']],
    ['HEADER_AGAIN', header],
    ['NOTE', ['注：学号为八位']],
    ['NOTE', ['填表人：王老师', null, null, '审核人：李老师']],
    ['NOTE', [null, null, null, '2022年2月10日']],
  ])('are passed over as %s', (reason, row) => {
    const check = checkPupilList(numberedRows(header, row), { homeClasses: [], pupils: [] })
    expect(check).toMatchObject({ ok: true, lines: [], skipped: [{ line: 2, reason }] })
  })

  it('are lines all the same when they name somebody, however little', () => {
    const check = checkPupilList(numberedRows(header, [null, null, '王欣怡'], [1, '2019']), {
      homeClasses: [],
      pupils: [],
    })
    expect(check).toMatchObject({ ok: true, skipped: [], counts: { INVALID: 2 } })
  })
})
