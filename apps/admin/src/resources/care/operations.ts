import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { defineResource, type RecordOf } from '../../data/resource.ts'

const CareClassFields = graphql(`
  fragment CareClassFields on CareClass {
    id
    name
    weekday
    startsAt
    endsAt
    grade {
      id
      number
    }
    venue {
      id
      name
      capacity
    }
    homeClasses {
      id
      name
    }
    pupilCount
    adultNames
    pinned
    editable
    archivedAt
    updatedAt
  }
`)

const CareClassDetail = graphql(`
  fragment CareClassDetail on CareClass {
    id
    name
    weekday
    startsAt
    endsAt
    term {
      id
      name
      state
    }
    grade {
      id
      number
    }
    venue {
      id
      name
      capacity
    }
    homeClasses {
      id
      name
    }
    pupilCount
    pupils {
      id
      name
      pupilNumber
      homeClass {
        id
        name
      }
    }
    adultNames
    pinned
    pinReason
    reasons
    editable
    archivedAt
    updatedAt
  }
`)

export const careClasses = defineResource({
  type: 'CareClass',
  fragment: CareClassFields,
  detail: CareClassDetail,
  defaultSort: { field: 'weekday', order: 'ASC' },
  permissions: { read: 'care:read' },
  references: {
    gradeId: 'grades',
    homeClassId: 'homeClasses',
    termId: 'terms',
    pupilId: 'pupils',
    venueId: 'venues',
    weekday: 'weekdays',
  },
  editable: ({ editable }) => editable,
})

export type CareClass = RecordOf<typeof careClasses>

export const ReadCareOverview = graphql(`
  query ReadCareOverview($termId: ID!) {
    careOverview(termId: $termId) {
      gradeId
      gradeNumber
      weekday
      classes
      pupils
      applied
      missing
    }
  }
`)

export type CareCell = ResultOf<typeof ReadCareOverview>['careOverview'][number]

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

export const MoveCarePupils = graphql(`
  mutation MoveCarePupils($input: MoveCarePupilsInput!) {
    result: moveCarePupils(input: $input) {
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

export const MergeCareClasses = graphql(`
  mutation MergeCareClasses($input: MergeCareClassesInput!) {
    result: mergeCareClasses(input: $input) {
      __typename
      ... on UserError {
        code
        message
      }
      ... on RecordIds {
        ids
      }
    }
  }
`)

export const SplitCareClass = graphql(`
  mutation SplitCareClass($input: SplitCareClassInput!) {
    result: splitCareClass(input: $input) {
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

export const ChangeCareClass = graphql(`
  mutation ChangeCareClass($input: UpdateCareClassInput!) {
    result: updateCareClass(input: $input) {
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
      ... on CareClass {
        id
      }
    }
  }
`)

/** The care classes of a grade and weekday, among which pupils can move. */
export const ReadCareNeighbours = graphql(`
  query ReadCareNeighbours($filter: CareClassFilter!) {
    careClasses(filter: $filter, page: { page: 1, perPage: 50 }) {
      items {
        id
        name
        pupilCount
        updatedAt
        venue {
          name
          capacity
        }
      }
    }
  }
`)

export type CareNeighbour = ResultOf<typeof ReadCareNeighbours>['careClasses']['items'][number]

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
