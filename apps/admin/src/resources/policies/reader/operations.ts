import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Refusal } from '../../../data/operations.ts'
import type { PolicyDetail } from '../operations.ts'

export type VersionEntry = ResultOf<typeof PolicyDetail>['versions'][number]
export type Attachment = ResultOf<typeof PolicyDetail>['attachments'][number]

export const AddAttachment = graphql(
  `
    mutation AddAttachment($input: AddPolicyAttachmentInput!) {
      result: addPolicyAttachment(input: $input) {
        __typename
        ... on PolicyAttachment {
          id
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const ArchiveAttachments = graphql(
  `
    mutation ArchiveAttachments($ids: [ID!]!) {
      archivePolicyAttachments(ids: $ids) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)
