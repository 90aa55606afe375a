import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../data/operations.ts'
import { defineResource, type RecordOf } from '../../data/resource.ts'

const ApplicationFields = graphql(`
  fragment ApplicationFields on Application {
    id
    state
    source
    weekdays
    confirmed
    submittedAt
    decidedAt
    editable
    updatedAt
    pupil {
      id
      name
      pupilNumber
      homeClass {
        id
        name
      }
    }
    choices {
      rank
      club {
        id
        name
      }
    }
  }
`)

const ApplicationDetail = graphql(`
  fragment ApplicationDetail on Application {
    id
    state
    source
    weekdays
    reason
    pickUpMode
    pickUpName
    pickUpPhoneMasked
    confirmed
    hardship
    confirmedAt
    confirmedHow
    submittedAt
    decidedAt
    decidedByName
    decisionReason
    withdrawnAt
    withdrawReason
    editable
    updatedAt
    clubIds
    term {
      id
      name
      state
    }
    pupil {
      id
      name
      pupilNumber
      homeClass {
        id
        name
      }
    }
    choices {
      rank
      club {
        id
        name
        sessions {
          id
          weekday
          period
        }
      }
    }
  }
`)

export const applications = defineResource({
  type: 'Application',
  fragment: ApplicationFields,
  detail: ApplicationDetail,
  defaultSort: { field: 'pupil', order: 'ASC' },
  represent: ({ pupil }) => `${pupil.name} (${pupil.homeClass.name})`,
  references: {
    pupilId: 'pupils',
    termId: 'terms',
    gradeId: 'grades',
    homeClassId: 'homeClasses',
    clubId: 'clubs',
    clubIds: 'clubs',
  },
  permissions: { read: 'applications:read', edit: 'applications:edit' },
  editable: ({ editable, state }) => editable && state !== 'WITHDRAWN',
})

export type Application = RecordOf<typeof applications>

/** A choice as the page of an application reads it, with when its club meets. */
export type Choice = ResultOf<typeof ApplicationDetail>['choices'][number]

export const CountApplications = graphql(`
  query CountApplications($filter: ApplicationFilter) {
    result: applicationCounts(filter: $filter) {
      state
      count
    }
  }
`)

export const ApproveApplications = graphql(
  `
    mutation ApproveApplications($input: ApproveApplicationsInput!) {
      result: approveApplications(input: $input) {
        __typename
        ... on DecidedApplications {
          actionId
          count
        }
        ... on ApplicationsRefusedError {
          refused {
            applicationId
            pupilName
            message
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ReturnApplications = graphql(
  `
    mutation ReturnApplications($input: ReturnApplicationsInput!) {
      result: returnApplications(input: $input) {
        __typename
        ... on DecidedApplications {
          actionId
          count
        }
        ... on ApplicationsRefusedError {
          refused {
            applicationId
            pupilName
            message
          }
        }
        ...Faults
        ...Refusal
      }
    }
  `,
  [Refusal, Faults],
)

export const MarkHardship = graphql(
  `
    mutation MarkHardship($input: MarkHardshipInput!) {
      markHardship(input: $input) {
        __typename
        ...Faults
        ...Refusal
      }
    }
  `,
  [Refusal, Faults],
)

export const ConfirmApplication = graphql(
  `
    mutation ConfirmApplication($input: ConfirmApplicationInput!) {
      confirmApplication(input: $input) {
        __typename
        ...Faults
        ...Refusal
      }
    }
  `,
  [Refusal, Faults],
)

export const WithdrawApplication = graphql(
  `
    mutation WithdrawApplication($input: WithdrawApplicationInput!) {
      result: withdrawApplication(input: $input) {
        __typename
        ... on WithdrawnApplication {
          clubPlacesGivenUp
          carePlacesGivenUp
          placesKept
        }
        ...Faults
        ...Refusal
      }
    }
  `,
  [Refusal, Faults],
)

export const RevealPickUpPhone = graphql(
  `
    mutation RevealPickUpPhone($input: RevealPickUpPhoneInput!) {
      revealPickUpPhone(input: $input) {
        __typename
        ... on RevealedValue {
          value
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const CheckApplicationList = graphql(
  `
    mutation CheckApplicationList($input: ImportApplicationsInput!) {
      result: importApplications(input: $input) {
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

export const TermForApplications = graphql(`
  query TermForApplications {
    term {
      id
    }
  }
`)

export const ExportRosters = graphql(
  `
    mutation ExportRosters($input: ExportRostersInput!) {
      result: exportRosters(input: $input) {
        __typename
        ... on ExportedFile {
          fileName
          content
          lines
          findings
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
