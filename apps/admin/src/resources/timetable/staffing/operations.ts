import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

export const ProposeStaffing = graphql(
  `
    query ProposeStaffing($termId: ID!, $chosen: [ChosenAdultInput!]!) {
      result: proposeStaffing(termId: $termId, chosen: $chosen) {
        __typename
        ...Refusal
        ...Faults
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
  `,
  [Refusal, Faults],
)

export type StaffingProposal = Exclude<ResultOf<typeof ProposeStaffing>['result'], { message: string }>
export type StaffingLine = StaffingProposal['lines'][number]

export const CommitStaffing = graphql(
  `
    mutation CommitStaffing($input: CommitStaffingInput!) {
      result: commitStaffing(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on RecordIds {
          ids
        }
      }
    }
  `,
  [Refusal, Faults],
)
