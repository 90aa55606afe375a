import type { Fraction } from './figure.ts'

/** A row of a series or of a comparison, as a report keeps it: by key, with what is shown beside it. */
export interface ReportRow {
  readonly key: string
  readonly label: { readonly zh: string; readonly en: string }
  readonly fraction: Fraction
}

/** Something that was looked at before a report is signed. */
export interface ReportCheck {
  readonly code: 'REGISTERS_OPEN' | 'FACTS_DIFFER' | 'ROLL_NUMBERS_MISSING' | 'NOT_INSPECTED' | 'URGENT_TASKS'
  /** How many are not as they should be; none when all is well. */
  readonly count: number
}

/** Everything that a report says, frozen when it is signed. */
export interface ReportContent {
  readonly school: string
  readonly month: string
  readonly figures: readonly { readonly name: string; readonly fraction: Fraction }[]
  readonly tables: readonly { readonly figure: string; readonly by: string; readonly rows: readonly ReportRow[] }[]
  readonly checks: readonly ReportCheck[]
}

/** A check whose failure forbids signing; the others are told. */
export const hindersSigning = ({ code, count }: ReportCheck): boolean => code === 'FACTS_DIFFER' && count > 0

/** What a figure was and what it became. */
export interface FigureDifference {
  readonly name: string
  readonly before: Fraction | null
  readonly after: Fraction | null
}

const isSame = (one: Fraction | null, other: Fraction | null) =>
  one?.numerator === other?.numerator && one?.denominator === other?.denominator

/** The figures in which two versions of a report differ. */
export function differencesOf(before: ReportContent, after: ReportContent): FigureDifference[] {
  const of = ({ figures }: ReportContent, name: string) => figures.find((each) => each.name === name)?.fraction ?? null
  const names = new Set([...before.figures, ...after.figures].map(({ name }) => name))
  return [...names]
    .map((name) => ({ name, before: of(before, name), after: of(after, name) }))
    .filter((each) => !isSame(each.before, each.after))
}
