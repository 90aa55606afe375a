import type { ListRow } from '../people/list-cell.ts'
import type { ListHeader } from '../people/list-header.ts'
import type { ListIssue, ListIssueCode, ListProposal } from '../people/list-issue.ts'
import { type LineReader, lineReader } from '../people/list-line.ts'
import { normaliseName } from '../people/name.ts'
import { nearMiss } from '../people/near-miss.ts'
import { type Grade, parseGrade } from '../schools/grade.ts'
import { SCHOOL_WEEKDAYS, type SchoolWeekday } from '../schools/school-day.ts'
import { tidyProse, withoutSpaces } from '../written-text.ts'
import type { ClubListColumn } from './club-list-columns.ts'
import { type CLUB_CATEGORIES, type CLUB_LEVELS, MOST_PUPILS_OF_A_CLUB, sizesAreInOrder } from './input.ts'

export type ClubCategory = (typeof CLUB_CATEGORIES)[number]
export type ClubLevel = (typeof CLUB_LEVELS)[number]

/** A period of a grade's bell schedule. */
export interface RungPeriod {
  readonly ordinal: number
  readonly startsAt: number
  readonly endsAt: number
}

/** What the school has, as far as a line of a list of clubs is read by it. */
export interface ClubSurroundings {
  readonly venues: readonly { readonly id: string; readonly name: string }[]
  /** Those who serve. */
  readonly staff: readonly { readonly id: string; readonly staffNumber: string; readonly name: string }[]
  readonly periodsOf: ReadonlyMap<Grade, readonly RungPeriod[]>
}

/** A weekly session as a list has it: the earliest start and the latest end of the grades' schedules. */
export interface ListedSession {
  readonly weekday: SchoolWeekday
  readonly period: number
  readonly startsAt: number
  readonly endsAt: number
}

/** What a line says, normalised. Undefined is what it does not say, or not readably. */
export interface ClubValues {
  readonly name: string | undefined
  readonly category: ClubCategory | undefined
  readonly level: ClubLevel | undefined
  readonly grades: readonly Grade[] | undefined
  readonly sessions: readonly ListedSession[] | undefined
  readonly venueId: string | undefined
  readonly teacherIds: readonly string[] | undefined
  readonly minimum: number | undefined
  readonly target: number | undefined
  readonly maximum: number | undefined
}

/** A line as far as it can be read alone. */
export interface ClubLineReading {
  readonly line: number
  readonly values: ClubValues
  readonly issues: readonly ListIssue<ClubListColumn>[]
  readonly proposals: readonly ListProposal<ClubListColumn>[]
}

/** The longest name of a club, in characters. */
const NAME_LIMIT = 40

const BETWEEN_ITEMS = /[、,;/|]+/
const CATEGORIES: readonly (readonly [RegExp, ClubCategory])[] = [
  [/^(?:体育|运动)(?:类|社团)?$/, 'SPORT'],
  [/^(?:艺术|文艺)(?:类|社团)?$/, 'ART'],
  [/^(?:科技|科学)(?:类|社团)?$/, 'SCIENCE'],
]
const LEVELS: readonly (readonly [RegExp, ClubLevel])[] = [
  [/^年级(?:级|组|社团)?$/, 'GRADE'],
  [/^(?:校级?|学校)(?:社团)?$/, 'SCHOOL'],
]

type Reader = LineReader<ClubListColumn>

/** Reads one row of a list of clubs. */
export function readClubLine(
  row: ListRow,
  header: ListHeader<ClubListColumn>,
  { venues, staff, periodsOf }: ClubSurroundings,
): ClubLineReading {
  const reader = lineReader(row, header)
  const proposals: ListProposal<ClubListColumn>[] = []
  const propose = (column: ClubListColumn, code: ListIssueCode, text: string) => proposals.push({ column, code, text })
  const grades = required(reader, 'grades', readEach(parseGrade), 'GRADE_UNKNOWN', (written) => ({ written }))
  const level = required(reader, 'level', word(LEVELS), 'LEVEL_UNKNOWN', () => ({}))
  if (level === 'GRADE' && grades && grades.length > 1) reader.report('level', 'GRADE_LEVEL_CLUB', {})
  const values: ClubValues = {
    name: required(reader, 'clubName', readName, 'TEXT_TOO_LONG', () => ({ maximum: NAME_LIMIT })),
    category: required(reader, 'category', word(CATEGORIES), 'CATEGORY_UNKNOWN', () => ({})),
    level,
    grades: grades?.toSorted((one, other) => one - other),
    sessions: readSessions(reader, grades, periodsOf),
    venueId: readVenue(reader, venues, propose),
    teacherIds: readTeachers(reader, staff, propose),
    ...readSizes(reader, propose),
  }
  return { line: row.line, values, issues: reader.issues, proposals }
}

function required<Value, Code extends ListIssueCode>(
  reader: Reader,
  column: ClubListColumn,
  read: (text: string) => Value | undefined,
  code: Code,
  data: Parameters<typeof reader.parsed<Value, Code>>[3],
): Value | undefined {
  return reader.required(column) === undefined ? undefined : reader.parsed(column, read, code, data)
}

const word =
  <Value>(words: readonly (readonly [RegExp, Value])[]) =>
  (written: string): Value | undefined =>
    words.find(([form]) => form.test(withoutSpaces(written)))?.[1]

