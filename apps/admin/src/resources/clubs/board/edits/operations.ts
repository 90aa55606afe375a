import { graphql } from '@afterbell/graphql/graphql'
import { Refusal } from '../../../../data/operations.ts'

export const MovePupils = graphql(
  `
    mutation MovePupils($input: MoveEnrolmentsInput!) {
      result: moveEnrolments(input: $input) {
        __typename
        ... on MovedEnrolments {
          actionId
          refused {
            index
            code
            message
          }
        }
        ...Refusal
        ... on MoveRefusedError {
          refused {
            index
            code
            message
          }
          movable
        }
      }
    }
  `,
  [Refusal],
)

export const WithdrawPupil = graphql(
  `
    mutation WithdrawPupil($input: WithdrawPupilInput!) {
      result: withdrawPupil(input: $input) {
        __typename
        ... on Enrolment {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const PromotePupil = graphql(
  `
    mutation PromotePupil($input: PromoteFromWaitingListInput!) {
      result: promoteFromWaitingList(input: $input) {
        __typename
        ... on Enrolment {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ReorderRoster = graphql(
  `
    mutation ReorderRoster($input: ReorderRosterInput!) {
      result: reorderRoster(input: $input) {
        __typename
        ... on Enrolment {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ReorderWaitingList = graphql(
  `
    mutation ReorderWaitingList($input: ReorderWaitingListInput!) {
      result: reorderWaitingList(input: $input) {
        __typename
        ... on Enrolment {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const PinPlace = graphql(
  `
    mutation PinPlace($input: PinEnrolmentInput!) {
      result: pinEnrolment(input: $input) {
        __typename
        ... on Enrolment {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const UnpinPlace = graphql(
  `
    mutation UnpinPlace($input: UnpinEnrolmentInput!) {
      result: unpinEnrolment(input: $input) {
        __typename
        ... on Enrolment {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const LockRoster = graphql(
  `
    mutation LockRoster($input: ClubStepInput!) {
      result: lockRoster(input: $input) {
        __typename
        ... on Club {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const UnlockRoster = graphql(
  `
    mutation UnlockRoster($input: ClubStepInput!) {
      result: unlockRoster(input: $input) {
        __typename
        ... on Club {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ChangePlaces = graphql(
  `
    mutation ChangePlaces($input: ChangePlacesInput!) {
      result: changePlaces(input: $input) {
        __typename
        ... on Club {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
