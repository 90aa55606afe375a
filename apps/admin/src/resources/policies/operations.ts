import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { defineResource, type RecordOf } from '../../data/resource.ts'
import { fieldTexts } from './field-texts.ts'

const PolicyFields = graphql(`
  fragment PolicyFields on Policy {
    id
    title
    kind
    level
    documentNumber
    managements
    term {
      id
      name
    }
    current {
      id
      number
      state
    }
    published {
      id
      effectiveFrom
      effectiveTo
    }
    archivedAt
    updatedAt
  }
`)

export const PolicyDetail = graphql(`
  fragment PolicyDetail on Policy {
    id
    title
    kind
    level
    documentNumber
    managements
    term {
      id
      name
    }
    current {
      id
      number
      state
    }
    published {
      id
      number
      effectiveFrom
      effectiveTo
    }
    bases {
      id
      title
    }
    versions {
      id
      number
      state
      changeNote
      publishedAt
      effectiveFrom
      effectiveTo
      createdAt
      updatedAt
      drafterName
    }
    attachments {
      id
      fileName
      size
      url
    }
    archivedAt
    updatedAt
  }
`)

export const policies = defineResource({
  type: 'Policy',
  fragment: PolicyFields,
  detail: PolicyDetail,
  defaultSort: { field: 'kind', order: 'ASC' },
  permissions: { read: 'policies:read', edit: 'policies:draft' },
  references: { termId: 'terms', basisIds: 'policies' },
  represent: ({ title }) => title,
  fieldTexts,
  // Only what a higher level laid down has another level than the school's, and it is for no term.
  toInput: ({ kind }) => (kind === 'LEGAL_BASIS' ? { termId: null } : { level: 'SCHOOL' }),
})

export type Policy = RecordOf<typeof policies>

const BlockFields = graphql(`
  fragment BlockFields on PolicyBlock {
    __typename
    ... on HeadingBlock {
      level
      text
    }
    ... on ParagraphBlock {
      text
    }
    ... on ListBlock {
      ordered
      items
    }
    ... on TableBlock {
      header
      rows
    }
  }
`)

export type SentBlock = ResultOf<typeof BlockFields>

const ThresholdFields = graphql(`
  fragment ThresholdFields on RuleThresholds {
    minutesPerDay
    sportPeriodsPerWeek
    scienceOrArtPeriodsPerWeek
    clubTargetSize
    clubSizeTolerance
    combineWithin
    offerHours
  }
`)

const VersionFields = graphql(
  `
  fragment VersionFields on PolicyVersion {
    id
    policyId
    number
    state
    changeNote
    approvedAt
    publishedAt
    effectiveFrom
    effectiveTo
    updatedAt
    approverName
    mayApprove
    consultedGroups {
      id
      name
    }
    commentingGroups {
      id
      name
    }
    body {
      ...BlockFields
    }
    thresholds {
      ...ThresholdFields
    }
  }
`,
  [BlockFields, ThresholdFields],
)

/** A version with its text. */
export type Version = ResultOf<typeof VersionFields>

export const ReadVersion = graphql(
  `
  query ReadVersion($id: ID!) {
    policyVersion(id: $id) {
      ...VersionFields
    }
  }
`,
  [VersionFields],
)

export const ReadComments = graphql(`
  query ReadComments($id: ID!) {
    policyVersion(id: $id) {
      comments {
        id
        block
        text
        state
        reply
        repliedAt
        createdAt
        updatedAt
        groupName
        authorName
      }
    }
  }
`)

export type Comment = NonNullable<ResultOf<typeof ReadComments>['policyVersion']>['comments'][number]

/** Two versions with what became of each block from one to the other. */
export const CompareVersions = graphql(
  `
  query CompareVersions($from: ID!, $to: ID!) {
    from: policyVersion(id: $from) {
      ...VersionFields
    }
    to: policyVersion(id: $to) {
      ...VersionFields
    }
    policyDifference(fromVersionId: $from, toVersionId: $to) {
      kind
      before {
        ...BlockFields
      }
      after {
        ...BlockFields
      }
      pieces {
        kind
        text
      }
      items {
        kind
        pieces {
          kind
          text
        }
      }
      rows {
        kind
        isHeader
        cells {
          pieces {
            kind
            text
          }
        }
      }
    }
  }
`,
  [VersionFields, BlockFields],
)

export type SentDifference = NonNullable<ResultOf<typeof CompareVersions>['policyDifference']>[number]
