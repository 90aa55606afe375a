import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../../data/operations.ts'
import { DutyTurnFields } from '../operations.ts'

export const ReadDutyRoster = graphql(
  `
    query ReadDutyRoster($termId: ID!, $from: Date!, $to: Date!) {
      dutyRoster(termId: $termId, from: $from, to: $to) {
        days
        posts {
          id
          name
          gate
          startsAt
          endsAt
          needed
          updatedAt
        }
        turns {
          ...DutyTurnFields
        }
      }
    }
  `,
  [DutyTurnFields],
)

export type DutyRoster = NonNullable<ResultOf<typeof ReadDutyRoster>['dutyRoster']>
export type DutyPost = DutyRoster['posts'][number]

export const ProposeDutyRota = graphql(
  `
    query ProposeDutyRota($termId: ID!, $from: Date!, $to: Date!, $postIds: [ID!]!, $staffIds: [ID!]!) {
      result: dutyRotaProposal(termId: $termId, from: $from, to: $to, postIds: $postIds, staffIds: $staffIds) {
        __typename
        ...Refusal
        ...Faults
        ... on DutyRotaProposal {
          turns {
            postId
            date
            staffId
            staffName
          }
          gaps {
            postId
            date
            missing
          }
        }
      }
    }
  `,
  [Refusal, Faults],
)

export const SaveDutyRota = graphql(
  `
    mutation SaveDutyRota($input: SaveDutyRotaInput!) {
      result: saveDutyRota(input: $input) {
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

export const SwapDuty = graphql(
  `
    mutation SwapDuty($input: SwapDutyInput!) {
      result: swapDuty(input: $input) {
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

export const CreateDutyPost = graphql(
  `
    mutation CreateDutyPost($input: CreateDutyPostInput!) {
      result: createDutyPost(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on DutyPost {
          id
        }
      }
    }
  `,
  [Refusal, Faults],
)

export const UpdateDutyPost = graphql(
  `
    mutation UpdateDutyPost($input: UpdateDutyPostInput!) {
      result: updateDutyPost(input: $input) {
        __typename
        ...Refusal
        ...Faults
        ... on DutyPost {
          id
        }
      }
    }
  `,
  [Refusal, Faults],
)

export const ArchiveDutyPosts = graphql(
  `
    mutation ArchiveDutyPosts($ids: [ID!]!) {
      result: archiveDutyPosts(ids: $ids) {
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
