import { graphql } from '@afterbell/graphql/graphql'

export const WriteVersion = graphql(`
  mutation WriteVersion($input: UpdatePolicyVersionInput!) {
    result: updatePolicyVersion(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
      ... on InvalidInputError {
        issues {
          path
          message
        }
      }
    }
  }
`)
