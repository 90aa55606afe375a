import type { Permission } from '@afterbell/domain/access/permissions'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { ListCell, ListRow } from '@afterbell/domain/people/list-cell'
import type { ListHeadings } from '@afterbell/domain/people/list-header'
import type { ListIssueCode, ListProposal } from '@afterbell/domain/people/list-issue'
import type { ListVerdict } from '@afterbell/domain/people/list-line'
import type { SkippedLine } from '@afterbell/domain/people/list-skip'
import type { Transaction } from '../../../database.ts'
import type { ActionRecord } from '../../actions/record.ts'

/** One matter of a line, as it is kept: the facts that its sentence needs, without what was written in the cell. */
export interface KeptIssue {
  readonly column: string
  readonly code: ListIssueCode
  readonly data: Readonly<Record<string, unknown>>
}

/** What an update would change, as a person reads it. */
export interface KeptChange {
  readonly field: string
  readonly from: string | null
  readonly to: string
}

/** What should stand in a cell instead, as it is kept: sealed, for it can name a pupil. */
export type KeptProposal = ListProposal<string>

/** A line with its verdict, the same for every kind of list. */
export interface JudgedLine {
  readonly row: number
  readonly verdict: ListVerdict
  readonly issues: readonly KeptIssue[]
  readonly duplicateOf: number | null
  readonly changes: readonly KeptChange[]
  readonly proposals: readonly KeptProposal[]
}

/** What a line did when the list was taken over, as its kind of list needs it to take it back. */
export interface WrittenLine {
  readonly row: number
  readonly recordId: string
  readonly deeds: unknown
}

export interface KeptLine {
  readonly id: string
  readonly recordId: string | null
  readonly deeds: unknown
}

/** What an import wrote or took back, for the log and for open screens. */
export interface Effect {
  readonly recordIds: readonly string[]
  readonly touches: readonly { readonly resource: string; readonly ids: readonly string[] }[]
}

export type Judgement =
  | { readonly ok: false; readonly code: 'HEADER_NOT_FOUND' | 'COLUMNS_MISSING'; readonly missing: readonly string[] }
  | {
      readonly ok: true
      readonly lines: readonly JudgedLine[]
      readonly skipped: readonly SkippedLine[]
      readonly unknownHeadings: readonly string[]
      /** Writes the new and changed records, in bulk, all with `at` as the time of their change. */
      readonly write: (at: Date) => Promise<{ readonly lines: readonly WrittenLine[]; readonly effect: Effect }>
    }

/** What a list is about beside its rows: the term of a list that belongs to one. */
export interface ListScope {
  readonly termId: string | null
}

/** A kind of list that can be imported: how it is judged, taken over and taken back. */
export interface ListKind {
  readonly resource: string
  /** What the log calls taking such a list over. */
  readonly action: ActionRecord['kind']
  readonly permission: Permission
  readonly headings: ListHeadings<string>
  /** The columns without which no line could be taken over. */
  readonly required: readonly string[]
  /** Keeps the records that the list is about as they are until the transaction ends. */
  readonly lock: (tx: Transaction, viewer: SchoolViewer) => Promise<void>
  readonly judge: (
    tx: Transaction,
    viewer: SchoolViewer,
    rows: readonly ListRow[],
    scope: ListScope,
  ) => Promise<Judgement>
  /**
   * Takes back what the lines did, except where somebody edited a record since `at` or something depends on it.
   * Answers the lines that were kept.
   */
  readonly takeBack: (
    tx: Transaction,
    viewer: SchoolViewer,
    lines: readonly KeptLine[],
    at: Date,
  ) => Promise<{ readonly keptLineIds: readonly string[]; readonly effect: Effect }>
}

/** Rows as the check reads them, from the columns and cells that are kept of a list. */
export function rowsOf(
  { headings }: Pick<ListKind, 'headings'>,
  columns: readonly string[],
  lines: readonly { readonly row: number; readonly cells: readonly ListCell[] }[],
): ListRow[] {
  const header: ListRow = {
    line: 0,
    cells: columns.map((column) => ({ kind: 'text', text: headings[column]?.[0] ?? column })),
  }
  return [header, ...lines.map(({ row, cells }) => ({ line: row, cells }))]
}

/** An issue without what was written in the cell: a phone in the wrong column must not stand open in the table (F7). */
export function keptIssue({ column, code, data }: { column: string; code: ListIssueCode; data: object }): KeptIssue {
  const { written: _written, ...facts } = data as { written?: string }
  return { column, code, data: facts }
}
