import { graphql, type ResultOf } from '@afterbell/graphql/graphql'

/** Says that one is at a board, and asks who else is. */
export const VisitBoard = graphql(`
  mutation VisitBoard($input: VisitBoardInput!) {
    result: visitBoard(input: $input) {
      __typename
      ... on BoardVisit {
        others {
          name
          editing
        }
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export type Visitor = Extract<ResultOf<typeof VisitBoard>['result'], { __typename: 'BoardVisit' }>['others'][number]
