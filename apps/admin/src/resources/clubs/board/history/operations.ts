import { graphql } from '@afterbell/graphql/graphql'

const RosterActionFields = graphql(`
  fragment RosterActionFields on Action {
    id
    at
    actorName
    mine
    kind
    reason
    recordIds
    changes {
      recordId
      field
      from
      to
    }
    undoneAt
    undoable
  }
`)

/** The newest actions on rosters, and on clubs themselves, that the account may see. */
export const RosterActions = graphql(
  `
  query RosterActions {
    rosters: actions(page: { page: 1, perPage: 25 }, sort: { field: at, order: DESC }, filter: { resource: "enrolments" }) {
      items {
        ...RosterActionFields
      }
    }
    clubs: actions(page: { page: 1, perPage: 25 }, sort: { field: at, order: DESC }, filter: { resource: "clubs" }) {
      items {
        ...RosterActionFields
      }
    }
  }
`,
  [RosterActionFields],
)

/** Whom and which clubs these actions were about. */
export const ActionPlaces = graphql(`
  query ActionPlaces($ids: [ID!]!) {
    enrolments(page: { page: 1, perPage: 100 }, filter: { ids: $ids }) {
      items {
        id
        pupil {
          id
          name
        }
        club {
          id
          name
        }
      }
    }
  }
`)
