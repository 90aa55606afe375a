import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Refusal } from '../../../data/operations.ts'
import type { DrawFields } from '../operations.ts'

export type DrawStats = NonNullable<ResultOf<typeof DrawFields>['stats']>

export const CancelDryRun = graphql(
  `
    mutation CancelDryRun($id: ID!) {
      result: cancelDryRun(id: $id) {
        __typename
        ... on Draw {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
