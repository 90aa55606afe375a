import { graphql } from '@afterbell/graphql/graphql'
import { Refusal } from '../../../data/operations.ts'

export const PublishDrawCommitment = graphql(
  `
    mutation PublishDrawCommitment($termId: ID!) {
      result: publishDrawCommitment(termId: $termId) {
        __typename
        ... on DrawCommitment {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
