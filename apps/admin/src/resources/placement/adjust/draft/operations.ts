import { graphql } from '@afterbell/graphql/graphql'
import { BoardFields } from '../../../clubs/board/operations.ts'

export const ReadDraftBoard = graphql(
  `
    query ReadDraftBoard($id: ID!, $gradeId: ID!, $weekday: Int!) {
      draw(id: $id) {
        id
        board(gradeId: $gradeId, weekday: $weekday) {
          ...BoardFields
        }
      }
    }
  `,
  [BoardFields],
)
