import type { PolicyFacts } from '@afterbell/domain/policies/lifecycle'
import { readPlanThresholds } from '@afterbell/domain/policies/thresholds'
import type { Comment, Policy, Version } from '../operations.ts'

/** What the steps of a version depend on, as the server reckons it, from what the viewer may read of it. */
export function factsOf(
  { kind, versions }: Pick<Policy, 'kind' | 'versions'>,
  { number, body, thresholds, consultedGroups }: Pick<Version, 'number' | 'body' | 'thresholds' | 'consultedGroups'>,
  comments: readonly Pick<Comment, 'state'>[],
): PolicyFacts {
  return {
    hasText: body.length > 0,
    groupsAsked: consultedGroups.length,
    openComments: comments.filter(({ state }) => state === 'OPEN').length,
    isPlan: kind === 'PLAN',
    thresholdsAreSet: readPlanThresholds(thresholds) !== undefined,
    approvedVersionIsCurrent: versions.every((version) => version.number <= number),
    successorIsPublished: false,
  }
}
