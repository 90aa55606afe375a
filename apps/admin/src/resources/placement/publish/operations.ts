import { graphql } from '@afterbell/graphql/graphql'
import { Refusal } from '../../../data/operations.ts'

export const ReadInputsChanged = graphql(`
  query ReadInputsChanged($id: ID!) {
    draw(id: $id) {
      id
      inputsChanged
    }
  }
`)

export const PublishDraw = graphql(
  `
    mutation PublishDraw($input: PublishDrawInput!) {
      result: publishDraw(input: $input) {
        __typename
        ... on Draw {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
