import { graphql, type ResultOf } from '@afterbell/graphql/graphql'

export const CreateSubstitutePass = graphql(`
  mutation CreateSubstitutePass($input: CreateSubstitutePassInput!) {
    result: createSubstitutePass(input: $input) {
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
      ... on GivenSubstitutePass {
        id
        path
      }
    }
  }
`)

export const ReadPasses = graphql(`
  query ReadPasses($sessionId: HeldSessionId!) {
    substitutePasses(sessionId: $sessionId) {
      id
      name
      createdByName
      createdAt
      expiresAt
      lastUsedAt
      revokedAt
    }
  }
`)

export type Pass = ResultOf<typeof ReadPasses>['substitutePasses'][number]

export const RevokeSubstitutePass = graphql(`
  mutation RevokeSubstitutePass($id: ID!) {
    result: revokeSubstitutePass(id: $id) {
      __typename
      ... on UserError {
        code
        message
      }
      ... on RecordIds {
        ids
      }
    }
  }
`)
