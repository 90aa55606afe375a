import { graphql } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

export const WriteVersion = graphql(
  `
    mutation WriteVersion($input: UpdatePolicyVersionInput!) {
      result: updatePolicyVersion(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)
