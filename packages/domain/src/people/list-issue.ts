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

  /** A date, or a moment, that cannot be read. */
  DATE_UNREADABLE: Record<never, never>
  /** A yes or no that is neither. */
  YES_NO_UNREADABLE: Record<never, never>
  /** A whole number that is none, or beyond the limit. */
  COUNT_UNREADABLE: { readonly maximum: number }

  CATEGORY_UNKNOWN: Record<never, never>
  LEVEL_UNKNOWN: Record<never, never>
  WEEKDAYS_UNREADABLE: Record<never, never>
  PERIODS_UNREADABLE: Record<never, never>
  /** A grade of the club has no such period in its bell schedule. */
  PERIOD_NOT_RUNG: { readonly grades: readonly Grade[] }
  VENUE_UNKNOWN: Record<never, never>
  TEACHER_UNKNOWN: Record<never, never>
  /** Several of the staff have this name. */
  TEACHER_AMBIGUOUS: Record<never, never>
  SIZES_OUT_OF_ORDER: Record<never, never>
  /** The list has fewer places than pupils are enrolled. */
  PLACES_TAKEN: { readonly taken: number }
  GRADE_LEVEL_CLUB: Record<never, never>
  /** A club of this name is closed or in the archive. */
  CLUB_IS_OVER: Record<never, never>
  /** Pupils are enrolled or wait, and other times or grades would concern them. */
  CLUB_HAS_PUPILS: Record<never, never>
  /** The same club on these other lines, saying something else. */
  CLUB_LISTED_TWICE: { readonly lines: readonly number[] }
  /** A note: the venue is used at that time, by these other lines and by what stands. The club has no venue until somebody gives it one. */
  VENUE_IN_USE: { readonly lines: readonly number[]; readonly usedBy: readonly string[] }
  /** A note: the teacher is needed elsewhere at that time. */
  TEACHER_ELSEWHERE: { readonly lines: readonly number[]; readonly clubs: readonly string[] }

  /** The school has no pupil of this number. */
  PUPIL_UNKNOWN: Record<never, never>
  /** The school has another name for the pupil of this number. */
  PUPIL_OF_OTHER_NAME: Record<never, never>
  PUPIL_LEFT: Record<never, never>
  /** A note: the pupil is in another class. */
  CLASS_DIFFERS: Record<never, never>
  WEEKDAYS_MISSING: Record<never, never>
  CLUB_UNKNOWN: Record<never, never>
  /** The club does not admit the pupil's grade. */
  CLUB_OF_OTHER_GRADE: { readonly grade: Grade }
  /** A note: a club chosen before is chosen again; once is kept. */
  CLUB_CHOSEN_TWICE: Record<never, never>
  /** A note: the club meets on days for which no care was applied for. */
  CLUB_ON_OTHER_DAY: { readonly weekdays: readonly number[] }
  PICK_UP_MODE_UNKNOWN: Record<never, never>
  /** A note: no guardian has confirmed (R90). */
  NOT_CONFIRMED: Record<never, never>
  /** Another application of the pupil on these other lines, saying something else. */
  SECOND_APPLICATION: { readonly lines: readonly number[] }
  /** The guardians withdrew after this was submitted (R90). */
  WITHDRAWN_SINCE: Record<never, never>
  /** A note: the application is approved, and will have to be decided anew. */
  DECISION_WILL_LAPSE: Record<never, never>
}

export type ListIssueCode = keyof ListIssueData

/** One matter of one line, at one column. */
export type ListIssue<Column extends string> = {
  readonly [Code in ListIssueCode]: { readonly column: Column; readonly code: Code; readonly data: ListIssueData[Code] }
}[ListIssueCode]

/** What should stand in a cell instead: somebody accepts it, or does not. It can name a person, and is kept like the cells. */
export interface ListProposal<Column extends string> {
  readonly column: Column
  /** The matter that it would settle. */
  readonly code: ListIssueCode
  readonly text: string
}

const NOTES: ReadonlySet<ListIssueCode> = new Set([
  'NAME_WILL_CHANGE',
  'SAME_NAME_IN_CLASS',
  'SAME_NAME_KNOWN',
  'SEVERAL_GRADES',
  'GUARDIAN_NOT_STATED',
  'VENUE_IN_USE',
  'TEACHER_ELSEWHERE',
  'CLASS_DIFFERS',
  'CLUB_CHOSEN_TWICE',
  'CLUB_ON_OTHER_DAY',
  'NOT_CONFIRMED',
  'DECISION_WILL_LAPSE',
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
