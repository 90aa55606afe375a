import { graphql, type ResultOf } from '@afterbell/graphql/graphql'

/** The terms and grades among which one chooses a board. */
export const BoardChoices = graphql(`
  query BoardChoices {
    terms(page: { page: 1, perPage: 50 }, sort: { field: startsOn, order: DESC }) {
      items {
        id
        name
        state
      }
    }
    grades {
      id
      number
    }
  }
`)

const BoardPlaceFields = graphql(`
  fragment BoardPlaceFields on BoardPlace {
    id
    pupilId
    name
    initials
    pupilNumber
    className
    gradeNumber
    hasCareNote
    editable
    pinned
    clash
    offeredAt
    offerExpiresAt
    updatedAt
  }
`)

/** What a board shows, be it the rosters that stand or a draft of them. */
export const BoardFields = graphql(
  `
  fragment BoardFields on ClubBoard {
    termId
    termName
    gradeId
    gradeNumber
    weekday
    columns {
      id
      name
      state
      maximum
      taken
      waiting
      rosterLockedAt
      updatedAt
      gradeNumbers
      editable
      sessions {
        weekday
        startsAt
        endsAt
        venue
      }
      teachers {
        id
        name
      }
      enrolled {
        ...BoardPlaceFields
      }
      waitingList {
        ...BoardPlaceFields
      }
    }
    unplaced {
      pupilId
      name
      initials
      pupilNumber
      className
      gradeNumber
      hasCareNote
      editable
    }
  }
`,
  [BoardPlaceFields],
)

/** The board of a grade and weekday, in one statement of the server. */
export const ReadBoard = graphql(
  `
  query ReadBoard($termId: ID!, $gradeId: ID!, $weekday: Int!) {
    clubBoard(termId: $termId, gradeId: $gradeId, weekday: $weekday) {
      ...BoardFields
    }
  }
`,
  [BoardFields],
)

export type Board = ResultOf<typeof BoardFields>
export type Column = Board['columns'][number]
export type Place = Column['enrolled'][number]
export type Unplaced = Board['unplaced'][number]
