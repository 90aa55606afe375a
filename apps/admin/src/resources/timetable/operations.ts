import { graphql, type ResultOf } from '@afterbell/graphql/graphql'

const TimetableClub = graphql(`
  fragment TimetableClub on Club {
    id
    name
    sessions {
      id
      weekday
      startsAt
      endsAt
      venue {
        id
        name
      }
    }
    teachers {
      part
      staff {
        id
        name
      }
    }
  }
`)

export type TimetableClub = ResultOf<typeof TimetableClub>

export const ReadPresentTerm = graphql(`
  query ReadPresentTerm {
    term {
      id
      name
    }
  }
`)

export const ReadTimetableClubs = graphql(
  `
    query ReadTimetableClubs($page: PageInput!, $termId: ID!) {
      clubs(page: $page, filter: { termId: $termId }, sort: { field: name, order: ASC }) {
        total
        items {
          ...TimetableClub
        }
      }
    }
  `,
  [TimetableClub],
)

export const ReadClassPlaces = graphql(`
  query ReadClassPlaces($page: PageInput!, $termId: ID!, $homeClassId: ID!) {
    enrolments(page: $page, filter: { termId: $termId, homeClassId: $homeClassId, state: ENROLLED }) {
      total
      items {
        id
        club {
          id
        }
      }
    }
  }
`)
