import { graphql, type ResultOf } from '@afterbell/graphql/graphql'

export const ProposeStaffing = graphql(`
  query ProposeStaffing($termId: ID!, $chosen: [ChosenAdultInput!]!) {
    result: proposeStaffing(termId: $termId, chosen: $chosen) {
      __typename
      ... on UserError {
        code
        message
      }
      ... on InvalidInputError {
        issues {
          path
          message
        }
      }
      ... on StaffingProposal {
        inputHash
        uncovered
        changed
        careSessions
        ownClass
        ownGrade
        clubSessions
        ownClub
        evenShare
        lines {
          sessionId
          care
          name
          weekday
          startsAt
          endsAt
          gradeNumbers
          venueName
          staffId
          staffName
          nearness
          currentId
          currentName
          fixing
          why
        }
        loads {
          staffId
          name
          sessions
          daysAWeek
        }
      }
    }
  }
`)

export type StaffingProposal = Exclude<ResultOf<typeof ProposeStaffing>['result'], { message: string }>
export type StaffingLine = StaffingProposal['lines'][number]

export const CommitStaffing = graphql(`
  mutation CommitStaffing($input: CommitStaffingInput!) {
    result: commitStaffing(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
      ... on InvalidInputError {
        issues {
          path
          message
        }
      }
      ... on RecordIds {
        ids
      }
    }
  }
`)
