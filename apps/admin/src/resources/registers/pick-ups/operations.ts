import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

export const ReadPickUps = graphql(`
  query ReadPickUps($pupilId: ID!) {
    pickUpAuthorisations(pupilId: $pupilId) {
      id
      kind
      name
      relation
      hasPhone
      guardian {
        id
        name
      }
      validFrom
      validTo
      confirmedHow
      revokedAt
      revokedReason
      updatedAt
    }
  }
`)

export type PickUp = ResultOf<typeof ReadPickUps>['pickUpAuthorisations'][number]

export const AuthorisePickUp = graphql(
  `
    mutation AuthorisePickUp($input: AuthorisePickUpInput!) {
      result: authorisePickUp(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on PickUpAuthorisation {
          id
        }
      }
    }
  `,
  [Refusal, Faults],
)

export const RevokePickUp = graphql(
  `
    mutation RevokePickUp($input: RevokePickUpInput!) {
      result: revokePickUp(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on PickUpAuthorisation {
          id
        }
      }
    }
  `,
  [Refusal, Faults],
)
