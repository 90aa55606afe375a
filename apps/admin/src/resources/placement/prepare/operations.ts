import { graphql } from '@afterbell/graphql/graphql'

export const PublishDrawCommitment = graphql(`
  mutation PublishDrawCommitment($termId: ID!) {
    result: publishDrawCommitment(termId: $termId) {
      __typename
      ... on DrawCommitment {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)
