import { graphql } from '@afterbell/graphql/graphql'

export const DraftVersion = graphql(`
  mutation DraftVersion($input: CreatePolicyVersionInput!) {
    createPolicyVersion(input: $input) {
      __typename
      ... on PolicyVersion {
        id
      }
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

export const StartConsultation = graphql(`
  mutation StartConsultation($input: StartConsultationInput!) {
    startConsultation(input: $input) {
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

export const ReturnToDraft = graphql(`
  mutation ReturnToDraft($input: PolicyStepInput!) {
    returnPolicyToDraft(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const ApprovePolicy = graphql(`
  mutation ApprovePolicy($input: PolicyStepInput!) {
    approvePolicy(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const PublishPolicy = graphql(`
  mutation PublishPolicy($input: PublishPolicyInput!) {
    publishPolicy(input: $input) {
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
