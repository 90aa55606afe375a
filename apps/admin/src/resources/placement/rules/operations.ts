import { graphql } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

export const EnterDrawEntropy = graphql(
  `
    mutation EnterDrawEntropy($input: EnterEntropyInput!) {
      result: enterDrawEntropy(input: $input) {
        __typename
        ... on DrawCommitment {
          id
        }
        ...Faults
        ...Refusal
      }
    }
  `,
  [Refusal, Faults],
)
