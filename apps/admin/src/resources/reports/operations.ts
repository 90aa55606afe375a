import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../data/operations.ts'

export const ReadFindings = graphql(`
  query ReadFindings($termId: ID!) {
    findings(termId: $termId) {
      requirement
      title
      promise
      state
      findings {
        sentence
        evidence {
          label
          value
        }
        mend {
          resource
          recordId
          page
        }
      }
    }
  }
`)

export type RuleCheck = NonNullable<ResultOf<typeof ReadFindings>['findings']>[number]
export type Finding = RuleCheck['findings'][number]

const FigureMeaning = graphql(`
  fragment FigureMeaning on Figure {
    name
    requirement
    title
    definition
    unit
    target
    series
  }
`)

const FigureNumber = graphql(
  `
    fragment FigureNumber on FigureValue {
      numerator
      denominator
      share
      hidden
      figure {
        ...FigureMeaning
      }
    }
  `,
  [FigureMeaning],
)

export type FigureNumber = ResultOf<typeof FigureNumber>

export const ReadFigures = graphql(
  `
    query ReadFigures($scope: FigureScope, $period: FigurePeriod!) {
      figures(scope: $scope, period: $period) {
        __typename
        ... on FigureSet {
          asOf
          months
          values {
            ...FigureNumber
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, FigureNumber],
)

export const ReadBreakdown = graphql(
  `
    query ReadBreakdown($figure: String!, $by: BreakdownGroup!, $scope: FigureScope, $period: FigurePeriod!) {
      breakdown(figure: $figure, by: $by, scope: $scope, period: $period) {
        __typename
        ... on Breakdown {
          rows {
            key
            label
            numerator
            denominator
            share
            hidden
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

const ReportBodyFields = graphql(
  `
    fragment ReportBodyFields on ReportBody {
      hash
      values {
        ...FigureNumber
      }
      tables {
        by
        figure {
          ...FigureMeaning
        }
        rows {
          key
          label
          numerator
          denominator
          share
          hidden
        }
      }
      checks {
        code
        count
      }
    }
  `,
  [FigureNumber, FigureMeaning],
)

export type ReportBody = ResultOf<typeof ReportBodyFields>
export type ReportTable = ReportBody['tables'][number]
export type SeriesRow = ReportTable['rows'][number]

export const ReadReport = graphql(
  `
    query ReadReport($period: FigurePeriod!, $scope: FigureScope) {
      report(period: $period, scope: $scope) {
        __typename
        ... on MonthlyReport {
          month
          schoolId
          schoolName
          draft {
            ...ReportBodyFields
          }
          versions {
            id
            version
            state
            hash
            signedAt
            signedByName
            returnedAt
            returnedReason
            updatedAt
            body {
              ...ReportBodyFields
            }
            differences {
              before
              after
              figure {
                title
              }
            }
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal, ReportBodyFields],
)

export type MonthlyReport = Extract<ResultOf<typeof ReadReport>['report'], { __typename: 'MonthlyReport' }>
export type ReportVersion = MonthlyReport['versions'][number]

export const SignReport = graphql(
  `
    mutation SignReport($input: SignReportInput!) {
      result: signReport(input: $input) {
        __typename
        ... on RecordIds {
          ids
        }
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const ReturnReport = graphql(
  `
    mutation ReturnReport($input: ReturnReportInput!) {
      result: returnReport(input: $input) {
        __typename
        ... on RecordIds {
          ids
        }
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const ExportReport = graphql(
  `
    mutation ExportReport($input: ExportReportInput!) {
      result: exportReport(input: $input) {
        __typename
        ... on ReportFile {
          fileName
          content
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ReadBureauOverview = graphql(
  `
    query ReadBureauOverview($month: String) {
      bureauOverview(month: $month) {
        months
        month
        schools {
          schoolId
          name
          districtId
          districtName
          reportState
          reasons
          values {
            ...FigureNumber
          }
        }
      }
    }
  `,
  [FigureNumber],
)

export type BureauSchool = ResultOf<typeof ReadBureauOverview>['bureauOverview']['schools'][number]

export const ReadServiceTokens = graphql(`
  query ReadServiceTokens {
    serviceTokens {
      id
      name
      createdAt
      createdByName
      expiresAt
      lastUsedAt
      revokedAt
      revokedByName
    }
  }
`)

export const CreateServiceToken = graphql(
  `
    mutation CreateServiceToken($input: CreateServiceTokenInput!) {
      result: createServiceToken(input: $input) {
        __typename
        ... on NewServiceToken {
          id
          token
        }
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const RevokeServiceToken = graphql(
  `
    mutation RevokeServiceToken($input: RevokeServiceTokenInput!) {
      result: revokeServiceToken(input: $input) {
        __typename
        ... on RecordIds {
          ids
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
