import type { Sentence } from '../sentence.ts'
import type { TermFacts } from './term-facts.ts'

/** A figure, a time or a name that a finding rests on. */
export interface Evidence {
  readonly label: Sentence
  readonly value: Sentence
}

/** Where a finding can be mended: a record of a resource, or a page of the dashboard. */
export type Mend =
  | { readonly kind: 'RECORD'; readonly resource: 'terms' | 'clubs'; readonly id: string }
  | { readonly kind: 'PAGE'; readonly page: '/timetable' | '/care' | '/applications' }

/** One place in which a term does not keep what its plan promises. */
export interface Finding {
  /** What is the case, in one sentence. */
  readonly sentence: Sentence
  readonly evidence: readonly Evidence[]
  readonly mend: Mend
}

/** A rule of the plan: pure, over the facts of a term, with its thresholds from the published plan. */
export interface PlanRule {
  /** The requirement that it checks, such as R12. */
  readonly requirement: string
  readonly title: Sentence
  /** What the plan promises, with its thresholds; null while they are not published, and then nothing is checked. */
  readonly promise: (facts: TermFacts) => Sentence | null
  readonly check: (facts: TermFacts) => readonly Finding[]
}

/** MET: nothing is found. OPEN: something is. UNKNOWN: the plan that says what is promised is not published. */
export type RuleState = 'MET' | 'OPEN' | 'UNKNOWN'

/** What a rule says of a term. */
export interface RuleCheck {
  readonly rule: PlanRule
  readonly promise: Sentence | null
  readonly state: RuleState
  readonly findings: readonly Finding[]
}

const inOrder = new Intl.Collator('en', { numeric: true })

/** Checks a term against every rule, in the order of the requirements. */
export function checkTerm(rules: readonly PlanRule[], facts: TermFacts): RuleCheck[] {
  return rules
    .toSorted((one, other) => inOrder.compare(one.requirement, other.requirement))
    .map((rule) => {
      const promise = rule.promise(facts)
      if (!promise) return { rule, promise, state: 'UNKNOWN', findings: [] }
      const findings = rule.check(facts)
      return { rule, promise, state: findings.length > 0 ? 'OPEN' : 'MET', findings }
    })
}
