import { graphql, type ResultOf } from '@afterbell/graphql/graphql'

export const CareSheets = graphql(`
  query CareSheets($filter: CareClassFilter!) {
    careClasses(filter: $filter, page: { page: 1, perPage: 60 }) {
      items {
        id
        name
        weekday
        startsAt
        endsAt
        term {
          name
        }
        venue {
          name
        }
        adultNames
        pupils {
          id
          name
          pupilNumber
          homeClass {
            id
            name
          }
        }
      }
    }
  }
`)

export type CareSheet = ResultOf<typeof CareSheets>['careClasses']['items'][number]
