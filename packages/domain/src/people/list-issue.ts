import type { Grade } from '../schools/grade.ts'
import type { ListCell } from './list-cell.ts'
import type { NameFault } from './name.ts'
import type { PhoneFault } from './phone.ts'

/** What can be the matter with a line of a list, each with the facts that its sentence needs. No names, no phones: they stand in the line. */
export interface ListIssueData {
  /** A cell that must be filled is empty. */
  MISSING: Record<never, never>
  /** A formula stands where a value should. */
  FORMULA: Record<never, never>
  /** The spreadsheet made a date or a yes/no of what was typed. */
  UNEXPECTED_KIND: { readonly kind: 'date' | 'boolean' }
  NAME_FAULT: { readonly fault: NameFault }
  PHONE_FAULT: { readonly fault: PhoneFault; readonly digits: number }
  /** The number (学号, 工号, 学籍号) cannot be one. */
  NUMBER_UNREADABLE: Record<never, never>
  /** The same number with another name on these other lines. */
  NUMBER_OF_OTHER_NAME: { readonly lines: readonly number[] }
  /** These other lines name the same class teacher's class. */
  HOME_CLASS_TAKEN_TWICE: { readonly lines: readonly number[] }
  GRADE_UNKNOWN: { readonly written: string }
  CLASS_UNKNOWN: { readonly written: string }
  GRADE_CONTRADICTS_CLASS: { readonly grade: Grade; readonly classGrade: Grade }
  SEX_UNKNOWN: Record<never, never>
  RELATION_UNKNOWN: Record<never, never>
  OFFICE_UNKNOWN: { readonly written: string }
  TEXT_TOO_LONG: { readonly maximum: number }
  /** A note: the person is known under this number with another name, which the list would change. */
  NAME_WILL_CHANGE: Record<never, never>
  /** A note: these other lines have the same name in the same class under another number. */
  SAME_NAME_IN_CLASS: { readonly lines: readonly number[] }
  /** A note: the school has somebody of this name in this class under another number. */
  SAME_NAME_KNOWN: { readonly existingId: string }
  /** A note: the line names several grades, and one can be kept; none is. */
  SEVERAL_GRADES: { readonly grades: readonly Grade[] }
  /** A note: the line names no guardian. */
  GUARDIAN_NOT_STATED: Record<never, never>
}

export type ListIssueCode = keyof ListIssueData

/** One matter of one line, at one column. */
export type ListIssue<Column extends string> = {
  readonly [Code in ListIssueCode]: { readonly column: Column; readonly code: Code; readonly data: ListIssueData[Code] }
}[ListIssueCode]

const NOTES: ReadonlySet<ListIssueCode> = new Set([
  'NAME_WILL_CHANGE',
  'SAME_NAME_IN_CLASS',
  'SAME_NAME_KNOWN',
  'SEVERAL_GRADES',
  'GUARDIAN_NOT_STATED',
])

/** Whether the matter is only to be looked at: a note does not make its line invalid. */
export function isNote({ code }: { readonly code: ListIssueCode }): boolean {
  return NOTES.has(code)
}

/** An issue of that code. */
export function listIssue<Column extends string, Code extends ListIssueCode>(
  column: Column,
  code: Code,
  data: ListIssueData[Code],
): ListIssue<Column> {
  return { column, code, data } as ListIssue<Column>
}

/** The issue of a cell whose kind cannot be read; undefined for texts, numbers and empty cells. */
export function kindIssue<Column extends string>(column: Column, cell: ListCell): ListIssue<Column> | undefined {
  if (cell.kind === 'formula') return listIssue(column, 'FORMULA', {})
  if (cell.kind === 'date' || cell.kind === 'boolean') return listIssue(column, 'UNEXPECTED_KIND', { kind: cell.kind })
  return undefined
}
