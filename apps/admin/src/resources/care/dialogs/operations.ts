import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

export const MoveCarePupils = graphql(
  `
    mutation MoveCarePupils($input: MoveCarePupilsInput!) {
      result: moveCarePupils(input: $input) {
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

export const MergeCareClasses = graphql(
  `
    mutation MergeCareClasses($input: MergeCareClassesInput!) {
      result: mergeCareClasses(input: $input) {
        __typename
        ...Refusal
        ... on RecordIds {
          ids
        }
      }
    }
  `,
  [Refusal],
)

export const SplitCareClass = graphql(
  `
    mutation SplitCareClass($input: SplitCareClassInput!) {
      result: splitCareClass(input: $input) {
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

export const ChangeCareClass = graphql(
  `
    mutation ChangeCareClass($input: UpdateCareClassInput!) {
      result: updateCareClass(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on CareClass {
          id
        }
      }
    }
  `,
  [Refusal, Faults],
)

export const ReadPupilsWithoutCare = graphql(`
  query ReadPupilsWithoutCare($termId: ID!, $gradeId: ID!, $weekday: Int!) {
    pupilsWithoutCare(termId: $termId, gradeId: $gradeId, weekday: $weekday) {
      id
      name
      pupilNumber
      homeClass {
        id
        name
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
