import type { ListIssueCode, ListIssueData } from './list-issue.ts'

export type Locale = 'zh' | 'en'

/** For each code its sentence in both languages. */
export type IssueSentences<Codes extends ListIssueCode> = {
  readonly [Code in Codes]: Record<Locale, (data: ListIssueData[Code]) => string>
}

/** Row numbers as Chinese lists them. */
export const rows = (lines: readonly number[]) => lines.join('、')

/** Row numbers as English lists them. */
export const rowsInEnglish = (lines: readonly number[]) =>
  lines.length === 1 ? `row ${lines[0]}` : `rows ${lines.join(', ')}`
