import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

export const ReadLeaves = graphql(`
  query ReadLeaves($date: Date!) {
    pupilLeaves(date: $date) {
      id
      pupil {
        id
        name
        homeClass {
          number
          grade {
            number
          }
        }
      }
      fromDate
      toDate
      reason
      recordedByName
      updatedAt
    }
  }
`)

export type Leave = ResultOf<typeof ReadLeaves>['pupilLeaves'][number]

export const RecordLeave = graphql(
  `
    mutation RecordLeave($input: RecordLeaveInput!) {
      result: recordLeave(input: $input) {
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

export const WithdrawLeave = graphql(
  `
    mutation WithdrawLeave($input: WithdrawLeaveInput!) {
      result: withdrawLeave(input: $input) {
        __typename
        ...Refusal
        ... on RecordIds {
          ids
        }
      }
    }
  `,
  [Refusal],
)
