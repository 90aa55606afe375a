import { cellAt, isBlank, type ListRow } from '../people/list-cell.ts'
import type { ListHeader } from '../people/list-header.ts'
import { kindIssue, type ListIssue, type ListProposal } from '../people/list-issue.ts'
import { type LineReader, lineReader } from '../people/list-line.ts'
import type { SchoolHomeClass } from '../people/listed-class.ts'
import { parsePupilNumber } from '../people/pupil-number.ts'
import { isSameHomeClass, parseHomeClassName } from '../schools/home-class-name.ts'
import { type ApplicationListColumn, WEEKDAY_COLUMNS } from './application-list-columns.ts'
import { type PickUpMode, REASON_LIMIT } from './input.ts'
import { type ListedClubChoice, readChoices } from './listed-choices.ts'
import { type ApplyingPupil, type ListedPupils, readApplicant } from './listed-pupil.ts'
import { readConfirmed, readMoment, readPickUpMode, readYesNo } from './listed-words.ts'

/** Who collects a pupil. */
export interface PickUp {
  readonly name: string | null
  readonly phone: string | null
}

/** What a line of the platform's list says, normalised. Undefined is what it does not say, or not readably. */
export interface ApplicationValues {
  readonly pupil: ApplyingPupil | undefined
  readonly weekdays: readonly number[]
  /** In the order of the choices, each once. */
  readonly clubIds: readonly string[]
  readonly pickUpMode: PickUpMode | undefined
  readonly pickUp: PickUp | undefined
  readonly reason: string | undefined
  readonly confirmed: boolean
  readonly submittedAt: Date | undefined
}

/** A line as far as it can be read alone, without the others and what applications stand. */
export interface ApplicationLineReading {
  readonly line: number
  readonly values: ApplicationValues
  readonly issues: readonly ListIssue<ApplicationListColumn>[]
  readonly proposals: readonly ListProposal<ApplicationListColumn>[]
}

/** What the school has, as far as a line is read by it. */
export interface ApplicationSurroundings {
  readonly pupils: ListedPupils
  readonly homeClasses: readonly SchoolHomeClass[]
  readonly clubs: readonly ListedClubChoice[]
}

type Reader = LineReader<ApplicationListColumn>
type Header = ListHeader<ApplicationListColumn>

/** Reads one row of the platform's list. */
export function readApplicationLine(
  row: ListRow,
  header: Header,
  { pupils, homeClasses, clubs }: ApplicationSurroundings,
): ApplicationLineReading {
  const reader = lineReader(row, header)
  const proposals: ListProposal<ApplicationListColumn>[] = []
  const propose = (column: ApplicationListColumn, code: ListProposal<string>['code'], text: string) => {
    proposals.push({ column, code, text })
  }
  const number = reader.required('pupilNumber') === undefined ? undefined : readNumber(reader)
  const name = reader.name(reader.required('name'), 'name')
  const homeClass = statedClass(reader.text('homeClass'), homeClasses)
  const pupil = readApplicant(reader, { number, name, homeClassId: homeClass?.id }, pupils, propose)
  if (pupil && reader.text('homeClass') !== undefined && homeClass?.id !== pupil.homeClassId) {
    reader.report('homeClass', 'CLASS_DIFFERS', {})
  }
  const weekdays = readWeekdays(reader, row, header)
  const values: ApplicationValues = {
    pupil,
    weekdays,
    clubIds: readChoices(reader, { grade: pupil?.grade, weekdays, clubs, propose }),
    pickUpMode: reader.parsed('pickUpMode', readPickUpMode, 'PICK_UP_MODE_UNKNOWN', () => ({})),
    pickUp: readPickUp(reader),
    reason: reader.note('reason', REASON_LIMIT),
    confirmed: readConfirmation(reader, row, header),
    submittedAt: readSubmission(reader, row, header),
  }
  return { line: row.line, values, issues: reader.issues, proposals }
}

const readNumber = (reader: Reader) => reader.parsed('pupilNumber', parsePupilNumber, 'NUMBER_UNREADABLE', () => ({}))

function statedClass(written: string | undefined, homeClasses: readonly SchoolHomeClass[]) {
  const ref = written === undefined ? undefined : parseHomeClassName(written)
  return ref && homeClasses.find((each) => isSameHomeClass(each, ref))
}

function readWeekdays(reader: Reader, row: ListRow, header: Header): number[] {
  const before = reader.issues.length
  const weekdays = WEEKDAY_COLUMNS.flatMap((column, index) => {
    const wanted = readCell(reader, row, header, column, readYesNo, 'YES_NO_UNREADABLE')
    return wanted ? [index + 1] : []
  })
  const allRead = reader.issues.length === before
  if (weekdays.length === 0 && allRead) reader.report('monday', 'WEEKDAYS_MISSING', {})
  return weekdays
}

function readConfirmation(reader: Reader, row: ListRow, header: Header): boolean {
  const confirmed = readCell(reader, row, header, 'confirmed', readConfirmed, 'YES_NO_UNREADABLE')
  if (confirmed === false) reader.report('confirmed', 'NOT_CONFIRMED', {})
  return confirmed ?? false
}

function readSubmission(reader: Reader, row: ListRow, header: Header): Date | undefined {
  const cell = cellAt(row, header.places.get('submittedAt'))
  return isBlank(cell) ? undefined : readCell(reader, row, header, 'submittedAt', readMoment, 'DATE_UNREADABLE')
}

/** Reads a cell whose kind says something, such as a date or a tick; a formula never does. */
function readCell<Value>(
  reader: Reader,
  row: ListRow,
  header: Header,
  column: ApplicationListColumn,
  read: (cell: ReturnType<typeof cellAt>) => Value | undefined,
  code: 'YES_NO_UNREADABLE' | 'DATE_UNREADABLE',
): Value | undefined {
  const cell = cellAt(row, header.places.get(column))
  if (cell.kind === 'formula') {
    const issue = kindIssue(column, cell)
    if (issue) reader.issues.push(issue)
    return undefined
  }
  return read(cell) ?? reader.report(column, code, {})
}

function readPickUp(reader: Reader): PickUp | undefined {
  const name = reader.name(reader.text('pickUpName'), 'pickUpName')
  const phone = reader.phone(reader.text('pickUpPhone'), 'pickUpPhone')
  return name === undefined && phone === undefined ? undefined : { name: name ?? null, phone: phone ?? null }
}
