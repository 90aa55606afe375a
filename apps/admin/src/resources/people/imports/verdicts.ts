import type { Batch, Line, Verdict } from './operations.ts'

/** The verdicts in the order of their tabs. */
export const verdicts = ['NEW', 'UPDATE', 'UNCHANGED', 'DUPLICATE', 'INVALID', 'DROPPED'] as const satisfies Verdict[]

/** How many lines have each verdict; 0 of those that none has. */
export function tallyOf(counts: Batch['counts']): Readonly<Record<Verdict, number>> {
  const told = new Map(counts.map(({ verdict, count }) => [verdict, count]))
  return Object.fromEntries(verdicts.map((verdict) => [verdict, told.get(verdict) ?? 0])) as Record<Verdict, number>
}

/** All lines of a list. */
export const totalOf = (counts: Batch['counts']): number => counts.reduce((sum, { count }) => sum + count, 0)

/** The tab that a list opens on: what is to be mended, else what would be written, else what there is. */
export function firstTab(counts: Batch['counts']): Verdict {
  const tally = tallyOf(counts)
  const order: readonly Verdict[] = ['INVALID', 'NEW', 'UPDATE', 'UNCHANGED', 'DUPLICATE', 'DROPPED']
  return order.find((verdict) => tally[verdict] > 0) ?? 'NEW'
}

/** Why a list cannot be taken over as it stands; null when it can. */
export function commitObstacle(counts: Batch['counts']): 'INVALID_LINES' | 'NOTHING_TO_WRITE' | null {
  const tally = tallyOf(counts)
  if (tally.INVALID > 0) return 'INVALID_LINES'
  return tally.NEW + tally.UPDATE === 0 ? 'NOTHING_TO_WRITE' : null
}

type Issue = Line['issues'][number]

/** The matters of one cell of a line, faults before hints. */
export function issuesOn({ issues }: Line, column: string): Issue[] {
  return issues.filter((issue) => issue.column === column).sort((one, other) => Number(one.note) - Number(other.note))
}

/** The matters that no cell of the line can show, because the list has no such column. */
export function issuesElsewhere({ issues, cells }: Line): Issue[] {
  const shown = new Set(cells.map(({ column }) => column))
  return issues.filter(({ column }) => !shown.has(column))
}

/** The cells that were typed anew, as the server takes them. */
export function retypedCells({ cells }: Line, typed: Readonly<Record<string, string>>) {
  return cells
    .filter(({ column, text }) => typed[column] !== undefined && typed[column] !== text)
    .map(({ column }) => ({ column, text: typed[column] ?? '' }))
}

/** Whether a column says whom, or what, a line is about. */
export const isName = (column: string): boolean => column === 'name' || column === 'clubName'

/** What is proposed for a cell of a line. */
export function proposalFor({ proposals }: Line, column: string): Line['proposals'][number] | undefined {
  return proposals.find((proposal) => proposal.column === column)
}

/** The columns as a table shows them: the name, then those with something to mend, so that it is in sight, then the rest. */
export function inOrderOfNeed(columns: readonly string[], lines: readonly Line[]): string[] {
  const faulty = new Set(lines.flatMap(({ issues }) => issues.filter(({ note }) => !note).map(({ column }) => column)))
  const rank = (column: string) => (isName(column) ? 0 : faulty.has(column) ? 1 : 2)
  return columns.toSorted((one, other) => rank(one) - rank(other))
}
