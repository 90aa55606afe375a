import { graphql } from '@afterbell/graphql/graphql'

export const Plans = graphql(`
  query Plans {
    policies(page: { page: 1, perPage: 100 }, filter: { kind: PLAN }) {
      items {
        id
        published {
          id
        }
      }
    }
  }
`)
