import { describe, expect, test } from 'vitest'
import type { ListCell, ListRow } from '../people/list-cell.ts'
import { type ApplicationListState, checkApplicationList, type StandingApplication } from './application-list.ts'
import { PLATFORM_HEADINGS } from './application-list-columns.ts'
import { type ApplyingPupil, listedPupils } from './listed-pupil.ts'

const pupil = (number: string, name: string, given: Partial<ApplyingPupil> = {}): ApplyingPupil => ({
  id: `p${number}`,
  pupilNumber: number,
  name,
  homeClassId: 'h31',
  grade: 3,
  archived: false,
  ...given,
})
const club = (name: string, gradesAdmitted: readonly (3 | 4 | 6)[], weekdays: readonly number[] = [1]) => ({
  id: name,
  name,
  gradesAdmitted,
  weekdays,
})

const school: ApplicationListState = {
  homeClasses: [
    { id: 'h31', grade: 3, number: 1 },
    { id: 'h32', grade: 3, number: 2 },
  ],
  pupils: listedPupils([
    pupil('20190301', '王欣怡'),
    pupil('20190302', '曾子墨'),
    pupil('20190303', '欧阳娜'),
    pupil('20190309', '已离校', { archived: true }),
  ]),
  clubs: [
    club('三年级足球社', [3]),
    club('三年级合唱社', [3]),
    club('四年级合唱社', [4]),
    club('四年级机器人社', [4]),
    club('校合唱团', [3, 4, 6], [3]),
  ],
  standing: [],
  withdrawnAt: new Map(),
}

const cellOf = (value: string | number | boolean): ListCell => {
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value }
  return value === '' ? { kind: 'empty' } : { kind: 'text', text: value }
}
const line = {
  学籍辅号: '20190301',
  学生姓名: '王欣怡',
  所在班级: '三（1）班',
  周一: '✓',
  周二: '',
  周三: '否',
  周四: '×',
  周五: '',
  第一志愿: '三年级足球社',
  家长确认: '已确认',
  提交时间: '2022-02-09 12:32',
}
type Line = Partial<
  Record<keyof typeof line | '第二志愿' | '接送方式' | '接送人' | '接送人电话' | '申请理由', string | number | boolean>
>

function check(lines: readonly Line[], state: Partial<ApplicationListState> = {}) {
  const rows: ListRow[] = [
    { line: 1, cells: [{ kind: 'text', text: '课后服务报名汇总（市级平台导出）' }] },
    { line: 2, cells: PLATFORM_HEADINGS.map(cellOf) },
    ...lines.map((given, index) => {
      const cells: Record<string, string | number | boolean> = { ...line, ...given }
      return { line: index + 3, cells: PLATFORM_HEADINGS.map((heading) => cellOf(cells[heading] ?? '')) }
    }),
  ]
  const checked = checkApplicationList(rows, { ...school, ...state })
  if (!checked.ok) throw new Error(checked.code)
  return checked.lines
}
const judged = (given: Line, state: Partial<ApplicationListState> = {}) => {
  const [only] = check([given], state)
  if (!only) throw new Error('no line')
  return only
}
const codes = (given: Line, state: Partial<ApplicationListState> = {}) =>
  judged(given, state).issues.map(({ column, code }) => `${column} ${code}`)
const proposed = (given: Line) => judged(given).proposals.map(({ column, text }) => `${column} ${text}`)

