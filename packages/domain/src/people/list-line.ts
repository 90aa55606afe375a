import { tidyProse } from '../written-text.ts'
import { cellAt, cellText, type ListRow } from './list-cell.ts'
import type { ListHeader } from './list-header.ts'
import { isNote, kindIssue, type ListIssue, type ListIssueCode, type ListIssueData, listIssue } from './list-issue.ts'
import { nameFault, normaliseName } from './name.ts'
import { type MobilePhone, readPhone } from './phone.ts'

/**
 * What becomes of a line when the list is taken over. DUPLICATE: a line further up says it already.
 * INVALID: it must be repaired or left out.
 */
export const LIST_VERDICTS = ['NEW', 'UPDATE', 'UNCHANGED', 'DUPLICATE', 'INVALID'] as const
export type ListVerdict = (typeof LIST_VERDICTS)[number]

/** A field that an update would change; null where there was nothing. */
export interface FieldChange<Field extends string, Value> {
  readonly field: Field
  readonly from: Value | null
  readonly to: Value
}

/** The school's record that a line is about. */
export interface KnownRecord<Change> {
  readonly id: string
  readonly changes: readonly Change[]
}

/** Reads one row's cells and keeps what is the matter with them. */
export interface LineReader<Column extends string> {
  readonly line: number
  readonly issues: ListIssue<Column>[]
  /** The tidied text of a cell; undefined when it is empty, the list has no such column, or the cell cannot be read, which is then reported. */
  text(column: Column): string | undefined
  /** Like {@link text}, reporting an empty cell as missing. */
  required(column: Column): string | undefined
  /** Reads the cell by a function that answers undefined for what it cannot read, which is then reported under that code. */
  parsed<Value, Code extends ListIssueCode>(
    column: Column,
    parse: (text: string) => Value | undefined,
    code: Code,
    data: (written: string) => ListIssueData[Code],
  ): Value | undefined
  /** A person's name, or undefined with what speaks against it reported. */
  name(text: string | undefined, column: Column): string | undefined
  /** A mobile number, or undefined with what speaks against it reported. */
  phone(text: string | undefined, column: Column): MobilePhone | undefined
  /** A text for people to read, of at most that many characters. */
  note(column: Column, maximum: number): string | undefined
  report<Code extends ListIssueCode>(column: Column, code: Code, data: ListIssueData[Code]): undefined
}

/** Starts reading a row under the header that was found. */
export function lineReader<Column extends string>(row: ListRow, header: ListHeader<Column>): LineReader<Column> {
  const issues: ListIssue<Column>[] = []
  const report: LineReader<Column>['report'] = (column, code, data) => {
    issues.push(listIssue(column, code, data))
    return undefined
  }
  const text = (column: Column): string | undefined => {
    const cell = cellAt(row, header.places.get(column))
    const issue = kindIssue(column, cell)
    if (issue && !issues.some((each) => each.column === column && each.code === issue.code)) issues.push(issue)
    return issue ? undefined : cellText(cell) || undefined
  }
  const required = (column: Column): string | undefined => {
    const written = text(column)
    const isReported = issues.some((each) => each.column === column)
    return written === undefined && !isReported ? report(column, 'MISSING', {}) : written
  }
  return {
    line: row.line,
    issues,
    text,
    required,
    report,
    parsed(column, parse, code, data) {
      const written = text(column)
      if (written === undefined) return undefined
      return parse(written) ?? report(column, code, data(written))
    },
    name(written, column) {
      if (written === undefined) return undefined
      const name = normaliseName(written)
      const fault = nameFault(name)
      return fault ? report(column, 'NAME_FAULT', { fault }) : name
    },
    phone(written, column) {
      if (written === undefined) return undefined
      const reading = readPhone(written)
      if (reading.ok) return reading.phone
      return report(column, 'PHONE_FAULT', { fault: reading.fault, digits: reading.digits })
    },
    note(column, maximum) {
      if (text(column) === undefined) return undefined
      const cell = cellAt(row, header.places.get(column))
      const written = cell.kind === 'text' ? tidyProse(cell.text) : cellText(cell)
      if ([...written].length <= maximum) return written
      return report(column, 'TEXT_TOO_LONG', { maximum })
    },
  }
}

/** The verdict that a line's issues, its place in the list and the school's record of it come to. */
export function verdictOf(
  issues: readonly { readonly code: ListIssueCode }[],
  duplicateOf: number | undefined,
  known: KnownRecord<unknown> | undefined,
): ListVerdict {
  if (duplicateOf !== undefined) return 'DUPLICATE'
  if (issues.some((issue) => !isNote(issue))) return 'INVALID'
  if (!known) return 'NEW'
  return known.changes.length === 0 ? 'UNCHANGED' : 'UPDATE'
}

/** How many lines have each verdict. */
export function countVerdicts(lines: readonly { readonly verdict: ListVerdict }[]): Record<ListVerdict, number> {
  const counts: Record<ListVerdict, number> = { NEW: 0, UPDATE: 0, UNCHANGED: 0, DUPLICATE: 0, INVALID: 0 }
  for (const { verdict } of lines) counts[verdict] += 1
  return counts
}
