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

/** The board of a grade and weekday, in one statement of the server. */
export const ReadBoard = graphql(
  `
  query ReadBoard($termId: ID!, $gradeId: ID!, $weekday: Int!) {
    clubBoard(termId: $termId, gradeId: $gradeId, weekday: $weekday) {
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
  }
`,
  [BoardPlaceFields],
)

export const MovePupils = graphql(`
  mutation MovePupils($input: MoveEnrolmentsInput!) {
    result: moveEnrolments(input: $input) {
      __typename
      ... on MovedEnrolments {
        actionId
        refused {
          index
          code
          message
        }
      }
      ... on UserError {
        code
        message
      }
      ... on MoveRefusedError {
        refused {
          index
          code
          message
        }
        movable
      }
    }
  }
`)

export const WithdrawPupil = graphql(`
  mutation WithdrawPupil($input: WithdrawPupilInput!) {
    result: withdrawPupil(input: $input) {
      __typename
      ... on Enrolment {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const PromotePupil = graphql(`
  mutation PromotePupil($input: PromoteFromWaitingListInput!) {
    result: promoteFromWaitingList(input: $input) {
      __typename
      ... on Enrolment {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const ReorderRoster = graphql(`
  mutation ReorderRoster($input: ReorderRosterInput!) {
    result: reorderRoster(input: $input) {
      __typename
      ... on Enrolment {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const ReorderWaitingList = graphql(`
  mutation ReorderWaitingList($input: ReorderWaitingListInput!) {
    result: reorderWaitingList(input: $input) {
      __typename
      ... on Enrolment {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const PinPlace = graphql(`
  mutation PinPlace($input: PinEnrolmentInput!) {
    result: pinEnrolment(input: $input) {
      __typename
      ... on Enrolment {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const UnpinPlace = graphql(`
  mutation UnpinPlace($input: UnpinEnrolmentInput!) {
    result: unpinEnrolment(input: $input) {
      __typename
      ... on Enrolment {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const LockRoster = graphql(`
  mutation LockRoster($input: ClubStepInput!) {
    result: lockRoster(input: $input) {
      __typename
      ... on Club {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const UnlockRoster = graphql(`
  mutation UnlockRoster($input: ClubStepInput!) {
    result: unlockRoster(input: $input) {
      __typename
      ... on Club {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

export const ChangePlaces = graphql(`
  mutation ChangePlaces($input: UpdateClubInput!) {
    result: updateClub(input: $input) {
      __typename
      ... on Club {
        id
      }
      ... on UserError {
        code
        message
      }
    }
  }
`)

/** The newest actions on rosters that the account may see. */
export const RosterActions = graphql(`
  query RosterActions {
    actions(page: { page: 1, perPage: 25 }, sort: { field: at, order: DESC }, filter: { resource: "enrolments" }) {
      items {
        id
        at
        actorName
        kind
        reason
        recordIds
        undoneAt
        undoesId
        undoable
      }
    }
  }
`)

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

/** A club as it is printed: its roster and sign-in sheet. */
export const ClubToPrint = graphql(`
  query ClubToPrint($id: ID!) {
    club(id: $id) {
      id
      name
      maximum
      taken
      term {
        name
      }
      sessions {
        weekday
        startsAt
        endsAt
        venue {
          name
        }
      }
      teachers {
        staff {
          id
          name
        }
      }
      enrolments(states: [ENROLLED]) {
        id
        position
        pupil {
          id
          name
          pupilNumber
          homeClass {
            number
            grade {
              number
            }
          }
        }
      }
    }
  }
`)

export type Board = NonNullable<ResultOf<typeof ReadBoard>['clubBoard']>
export type Column = Board['columns'][number]
export type Place = Column['enrolled'][number]
export type Unplaced = Board['unplaced'][number]
export type PrintedClub = NonNullable<ResultOf<typeof ClubToPrint>['club']>
