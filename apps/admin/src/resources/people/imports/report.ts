import type { Words } from '../../../i18n/use-words.ts'
import { columnLabel } from './column-label.ts'
import type { Batch, Line } from './operations.ts'

/** The report of an import as a table: every line with its verdict, what is the matter with it, and what it says. */
export function reportOf({ columns }: Pick<Batch, 'columns'>, lines: readonly Line[], say: Words) {
  return {
    headings: [
      say('imports.row'),
      say('imports.verdict'),
      say('imports.matters'),
      ...columns.map((column) => columnLabel(column, say)),
    ],
    rows: lines.map((line) => [
      line.row,
      say(`imports.verdicts.${line.verdict}`),
      [
        ...line.issues.map(({ column, message }) => `${columnLabel(column, say)}: ${message}`),
        ...(line.duplicateOf === null ? [] : [say('imports.duplicateOf', { row: line.duplicateOf })]),
        ...(line.kept ? [say('imports.keptLine')] : []),
      ].join('\n'),
      ...columns.map((column) => line.cells.find((cell) => cell.column === column)?.text ?? ''),
    ]),
  }
}
