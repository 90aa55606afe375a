import { graphql } from '@afterbell/graphql/graphql'

export const CommentOnPolicy = graphql(`
  mutation CommentOnPolicy($input: CommentOnPolicyInput!) {
    commentOnPolicy(input: $input) {
      __typename
      ... on PolicyComment {
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

export const AnswerComment = graphql(`
  mutation AnswerComment($input: AnswerCommentInput!) {
    answerComment(input: $input) {
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
