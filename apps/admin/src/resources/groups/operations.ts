import { graphql, type ResultOf } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../data/operations.ts'
import { defineResource, type RecordOf } from '../../data/resource.ts'

const GroupFields = graphql(`
  fragment GroupFields on Group {
    id
    name
    kind
    grade {
      id
      number
    }
    memberCount
    archivedAt
    updatedAt
  }
`)

const GroupDetail = graphql(`
  fragment GroupDetail on Group {
    id
    name
    kind
    grade {
      id
      number
    }
    memberCount
    archivedAt
    updatedAt
    memberships {
      id
      position
      memberName
      pupilName
      homeClass {
        id
        name
      }
      startsOn
      endsOn
      current
      updatedAt
    }
    duties {
      id
      title
      part
      description
      policyId
      updatedAt
    }
  }
`)

export const groups = defineResource({
  type: 'Group',
  fragment: GroupFields,
  detail: GroupDetail,
  defaultSort: { field: 'kind', order: 'ASC' },
  references: { gradeId: 'grades' },
  permissions: { read: 'groups:read', edit: 'groups:edit' },
})

export type Group = RecordOf<typeof groups>
export type Membership = ResultOf<typeof GroupDetail>['memberships'][number]
export type Duty = ResultOf<typeof GroupDetail>['duties'][number]

export const Regulations = graphql(`
  query Regulations {
    policies(page: { page: 1, perPage: 100 }, filter: { kind: REGULATION }, sort: { field: title, order: ASC }) {
      items {
        id
        title
      }
    }
  }
`)

export const AddMembership = graphql(
  `
    mutation AddMembership($input: AddMembershipInput!) {
      addMembership(input: $input) {
        __typename
        ... on GroupMembership {
          id
        }
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const EndMembership = graphql(
  `
    mutation EndMembership($input: EndMembershipInput!) {
      endMembership(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const CreateDuty = graphql(
  `
    mutation CreateDuty($input: CreateDutyInput!) {
      createDuty(input: $input) {
        __typename
        ... on Duty {
          id
        }
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const UpdateDuty = graphql(
  `
    mutation UpdateDuty($input: UpdateDutyInput!) {
      updateDuty(input: $input) {
        __typename
        ... on Duty {
          id
        }
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const RemoveDuty = graphql(
  `
    mutation RemoveDuty($id: ID!) {
      removeDuty(id: $id) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)
