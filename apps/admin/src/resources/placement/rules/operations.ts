import { graphql } from '@afterbell/graphql/graphql'

export const EnterDrawEntropy = graphql(`
  mutation EnterDrawEntropy($input: EnterEntropyInput!) {
    result: enterDrawEntropy(input: $input) {
      __typename
      ... on DrawCommitment {
        id
      }
      ... on InvalidInputError {
        issues {
          path
          message
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)
