import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

export const ReadDepartures = graphql(`
  query ReadDepartures($date: Date!) {
    departures(date: $date) {
      fromHomeClassId
      fromGradeNumber
      fromClassNumber
      fromSessionId
      fromSessionName
      sessionId
      sessionName
      startsAt
      venueName
      adultNames
      expected
      handedCount
      handedByName
      takenCount
      takenByName
      explanation
    }
  }
`)

export type Departure = ResultOf<typeof ReadDepartures>['departures'][number]

export const HandOverPupils = graphql(
  `
    mutation HandOverPupils($input: HandOverInput!) {
      result: handOver(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on HandOver {
          id
        }
      }
    }
  `,
  [Refusal, Faults],
)
