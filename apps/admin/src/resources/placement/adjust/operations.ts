import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'
import type { ReadAdjustments } from '../operations.ts'

export type Adjustment = NonNullable<ResultOf<typeof ReadAdjustments>['draw']>['adjustments'][number]

export type HandDifference = NonNullable<ResultOf<typeof ReadAdjustments>['draw']>['handDifferences'][number]

export const AdjustDraw = graphql(
  `
    mutation AdjustDraw($input: AdjustDrawInput!) {
      result: adjustDraw(input: $input) {
        __typename
        ... on Draw {
          id
        }
        ...Faults
        ...Refusal
      }
    }
  `,
  [Refusal, Faults],
)
