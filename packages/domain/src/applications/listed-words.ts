import type { ListCell } from '../people/list-cell.ts'
import { cellText } from '../people/list-cell.ts'
import { parseSchoolDate } from '../schools/school-day.ts'
import { withoutSpaces } from '../written-text.ts'
import type { PickUpMode } from './input.ts'

const YES = /^(?:是|有|要|参加|[✓√✔☑vy1]|yes|true|对|o|○)$/i
const NO = /^(?:否|无|不|不参加|[×✗✘xn0]|no|false|[-–—/])$/i

/** Reads yes or no as schools write it: 是 ✓ √ Y 1, 否 × N 0; an empty cell says no. Undefined for anything else. */
export function readYesNo(cell: ListCell): boolean | undefined {
  if (cell.kind === 'boolean') return cell.boolean
  const written = withoutSpaces(cellText(cell))
  if (written === '' || NO.test(written)) return false
  return YES.test(written) ? true : undefined
}

const CONFIRMED = /^(?:已|家长已|监护人已)?(?:确认|同意|签字)$/
const NOT_CONFIRMED = /^(?:未|没有|尚未|待|家长未)(?:确认|同意|签字)$/

/** Reads whether a guardian confirmed: 已确认, or a yes; an empty cell says no. Undefined for anything else. */
export function readConfirmed(cell: ListCell): boolean | undefined {
  const written = withoutSpaces(cellText(cell))
  if (CONFIRMED.test(written)) return true
  return NOT_CONFIRMED.test(written) ? false : readYesNo(cell)
}

const PICK_UP_WORDS: readonly (readonly [RegExp, PickUpMode])[] = [
  [/^(?:家长|家人|监护人|亲属|他人)?(?:接送?|来接)$/, 'COLLECTED'],
  [/^(?:自行|自己|独自|步行)(?:回家|离校|上下学)?$/, 'ALONE'],
  [/^(?:乘|坐)?(?:校车|班车)$/, 'BUS'],
]

/** Reads 家长接, 自行 or 校车; undefined for anything else. */
export function readPickUpMode(written: string): PickUpMode | undefined {
  const word = withoutSpaces(written)
  return PICK_UP_WORDS.find(([form]) => form.test(word))?.[1]
}

/** China has one time, without a summer time. */
const SCHOOL_OFFSET = '+08:00'

/** Reads a moment on the clock at school, from a date of the spreadsheet or a text such as 2022/2/10 8:30. Undefined when it is none. */
export function readMoment(cell: ListCell): Date | undefined {
  if (cell.kind === 'date') return momentOf(cell.date, cell.time ?? '00:00:00')
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(
    cellText(cell),
  )
  if (!match) return undefined
  const two = (digits = '0') => digits.padStart(2, '0')
  const [, year, month, day, hour, minute, second] = match
  return momentOf(`${year}-${two(month)}-${two(day)}`, `${two(hour)}:${two(minute)}:${two(second)}`)
}

function momentOf(day: string, time: string): Date | undefined {
  const date = parseSchoolDate(day)
  const moment = date && new Date(`${date}T${time.trim()}${SCHOOL_OFFSET}`)
  return moment && !Number.isNaN(moment.getTime()) ? moment : undefined
}
