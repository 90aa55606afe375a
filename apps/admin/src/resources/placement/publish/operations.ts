import { graphql } from '@afterbell/graphql/graphql'

export const ReadInputsChanged = graphql(`
  query ReadInputsChanged($id: ID!) {
    draw(id: $id) {
      id
      inputsChanged
    }
  }
`)

export const PublishDraw = graphql(`
  mutation PublishDraw($input: PublishDrawInput!) {
    result: publishDraw(input: $input) {
      __typename
      ... on Draw {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)
