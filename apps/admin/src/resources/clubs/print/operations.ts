import { graphql, type ResultOf } from '@afterbell/graphql/graphql'

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

export type PrintedClub = NonNullable<ResultOf<typeof ClubToPrint>['club']>