describe('a line of the platform’s list', () => {
  test('is read whole', () => {
    const { verdict, values, issues } = judged({ 接送方式: '家长接', 接送人: '王 建国', 接送人电话: '120-0000-0001' })
    expect({ verdict, issues }).toEqual({ verdict: 'NEW', issues: [] })
    expect(values).toMatchObject({
      pupil: { id: 'p20190301' },
      weekdays: [1],
      clubIds: ['三年级足球社'],
      pickUpMode: 'COLLECTED',
      pickUp: { name: '王建国', phone: '12000000001' },
      confirmed: true,
      submittedAt: new Date('2022-02-09T04:32:00Z'),
    })
  })

  test.for([
    ['是', true],
    ['✓', true],
    ['√', true],
    ['Y', true],
    [1, true],
    [true, true],
    ['', false],
    ['否', false],
    ['×', false],
    ['N', false],
    [0, false],
  ] as const)('%s on a weekday says %s', ([written, wanted]) => {
    expect(judged({ 周二: written }).values.weekdays).toEqual(wanted ? [1, 2] : [1])
  })

  test('what is neither yes nor no, and a week without a day, are faults', () => {
    expect(codes({ 周二: '也许' })).toEqual(['tuesday YES_NO_UNREADABLE'])
    expect(codes({ 周一: '否' })).toContain('monday WEEKDAYS_MISSING')
  })

  test('full-width numbers and names with spaces are those of the pupil', () => {
    expect(judged({ 学籍辅号: '２０１９０３０１', 学生姓名: ' 王　欣怡' }).values.pupil?.id).toBe('p20190301')
  })

  test('a club that is spelt otherwise is proposed, never guessed', () => {
    expect(codes({ 第一志愿: ' 三年级合唱社团' })).toEqual(['choice1 CLUB_UNKNOWN'])
    expect(proposed({ 第一志愿: ' 三年级合唱社团' })).toEqual(['choice1 三年级合唱社'])
    expect(judged({ 第一志愿: ' 三年级合唱社团' }).verdict).toBe('INVALID')
    expect(proposed({ 第一志愿: '不存在的社' })).toEqual([])
  })

  test('a club of another grade is a fault; the same of the own grade is proposed', () => {
    expect(codes({ 第一志愿: '四年级合唱社' })).toEqual(['choice1 CLUB_OF_OTHER_GRADE'])
    expect(proposed({ 第一志愿: '四年级合唱社' })).toEqual(['choice1 三年级合唱社'])
    expect(proposed({ 第一志愿: '四年级机器人社' })).toEqual([])
  })

  test('a club chosen twice is kept once, one on another day is a note', () => {
    const twice = judged({ 第二志愿: '三年级足球社' })
    expect(twice).toMatchObject({ verdict: 'NEW', values: { clubIds: ['三年级足球社'] } })
    expect(codes({ 第二志愿: '三年级足球社' })).toEqual(['choice2 CLUB_CHOSEN_TWICE'])
    expect(codes({ 第一志愿: '校合唱团' })).toEqual(['choice1 CLUB_ON_OTHER_DAY'])
  })

  test('an unknown number and a name of another are faults; who must have been meant is proposed', () => {
    expect(codes({ 学籍辅号: '99999999', 学生姓名: '卢夏瑶' })).toEqual(['pupilNumber PUPIL_UNKNOWN'])
    expect(proposed({ 学籍辅号: '20190399' })).toEqual(['pupilNumber 20190301'])
    expect(proposed({ 学生姓名: '王欣怡甲' })).toEqual(['name 王欣怡'])
    expect(codes({ 学生姓名: '改名' })).toEqual(['name PUPIL_OF_OTHER_NAME'])
    // The name of a classmate: then the number was the slip.
    expect(proposed({ 学生姓名: '曾子墨' })).toEqual(['pupilNumber 20190302'])
    expect(codes({ 学籍辅号: '20190309', 学生姓名: '已离校' })).toContain('pupilNumber PUPIL_LEFT')
  })

  test('another class is a note, the school’s holds', () => {
    expect(judged({ 所在班级: '三2班' })).toMatchObject({ verdict: 'NEW', issues: [{ code: 'CLASS_DIFFERS' }] })
  })

  test('without a guardian’s confirmation it is taken, and not confirmed (R90)', () => {
    expect(judged({ 家长确认: '' })).toMatchObject({ verdict: 'NEW', values: { confirmed: false } })
    expect(codes({ 家长确认: '' })).toEqual(['confirmed NOT_CONFIRMED'])
    expect(codes({ 家长确认: '大概' })).toEqual(['confirmed YES_NO_UNREADABLE'])
  })
})

describe('several lines of a pupil', () => {
  test('the same again is a duplicate, something else is told on both', () => {
    const [first, again] = check([{}, { 学籍辅号: '２０１９０３０１' }])
    expect([first?.verdict, again?.verdict, again?.duplicateOf]).toEqual(['NEW', 'DUPLICATE', 3])
    const both = check([{}, { 周二: '是' }])
    expect(both.map(({ issues }) => issues)).toEqual([
      [expect.objectContaining({ code: 'SECOND_APPLICATION', data: { lines: [4] } })],
      [expect.objectContaining({ code: 'SECOND_APPLICATION', data: { lines: [3] } })],
    ])
  })
})

describe('an application that stands', () => {
  const standing = (given: Partial<StandingApplication> = {}): Partial<ApplicationListState> => ({
    standing: [
      {
        id: 'a1',
        pupilId: 'p20190301',
        state: 'SUBMITTED',
        weekdays: [1],
        clubIds: ['三年级足球社'],
        reason: '双职工',
        pickUpMode: null,
        pickUp: null,
        confirmed: true,
        ...given,
      },
    ],
  })

  test('the same is unchanged, another wish is an update', () => {
    expect(judged({}, standing()).verdict).toBe('UNCHANGED')
    const moved = judged({ 周二: '是' }, standing())
    expect(moved).toMatchObject({ verdict: 'UPDATE', known: { id: 'a1' } })
    expect(moved.known?.changes).toEqual([{ field: 'weekdays', from: [1], to: [1, 2] }])
  })

  test('an empty cell leaves the reason, and a confirmation is not taken back', () => {
    expect(judged({ 家长确认: '', 申请理由: '' }, standing()).verdict).toBe('UNCHANGED')
  })

  test('that an approval will lapse is a note', () => {
    expect(codes({ 周二: '是' }, standing({ state: 'APPROVED' }))).toEqual(['pupilNumber DECISION_WILL_LAPSE'])
    expect(codes({ 接送方式: '自行' }, standing({ state: 'APPROVED' }))).toEqual([])
  })

  test('an old list never brings back what was withdrawn since (R90)', () => {
    const withdrawn = (moment: string) => ({ withdrawnAt: new Map([['p20190301', new Date(moment)]]) })
    expect(codes({}, withdrawn('2022-02-10T00:00:00Z'))).toEqual(['submittedAt WITHDRAWN_SINCE'])
    expect(codes({ 提交时间: '' }, withdrawn('2022-02-01T00:00:00Z'))).toEqual(['submittedAt WITHDRAWN_SINCE'])
    expect(judged({}, withdrawn('2022-02-01T00:00:00Z')).verdict).toBe('NEW')
  })
})
