import { describe, expect, test } from 'vitest'
import type { ListCell, ListRow } from '../people/list-cell.ts'
import type { Grade } from '../schools/grade.ts'
import { type ClubListState, checkClubList, type KnownClub } from './club-list.ts'
import { placeSessions } from './club-list-clashes.ts'
import { CLUB_LIST_HEADINGS } from './club-list-columns.ts'

const columns = [
  '社团名称',
  '类别',
  '级别',
  '招收年级',
  '星期',
  '课时',
  '场地',
  '指导教师',
  '最低人数',
  '目标人数',
  '上限',
]
const periods = [1, 2].map((ordinal) => ({ ordinal, startsAt: 900 + ordinal * 50, endsAt: 940 + ordinal * 50 }))

const school: ClubListState = {
  venues: [
    { id: 'v1', name: '网球场' },
    { id: 'v2', name: '科学室2' },
  ],
  staff: [
    { id: 's1', staffNumber: 'T001', name: '贺舒涵' },
    { id: 's2', staffNumber: 'T002', name: '刘泽' },
    { id: 's3', staffNumber: 'T003', name: '同名' },
    { id: 's4', staffNumber: 'T004', name: '同名' },
  ],
  periodsOf: new Map(([1, 2, 3, 4, 5, 6] as Grade[]).map((grade) => [grade, periods])),
  clubs: [],
  venueUses: [],
  teacherUses: [],
}

const line = {
  社团名称: '一年级网球社',
  类别: '体育',
  级别: '年级',
  招收年级: '一',
  星期: '周二',
  课时: '第2课时',
  场地: '网球场',
  指导教师: '贺舒涵',
  最低人数: 10,
  目标人数: 25,
  上限: 25,
}
type Line = Partial<Record<keyof typeof line, string | number>>

const cellOf = (value: string | number): ListCell =>
  typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text', text: value }

function check(lines: readonly Line[], state: Partial<ClubListState> = {}) {
  const rows: ListRow[] = [
    { line: 1, cells: [{ kind: 'text', text: '示范小学 2022 年春学期社团一览' }] },
    { line: 2, cells: columns.map(cellOf) },
    ...lines.map((given, index) => ({
      line: index + 3,
      cells: Object.values({ ...line, ...given }).map(cellOf),
    })),
  ]
  const checked = checkClubList(rows, { ...school, ...state })
  if (!checked.ok) throw new Error(checked.code)
  return checked.lines
}
const judged = (given: Line = {}, state: Partial<ClubListState> = {}) => {
  const [only] = check([given], state)
  if (!only) throw new Error('no line')
  return only
}
const codes = (given: Line, state: Partial<ClubListState> = {}) =>
  judged(given, state).issues.map(({ column, code }) => `${column} ${code}`)
const proposed = (given: Line) => judged(given).proposals.map(({ column, text }) => `${column} ${text}`)

describe('a line of a list of clubs (R18)', () => {
  test('is read whole, several weekdays and grades of a cell too', () => {
    const several = judged({ 级别: '校级', 招收年级: '三、四、五、六', 星期: '周二、周四', 指导教师: '贺舒涵、T002' })
    expect(several).toMatchObject({
      verdict: 'NEW',
      issues: [],
      values: { level: 'SCHOOL', grades: [3, 4, 5, 6], venueId: 'v1', teacherIds: ['s1', 's2'], maximum: 25 },
    })
    expect(several.values.sessions).toEqual([
      { weekday: 2, period: 2, startsAt: 1000, endsAt: 1040 },
      { weekday: 4, period: 2, startsAt: 1000, endsAt: 1040 },
    ])
  })

  test('the headings are those that schools write', () => {
    expect(Object.values(CLUB_LIST_HEADINGS).map(([first]) => first)).toEqual(['序号', ...columns])
  })

  test.for([
    [{ 类别: '文学' }, ['category CATEGORY_UNKNOWN']],
    [{ 级别: '市级' }, ['level LEVEL_UNKNOWN']],
    [{ 招收年级: '七' }, ['grades GRADE_UNKNOWN']],
    [{ 招收年级: '一、二' }, ['level GRADE_LEVEL_CLUB']],
    [{ 星期: '周六' }, ['weekdays WEEKDAYS_UNREADABLE']],
    [{ 课时: '下午' }, ['periods PERIODS_UNREADABLE']],
    [{ 课时: '第3课时' }, ['periods PERIOD_NOT_RUNG']],
    [{ 场地: '火星' }, ['venue VENUE_UNKNOWN']],
    [{ 指导教师: '无此人' }, ['teachers TEACHER_UNKNOWN']],
    [{ 指导教师: '同名' }, ['teachers TEACHER_AMBIGUOUS']],
    [{ 上限: 0 }, ['maximum COUNT_UNREADABLE']],
    [{ 目标人数: 30 }, ['target SIZES_OUT_OF_ORDER']],
    [{ 场地: '', 指导教师: '' }, []],
  ] as const)('%o: %o', ([given, expected]) => {
    expect(codes(given)).toEqual(expected)
  })

  test('what must have been meant is proposed: a venue, a teacher, a target above the maximum', () => {
    expect(proposed({ 场地: '科学室3' })).toEqual(['venue 科学室2'])
    expect(proposed({ 指导教师: '贺舒函' })).toEqual(['teachers 贺舒涵'])
    expect(proposed({ 目标人数: 30 })).toEqual(['target 25'])
    expect(proposed({ 最低人数: 30 })).toEqual([])
  })
})

