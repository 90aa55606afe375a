import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

export const CreateSubstitutePass = graphql(
  `
    mutation CreateSubstitutePass($input: CreateSubstitutePassInput!) {
      result: createSubstitutePass(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on GivenSubstitutePass {
          id
          path
        }
      }
    }
  `,
  [Refusal, Faults],
)

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

export const RevokeSubstitutePass = graphql(
  `
    mutation RevokeSubstitutePass($id: ID!) {
      result: revokeSubstitutePass(id: $id) {
        __typename
        ...Refusal
        ... on RecordIds {
          ids
        }
      }
    }
  `,
  [Refusal],
)
