import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

export const ProposeCareClasses = graphql(
  `
    query ProposeCareClasses($termId: ID!, $gradeIds: [ID!]!, $weekdays: [Int!]!, $minimum: Int!) {
      result: proposeCareClasses(termId: $termId, gradeIds: $gradeIds, weekdays: $weekdays, minimum: $minimum) {
        __typename
        ...Refusal
        ...Faults
        ... on CareProposal {
          inputHash
          applied
          servedBefore
          moved
          classes {
            weekday
            gradeNumber
            name
            startsAt
            endsAt
            pupils
            venueName
            capacity
            parts {
              homeClassId
              name
              pupils
              part
              parts
            }
            reasons
            standingId
            change
            pupilsBefore
            venueNameBefore
          }
          ended {
            id
            name
            weekday
            gradeNumber
            pupils
          }
        }
      }
    }
  `,
  [Refusal, Faults],
)

export type CareProposal = Exclude<ResultOf<typeof ProposeCareClasses>['result'], { message: string }>
export type ProposedCareClass = CareProposal['classes'][number]

export const FormCareClasses = graphql(
  `
    mutation FormCareClasses($input: FormCareClassesInput!) {
      result: formCareClasses(input: $input) {
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
