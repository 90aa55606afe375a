import type { Grade } from '../schools/grade.ts'
import type { ListRow } from './list-cell.ts'
import { checkList, type ListCheck } from './list-check.ts'
import { type ListIssue, listIssue } from './list-issue.ts'
import { type FieldChange, type KnownRecord, type ListVerdict, verdictOf } from './list-line.ts'
import { repeatsIn, sharedKeys } from './list-repeat.ts'
import type { SchoolHomeClass } from './listed-class.ts'
import { STAFF_LIST_HEADINGS, type StaffListColumn } from './staff-list-columns.ts'
import { readStaffLine, type SchoolOffice, type StaffLineReading, type StaffValues } from './staff-list-line.ts'

/** The columns without which no line could be taken over. */
const REQUIRED_COLUMNS = ['staffNumber', 'name'] as const satisfies readonly StaffListColumn[]

/** A member of staff whom the school has already. */
export interface KnownStaffMember {
  readonly id: string
  readonly staffNumber: string
  readonly name: string
  readonly officeId: string | null
  readonly grade: Grade | null
  readonly subjects: readonly string[]
  readonly homeClassId: string | null
  readonly phone: string | null
  readonly archived: boolean
}

/** What the school has, as far as the check needs it. */
export interface StaffListState {
  readonly offices: readonly SchoolOffice[]
  readonly homeClasses: readonly SchoolHomeClass[]
  readonly staff: readonly KnownStaffMember[]
}

/** A change that an update would make. A line that names an archived member of staff brings him back. */
export type StaffChange =
  | FieldChange<'name' | 'officeId' | 'homeClassId' | 'phone', string>
  | FieldChange<'grade', Grade>
  | FieldChange<'subjects', readonly string[]>
  | FieldChange<'archived', boolean>

/** One line of the list with its verdict. */
export interface StaffListLine {
  readonly line: number
  readonly verdict: ListVerdict
  readonly issues: readonly ListIssue<StaffListColumn>[]
  /** What the line says, normalised; what it does not say, or not readably, is undefined. */
  readonly values: StaffValues
  /** The line that says it already, of a duplicate. */
  readonly duplicateOf: number | undefined
  /** The member of staff whom the line is about, when the school has him. */
  readonly known: KnownRecord<StaffChange> | undefined
}

/** What the check of a list of staff comes to. */
export type StaffListCheck = ListCheck<StaffListLine, StaffListColumn>

/**
 * Checks a school's own list of staff against what the school has, line by line, before anything is written.
 * A column that the list lacks, and an empty cell, leave what is known as it is.
 */
export function checkStaffList(rows: readonly ListRow[], state: StaffListState): StaffListCheck {
  return checkList(rows, {
    headings: STAFF_LIST_HEADINGS,
    required: REQUIRED_COLUMNS,
    identifying: ['staffNumber', 'name'],
    ignored: ['serial'],
    read: (row, header) => readStaffLine(row, header, state.offices, state.homeClasses),
    judge: (readings) => judge(readings, state),
    numberOf: ({ values }) => values.staffNumber,
    known: state.staff.map(({ id, archived, staffNumber }) => ({ id, archived, number: staffNumber })),
  })
}

function judge(readings: readonly StaffLineReading[], state: StaffListState): StaffListLine[] {
  const repeats = repeatsIn(
    readings.map(({ line, values }) => ({ line, number: values.staffNumber, name: values.name })),
  )
  const sharedClasses = sharedKeys(
    readings.filter(({ line }) => repeats.get(line)?.duplicateOf === undefined),
    ({ values }) => values.homeClassId,
  )
  const knownByNumber = new Map(state.staff.map((member) => [member.staffNumber, member]))
  return readings.map(({ line, values, issues: read }) => {
    const { duplicateOf, otherNames = [] } = repeats.get(line) ?? {}
    const member = values.staffNumber === undefined ? undefined : knownByNumber.get(values.staffNumber)
    const known = member && { id: member.id, changes: changesOf(member, values) }
    const issues = [...read]
    const rivals = sharedClasses.get(line)
    if (otherNames.length > 0) issues.push(listIssue('staffNumber', 'NUMBER_OF_OTHER_NAME', { lines: otherNames }))
    if (rivals) issues.push(listIssue('homeClass', 'HOME_CLASS_TAKEN_TWICE', { lines: rivals }))
    if (known?.changes.some(({ field }) => field === 'name')) issues.push(listIssue('name', 'NAME_WILL_CHANGE', {}))
    return { line, verdict: verdictOf(issues, duplicateOf, known), issues, values, duplicateOf, known }
  })
}

function changesOf(member: KnownStaffMember, values: StaffValues): StaffChange[] {
  const changes: StaffChange[] = []
  for (const field of ['name', 'officeId', 'homeClassId', 'phone'] as const) {
    const to = values[field]
    if (to !== undefined && to !== member[field]) changes.push({ field, from: member[field], to })
  }
  if (values.grade !== undefined && values.grade !== member.grade) {
    changes.push({ field: 'grade', from: member.grade, to: values.grade })
  }
  if (values.subjects && !sameItems(values.subjects, member.subjects)) {
    changes.push({ field: 'subjects', from: member.subjects, to: values.subjects })
  }
  if (member.archived) changes.push({ field: 'archived', from: true, to: false })
  return changes
}

function sameItems<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  const items = new Set(one)
  return items.size === new Set(other).size && other.every((item) => items.has(item))
}
