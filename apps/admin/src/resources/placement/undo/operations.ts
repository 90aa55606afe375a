import { graphql } from '@afterbell/graphql/graphql'
import { Refusal } from '../../../data/operations.ts'

export const ReadDrawFile = graphql(`
  query ReadDrawFile($id: ID!) {
    drawFile(id: $id)
  }
`)

export const ChangeDrawNotifyAt = graphql(
  `
    mutation ChangeDrawNotifyAt($input: ChangeDrawNotifyAtInput!) {
      result: changeDrawNotifyAt(input: $input) {
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

export const UndoDraw = graphql(
  `
    mutation UndoDraw($id: ID!) {
      result: undoDraw(id: $id) {
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
