import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Refusal } from '../../../../data/operations.ts'

/** Says that one is at a board, and asks who else is. */
export const VisitBoard = graphql(
  `
    mutation VisitBoard($input: VisitBoardInput!) {
      result: visitBoard(input: $input) {
        __typename
        ... on BoardVisit {
          others {
            name
            editing
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export type Visitor = Extract<ResultOf<typeof VisitBoard>['result'], { __typename: 'BoardVisit' }>['others'][number]
