import { graphql } from '@afterbell/graphql/graphql'
import { Refusal } from '../../data/operations.ts'
import { defineResource, type RecordOf } from '../../data/resource.ts'

const ActionFields = graphql(`
  fragment ActionFields on Action {
    id
    at
    actorName
    kind
    resource
    recordIds
    reason
    changes {
      recordId
      field
      from
      to
    }
    undoneAt
    undoesId
    undoable
  }
`)

export const actions = defineResource({
  type: 'Action',
  fragment: ActionFields,
  defaultSort: { field: 'at', order: 'DESC' },
  permissions: { read: 'actions:read' },
})

export type Action = RecordOf<typeof actions>

export const UndoAction = graphql(
  `
    mutation UndoAction($id: ID!) {
      undoAction(id: $id) {
        __typename
        ... on Action {
          id
          resource
          recordIds
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
