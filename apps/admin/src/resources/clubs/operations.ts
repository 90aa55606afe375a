import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../data/operations.ts'
import { defineResource, type RecordOf } from '../../data/resource.ts'
import { sessionInputs, sessionsText, teacherInputs, teachersText } from './form-parts.ts'

const permissions = { read: 'clubs:read', edit: 'clubs:edit' } as const

const CourseFields = graphql(`
  fragment CourseFields on Course {
    id
    name
    category
    description
    archivedAt
    updatedAt
  }
`)

const CourseDetail = graphql(`
  fragment CourseDetail on Course {
    id
    name
    category
    description
    archivedAt
    updatedAt
    clubs {
      id
      name
      state
      term {
        id
        name
      }
    }
  }
`)

export const courses = defineResource({
  type: 'Course',
  fragment: CourseFields,
  detail: CourseDetail,
  defaultSort: { field: 'name', order: 'ASC' },
  permissions,
  // The catalogue is the whole school's: a grade lead adds to it and changes nothing in it.
  editable: (_course, inWholeSchool) => inWholeSchool,
})

export type Course = RecordOf<typeof courses>

const ClubFields = graphql(`
  fragment ClubFields on Club {
    id
    name
    category
    level
    grades {
      id
      number
    }
    sessions {
      id
      weekday
      period
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
    taken
    maximum
    waiting
    state
    editable
    archivedAt
    updatedAt
  }
`)

const ClubDetail = graphql(`
  fragment ClubDetail on Club {
    id
    name
    category
    level
    description
    term {
      id
      name
      state
    }
    course {
      id
      name
    }
    grades {
      id
      number
    }
    sessions {
      id
      weekday
      period
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
    minimum
    target
    maximum
    taken
    waiting
    state
    rosterLockedAt
    toldFrom
    editable
    archivedAt
    updatedAt
    enrolments(states: [ENROLLED, WAITING, WITHDRAWN]) {
      id
      state
      position
      pinned
      pinReason
      offeredAt
      withdrawnAt
      withdrawReason
      pupil {
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
`)

export const clubs = defineResource({
  type: 'Club',
  fragment: ClubFields,
  detail: ClubDetail,
  defaultSort: { field: 'name', order: 'ASC' },
  permissions,
  references: { termId: 'terms', gradeId: 'grades', gradeIds: 'grades', courseId: 'courses', weekday: 'weekdays' },
  // A grade lead changes the clubs all of whose grades are his: the server says it, by `mayInGrades`.
  editable: ({ editable }) => editable,
  fieldTexts: { sessions: sessionsText, teachers: teachersText },
  toInput: ({ sessions, teachers }) => ({
    ...(sessions !== undefined && { sessions: sessionInputs(sessions) }),
    ...(teachers !== undefined && { teachers: teacherInputs(teachers) }),
  }),
})

export type Club = RecordOf<typeof clubs>
export type ClubPlace = ResultOf<typeof ClubDetail>['enrolments'][number]

/** The term that is open, for which clubs are founded. */
export const CurrentTerm = graphql(`
  query CurrentTerm {
    term {
      id
      name
    }
  }
`)

export const ClubPlaces = graphql(`
  query ClubPlaces($filter: ClubFilter) {
    clubPlaces(filter: $filter) {
      places
      taken
      free
      waiting
    }
  }
`)

export const OpenClub = graphql(
  `
    mutation OpenClub($input: ClubStepInput!) {
      openClub(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const RunClub = graphql(
  `
    mutation RunClub($input: ClubStepInput!) {
      runClub(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const CloseClub = graphql(
  `
    mutation CloseClub($input: ClubStepInput!) {
      closeClub(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const LockClubRoster = graphql(
  `
    mutation LockClubRoster($input: ClubStepInput!) {
      lockRoster(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const UnlockClubRoster = graphql(
  `
    mutation UnlockClubRoster($input: ClubStepInput!) {
      unlockRoster(input: $input) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ChangeClubPlaces = graphql(
  `
    mutation ChangeClubPlaces($input: ChangePlacesInput!) {
      changePlaces(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const CheckClubList = graphql(
  `
    mutation CheckClubList($input: ImportClubsInput!) {
      result: importClubs(input: $input) {
        __typename
        ... on ImportBatch {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
