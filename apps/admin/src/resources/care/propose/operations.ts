import { graphql, type ResultOf } from '@afterbell/graphql/graphql'

export const ProposeCareClasses = graphql(`
  query ProposeCareClasses($termId: ID!, $gradeIds: [ID!]!, $weekdays: [Int!]!, $minimum: Int!) {
    result: proposeCareClasses(termId: $termId, gradeIds: $gradeIds, weekdays: $weekdays, minimum: $minimum) {
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
`)

export type CareProposal = Exclude<ResultOf<typeof ProposeCareClasses>['result'], { message: string }>
export type ProposedCareClass = CareProposal['classes'][number]

export const FormCareClasses = graphql(`
  mutation FormCareClasses($input: FormCareClassesInput!) {
    result: formCareClasses(input: $input) {
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