/** Reads a cell with several items, such as 三、四 or 周一/周三; undefined when one of them is none. */
const readEach =
  <Item>(read: (text: string) => Item | undefined) =>
  (text: string): readonly Item[] | undefined => {
    const items = text.split(BETWEEN_ITEMS).map(read)
    const known = items.filter((item) => item !== undefined)
    return known.length === items.length ? [...new Set(known)] : undefined
  }

function readName(text: string): string | undefined {
  const name = tidyProse(text).replaceAll(' ', '')
  return [...name].length <= NAME_LIMIT ? name : undefined
}

const WEEKDAY_NUMERALS = '一二三四五'

function readWeekday(text: string): SchoolWeekday | undefined {
  const numeral = /^(?:周|星期|礼拜)?([一二三四五1-5])$/.exec(withoutSpaces(text))?.[1]
  if (numeral === undefined) return undefined
  const weekday = /\d/.test(numeral) ? Number(numeral) : WEEKDAY_NUMERALS.indexOf(numeral) + 1
  return SCHOOL_WEEKDAYS.find((each) => each === weekday)
}

function readPeriod(text: string): number | undefined {
  const numeral = /^第?([一二三四五1-5])(?:课时|节课?|节)?$/.exec(withoutSpaces(text))?.[1]
  if (numeral === undefined) return undefined
  return /\d/.test(numeral) ? Number(numeral) : WEEKDAY_NUMERALS.indexOf(numeral) + 1
}

function readSessions(
  reader: Reader,
  grades: readonly Grade[] | undefined,
  periodsOf: ClubSurroundings['periodsOf'],
): readonly ListedSession[] | undefined {
  const weekdays = required(reader, 'weekdays', readEach(readWeekday), 'WEEKDAYS_UNREADABLE', () => ({}))
  const periods = required(reader, 'periods', readEach(readPeriod), 'PERIODS_UNREADABLE', () => ({}))
  if (!weekdays || !periods || !grades) return undefined
  const rung = (grade: Grade, ordinal: number) => periodsOf.get(grade)?.find((period) => period.ordinal === ordinal)
  const silent = grades.filter((grade) => periods.some((period) => rung(grade, period) === undefined))
  if (silent.length > 0) return reader.report('periods', 'PERIOD_NOT_RUNG', { grades: silent })
  return weekdays
    .toSorted((one, other) => one - other)
    .flatMap((weekday) =>
      periods.map((period) => {
        const times = grades.flatMap((grade) => rung(grade, period) ?? [])
        return {
          weekday,
          period,
          startsAt: Math.min(...times.map(({ startsAt }) => startsAt)),
          endsAt: Math.max(...times.map(({ endsAt }) => endsAt)),
        }
      }),
    )
}

type Propose = (column: ClubListColumn, code: ListIssueCode, text: string) => void

function readVenue(reader: Reader, venues: ClubSurroundings['venues'], propose: Propose): string | undefined {
  const written = reader.text('venue')
  if (written === undefined) return undefined
  const name = withoutSpaces(written)
  const venue = venues.find((each) => withoutSpaces(each.name) === name)
  if (venue) return venue.id
  const meant = nearMiss(name, venues, (each) => withoutSpaces(each.name))
  if (meant) propose('venue', 'VENUE_UNKNOWN', meant.name)
  return reader.report('venue', 'VENUE_UNKNOWN', {})
}

/** Teachers by name or staff number. Two of one name are never guessed between. */
function readTeachers(
  reader: Reader,
  staff: ClubSurroundings['staff'],
  propose: Propose,
): readonly string[] | undefined {
  const written = reader.text('teachers')
  if (written === undefined) return undefined
  const items = written.split(BETWEEN_ITEMS).map(normaliseName)
  const found = items.map((item) => staff.filter(({ name, staffNumber }) => name === item || staffNumber === item))
  if (found.every((each) => each.length === 1)) return [...new Set(found.flat().map(({ id }) => id))]
  if (found.some((each) => each.length > 1)) return reader.report('teachers', 'TEACHER_AMBIGUOUS', {})
  const meant = items.map((item, index) => found[index]?.[0] ?? nearMiss(item, staff, ({ name }) => name))
  if (meant.every((each) => each !== undefined)) {
    propose('teachers', 'TEACHER_UNKNOWN', meant.map((each) => each?.name).join('、'))
  }
  return reader.report('teachers', 'TEACHER_UNKNOWN', {})
}

function readSizes(reader: Reader, propose: Propose): Pick<ClubValues, 'minimum' | 'target' | 'maximum'> {
  const [minimum, target, maximum] = (['minimum', 'target', 'maximum'] as const).map((column) =>
    required(reader, column, readCount, 'COUNT_UNREADABLE', () => ({ maximum: MOST_PUPILS_OF_A_CLUB })),
  )
  if (sizesAreInOrder({ minimum, target, maximum })) return { minimum, target, maximum }
  const isTargetAlone = minimum !== undefined && maximum !== undefined && minimum <= maximum
  if (isTargetAlone) propose('target', 'SIZES_OUT_OF_ORDER', String(maximum))
  reader.report(isTargetAlone ? 'target' : 'maximum', 'SIZES_OUT_OF_ORDER', {})
  return { minimum, target, maximum }
}

function readCount(text: string): number | undefined {
  const count = /^\d+(?=人?$)/.exec(withoutSpaces(text))?.[0]
  return count !== undefined && Number(count) >= 1 && Number(count) <= MOST_PUPILS_OF_A_CLUB ? Number(count) : undefined
}
