import { graphql } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

export const CommentOnPolicy = graphql(
  `
    mutation CommentOnPolicy($input: CommentOnPolicyInput!) {
      commentOnPolicy(input: $input) {
        __typename
        ... on PolicyComment {
          id
        }
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const AnswerComment = graphql(
  `
    mutation AnswerComment($input: AnswerCommentInput!) {
      answerComment(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)
