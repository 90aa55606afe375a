import type { Fraction } from './figure.ts'

/** Why a bureau should look at a school, the most urgent first. */
export const ATTENTION_REASONS = [
  'NO_DATA',
  'REPORT_MISSING',
  'REPORT_RETURNED',
  'LOW_ATTENDANCE',
  'BELOW_TARGET',
] as const
export type AttentionReason = (typeof ATTENTION_REASONS)[number]

/** What a bureau has of a school for a month. */
export interface SchoolAtAGlance {
  readonly attendance: Fraction | null
  /** Shares beside what the plan aims at. */
  readonly aims: readonly { readonly share: number | null; readonly target: number }[]
  readonly report: 'SIGNED' | 'RETURNED' | 'SUPERSEDED' | null
  /** Whether anything at all was released of it. */
  readonly hasData: boolean
}

/** So far below the bureau's own attendance a school's is low. */
export const LOW_BY = 0.05

/** What a bureau should look at in a school, compared with its own attendance. */
export function attentionTo(school: SchoolAtAGlance, ofBureau: Fraction | null): AttentionReason[] {
  const share = (fraction: Fraction | null) =>
    fraction && fraction.denominator > 0 ? fraction.numerator / fraction.denominator : null
  const [own, all] = [share(school.attendance), share(ofBureau)]
  const holds: Record<AttentionReason, boolean> = {
    NO_DATA: !school.hasData,
    REPORT_MISSING: school.report === null,
    REPORT_RETURNED: school.report === 'RETURNED',
    LOW_ATTENDANCE: own !== null && all !== null && own < all - LOW_BY,
    BELOW_TARGET: school.aims.some((aim) => aim.share !== null && aim.share < aim.target),
  }
  return ATTENTION_REASONS.filter((reason) => holds[reason])
}

/** Schools with what is most urgent first; those of one urgency by how much there is. */
export function compareAttention(one: readonly AttentionReason[], other: readonly AttentionReason[]): number {
  const rank = ([first]: readonly AttentionReason[]) =>
    first === undefined ? ATTENTION_REASONS.length : ATTENTION_REASONS.indexOf(first)
  return rank(one) - rank(other) || other.length - one.length
}
