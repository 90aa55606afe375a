import { graphql } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

export const DraftVersion = graphql(
  `
    mutation DraftVersion($input: CreatePolicyVersionInput!) {
      createPolicyVersion(input: $input) {
        __typename
        ... on PolicyVersion {
          id
        }
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const StartConsultation = graphql(
  `
    mutation StartConsultation($input: StartConsultationInput!) {
      startConsultation(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const ReturnToDraft = graphql(
  `
    mutation ReturnToDraft($input: PolicyStepInput!) {
      returnPolicyToDraft(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ApprovePolicy = graphql(
  `
    mutation ApprovePolicy($input: PolicyStepInput!) {
      approvePolicy(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const PublishPolicy = graphql(
  `
    mutation PublishPolicy($input: PublishPolicyInput!) {
      publishPolicy(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)