describe('venues and teachers wanted twice (R59, R16)', () => {
  const second = { 社团名称: '三年级羽毛球社', 招收年级: '三' }

  test('are told on both lines and stand in the way of none', () => {
    const [one, two] = check([{}, second])
    expect([one?.verdict, two?.verdict]).toEqual(['NEW', 'NEW'])
    expect(two?.issues).toEqual([
      { column: 'venue', code: 'VENUE_IN_USE', data: { lines: [3], usedBy: [] } },
      { column: 'teachers', code: 'TEACHER_ELSEWHERE', data: { lines: [3], clubs: [] } },
    ])
    expect(check([{}, { ...second, 星期: '周三' }]).flatMap(({ issues }) => issues)).toEqual([])
  })

  test('what stands counts, unless the list is about it', () => {
    const use = { of: 'v1', weekday: 2, startsAt: 990, endsAt: 1010, usedBy: '校队', clubId: 'k9' }
    expect(codes({}, { venueUses: [use] })).toEqual(['venue VENUE_IN_USE'])
    const known = { id: 'k9', name: '一年级网球社' } as KnownClub
    expect(codes({}, { venueUses: [use], clubs: [{ ...known, ...knownFacts }] })).toEqual([])
  })

  test('the first of the list has the venue, the wish of the second stands beside', () => {
    const session = { weekday: 2, period: 2, startsAt: 1000, endsAt: 1040 } as const
    const [one, two, free] = [
      { sessions: [session], venueId: 'v1' },
      { sessions: [session], venueId: 'v1' },
      { sessions: [session], venueId: null },
    ]
    const placed = placeSessions([one, two, free], [])
    expect(placed.get(one)).toEqual([{ ...session, venueId: 'v1', wishedVenueId: 'v1' }])
    expect(placed.get(two)).toEqual([{ ...session, venueId: null, wishedVenueId: 'v1' }])
    expect(placed.get(free)).toEqual([{ ...session, venueId: null, wishedVenueId: null }])
  })
})

const knownFacts = {
  category: 'SPORT',
  level: 'GRADE',
  grades: [1],
  sessions: [{ weekday: 2, period: 2 }],
  venueId: 'v1',
  teacherIds: ['s1'],
  minimum: 10,
  target: 25,
  maximum: 25,
  taken: 12,
  hasPupils: true,
  isOver: false,
} as const

describe('a club that stands', () => {
  const known = (given: Partial<KnownClub> = {}): Partial<ClubListState> => ({
    clubs: [{ id: 'k1', name: '一年级网球社', ...knownFacts, ...given }],
  })

  test('the same is unchanged, other sizes are an update', () => {
    expect(judged({}, known()).verdict).toBe('UNCHANGED')
    expect(judged({ 上限: 30 }, known())).toMatchObject({
      verdict: 'UPDATE',
      known: { changes: [{ field: 'maximum', from: 25, to: 30 }] },
    })
  })

  test('pupils keep their times and places', () => {
    expect(codes({ 星期: '周三' }, known())).toContain('clubName CLUB_HAS_PUPILS')
    expect(codes({ 星期: '周三' }, known({ hasPupils: false }))).toEqual([])
    expect(codes({ 上限: 11, 目标人数: 11 }, known())).toEqual(['maximum PLACES_TAKEN'])
    expect(codes({ 上限: 30 }, known({ isOver: true }))).toEqual(['clubName CLUB_IS_OVER'])
  })

  test('the same club twice: the same is a duplicate, something else is told on both', () => {
    expect(check([{}, {}]).map(({ verdict }) => verdict)).toEqual(['NEW', 'DUPLICATE'])
    const both = check([{}, { 上限: 30 }])
    expect(both.every(({ issues }) => issues.some(({ code }) => code === 'CLUB_LISTED_TWICE'))).toBe(true)
  })
})
