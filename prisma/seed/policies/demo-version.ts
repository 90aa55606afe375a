import type { CommentState, PolicyState } from '@afterbell/db/client'
import type { PlanThresholds } from '@afterbell/domain/policies/thresholds'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import type { Text } from '../plan/blocks.ts'

/** A comment on a version, from a member of a group of that kind. */
export interface DemoComment {
  readonly group: 'LEADING_GROUP' | 'PARENTS_COMMITTEE' | 'GRADE_DEPARTMENT'
  readonly block: number | null
  readonly text: string
  readonly state: CommentState
  readonly reply: string | null
}

/** A version of a policy, and its days. */
export interface DemoVersion {
  readonly state: PolicyState
  readonly body: Text
  readonly changeNote: string | null
  readonly thresholds?: PlanThresholds
  readonly draftedOn: SchoolDate
  readonly approvedOn?: SchoolDate
  readonly publishedOn?: SchoolDate
  readonly effectiveFrom?: string
  /** Comments of those asked; absent where nobody was. */
  readonly comments?: readonly DemoComment[]
}
