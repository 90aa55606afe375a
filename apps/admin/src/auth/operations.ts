import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Refusal } from '../data/operations.ts'

export const WhoAmI = graphql(`
  query WhoAmI {
    me {
      id
      name
      username
      mustChangePassword
      timeZone
      school {
        id
        name
      }
      bureau {
        id
        name
      }
      schools {
        id
        name
      }
      roles {
        role
        grades
      }
      permissions {
        name
        reach
        grades
      }
    }
    preferences {
      values
    }
  }
`)

/** Who is signed in, as the server says it. */
export type Me = ResultOf<typeof WhoAmI>['me']

export const SavePreferences = graphql(
  `
    mutation SavePreferences($input: SavePreferencesInput!) {
      savePreferences(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const SignOutEverywhere = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere
  }
`)
