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
