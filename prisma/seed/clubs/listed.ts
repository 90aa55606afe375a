import type { Cell, SheetRow } from '@afterbell/api/src/spreadsheet/sheet.ts'
import { cellAt } from '@afterbell/api/src/spreadsheet/sheet.ts'
import type { ClubCategory, ClubLevel } from '@afterbell/db/client'
import { type Grade, parseGrade } from '@afterbell/domain/schools/grade'
import { SCHOOL_WEEKDAYS, type SchoolWeekday } from '@afterbell/domain/schools/school-day'
import { readFixture } from '../people/lists.ts'

/** A club as the school's own list has it. */
export interface ListedClub {
  readonly name: string
  readonly category: ClubCategory
  readonly level: ClubLevel
  readonly grades: readonly Grade[]
  readonly weekdays: readonly SchoolWeekday[]
  readonly periods: readonly number[]
  readonly venue: string
  readonly teacher: string
  readonly minimum: number
  readonly target: number
  readonly maximum: number
}

const CATEGORIES: Readonly<Record<string, ClubCategory>> = { 体育: 'SPORT', 艺术: 'ART', 科技: 'SCIENCE' }
const LEVELS: Readonly<Record<string, ClubLevel>> = { 年级: 'GRADE', 校级: 'SCHOOL' }
const WEEKDAY_NAMES = ['周一', '周二', '周三', '周四', '周五']

/** A title and a row of headings stand above the clubs. */
const ROWS_ABOVE = 2

/** The clubs of the school's own list, in its order. */
export async function readClubList(): Promise<ListedClub[]> {
  const rows = await readFixture('clubs-2022-spring.xlsx')
  return rows.slice(ROWS_ABOVE).map(listedClub)
}

function listedClub(row: SheetRow): ListedClub {
  const text = (column: number) => textOf(cellAt(row, column))
  const items = <Item>(column: number, read: (item: string) => Item | undefined) =>
    text(column)
      .split('、')
      .map((item) => known(read(item), item, row))
  const count = (column: number) => known(numberOf(cellAt(row, column)), 'a number', row)
  const maximum = count(10)
  return {
    name: text(0),
    category: known(CATEGORIES[text(1)], text(1), row),
    level: known(LEVELS[text(2)], text(2), row),
    grades: items(3, parseGrade),
    weekdays: items(4, (name) => SCHOOL_WEEKDAYS[WEEKDAY_NAMES.indexOf(name)]),
    periods: items(5, (name) => Number(/^第(\d)课时$/.exec(name)?.[1]) || undefined),
    venue: text(6),
    teacher: text(7),
    minimum: count(8),
    // The list was filled down: small clubs have the target of the large ones.
    target: Math.min(count(9), maximum),
    maximum,
  }
}

function known<Value>(value: Value | undefined, written: string, { line }: SheetRow): Value {
  if (value === undefined) throw new Error(`Row ${line} of the demo's list of clubs: ${written} cannot be read`)
  return value
}

function textOf(cell: Cell): string {
  return cell.kind === 'text' ? cell.text.trim() : ''
}

function numberOf(cell: Cell): number | undefined {
  return cell.kind === 'number' ? cell.number : undefined
}
