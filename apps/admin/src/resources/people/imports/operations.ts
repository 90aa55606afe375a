import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'

const BatchFacts = graphql(`
  fragment BatchFacts on ImportBatch {
    id
    kind
    fileName
    sheetName
    otherSheets
    columns
    unknownHeadings
    state
    committedAt
    undoneAt
    updatedAt
    term {
      id
      name
    }
    proposalCounts {
      code
      count
    }
    skipped {
      row
      reason
    }
    counts {
      verdict
      count
    }
  }
`)

const LineFacts = graphql(`
  fragment LineFacts on ImportLine {
    id
    row
    verdict
    duplicateOf
    kept
    cells {
      column
      text
      formula
    }
    issues {
      column
      note
      message
    }
    proposals {
      column
      code
      text
    }
    changes {
      field
      from
      to
    }
  }
`)

export type Batch = ResultOf<typeof BatchFacts>
export type Line = ResultOf<typeof LineFacts>
export type Verdict = Line['verdict']

export const ReadImportBatch = graphql(
  `
    query ReadImportBatch($id: ID!) {
      result: importBatch(id: $id) {
        ...BatchFacts
      }
    }
  `,
  [BatchFacts],
)

export const ReadImportLines = graphql(
  `
    query ReadImportLines($id: ID!, $page: PageInput!, $filter: ImportLineFilter) {
      result: importBatch(id: $id) {
        id
        lines(page: $page, filter: $filter) {
          total
          items {
            ...LineFacts
          }
        }
      }
    }
  `,
  [LineFacts],
)

export const CheckPupilList = graphql(
  `
    mutation CheckPupilList($input: ImportPupilsInput!) {
      result: importPupils(input: $input) {
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

export const CheckStaffList = graphql(
  `
    mutation CheckStaffList($input: ImportStaffInput!) {
      result: importStaff(input: $input) {
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

export const MendLine = graphql(
  `
    mutation MendLine($input: MendImportLineInput!) {
      result: mendImportLine(input: $input) {
        __typename
        ... on ImportBatch {
          id
          updatedAt
        }
        ...Faults
        ...Refusal
      }
    }
  `,
  [Refusal, Faults],
)

export const AcceptProposals = graphql(
  `
    mutation AcceptProposals($input: AcceptImportProposalsInput!) {
      result: acceptImportProposals(input: $input) {
        __typename
        ... on ImportBatch {
          id
          updatedAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const DropLines = graphql(
  `
    mutation DropLines($input: ImportLinesInput!) {
      result: dropImportLines(input: $input) {
        __typename
        ... on ImportBatch {
          id
          updatedAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const RestoreLines = graphql(
  `
    mutation RestoreLines($input: ImportLinesInput!) {
      result: restoreImportLines(input: $input) {
        __typename
        ... on ImportBatch {
          id
          updatedAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const CommitImport = graphql(
  `
    mutation CommitImport($input: CommitImportInput!) {
      result: commitImport(input: $input) {
        __typename
        ... on ImportBatch {
          id
          updatedAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const UndoImport = graphql(
  `
    mutation UndoImport($batchId: ID!) {
      result: undoImport(batchId: $batchId) {
        __typename
        ... on ImportBatch {
          id
          updatedAt
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)
