import { graphql } from '@afterbell/graphql/graphql'
import { Faults, Refusal } from '../../data/operations.ts'
import { defineResource, type RecordOf } from '../../data/resource.ts'
import { heldRoleText } from './role-text.ts'

const AccountFields = graphql(`
  fragment AccountFields on Account {
    id
    name
    username
    roles {
      id
      role
      grades
      officeId
      officeName
      grantedAt
    }
    banned
    banReason
    mustChangePassword
    lastSeenAt
    createdAt
  }
`)

export const accounts = defineResource({
  type: 'Account',
  fragment: AccountFields,
  defaultSort: { field: 'name', order: 'ASC' },
  permissions: { read: 'accounts:manage', edit: 'accounts:manage' },
  fieldTexts: { role: heldRoleText },
})

export type Account = RecordOf<typeof accounts>

export const OfficeChoices = graphql(`
  query OfficeChoices {
    groups(page: { page: 1, perPage: 100 }, filter: { kind: OFFICE }) {
      items {
        id
        name
      }
    }
  }
`)

export const AddAccount = graphql(
  `
    mutation AddAccount($input: CreateAccountInput!) {
      createAccount(input: $input) {
        __typename
        ... on FirstPassword {
          password
          account {
            id
            name
            username
          }
        }
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const ResetPassword = graphql(
  `
    mutation ResetPassword($id: ID!) {
      resetPassword(id: $id) {
        __typename
        ... on FirstPassword {
          password
          account {
            id
            name
            username
          }
        }
        ...Refusal
      }
    }
  `,
  [Refusal],
)

export const GrantRole = graphql(
  `
    mutation GrantRole($input: GrantRoleInput!) {
      grantRole(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const RevokeRole = graphql(
  `
    mutation RevokeRole($input: RevokeRoleInput!) {
      revokeRole(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const BanAccount = graphql(
  `
    mutation BanAccount($input: BanAccountInput!) {
      banAccount(input: $input) {
        __typename
        ...Refusal
        ...Faults
      }
    }
  `,
  [Refusal, Faults],
)

export const UnbanAccount = graphql(
  `
    mutation UnbanAccount($id: ID!) {
      unbanAccount(id: $id) {
        __typename
        ...Refusal
      }
    }
  `,
  [Refusal],
)
